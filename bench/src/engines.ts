/** Engines that are measured, in the order of the tables. */
export const engineNames = ['native', 'tokhai', 'rjsf', 'survey', 'formio', 'jsonforms', 'form-js'] as const;

/** One of them. */
export type EngineName = (typeof engineNames)[number];

/** What the driver must know of an engine. */
export interface Engine {
  readonly name: EngineName;
  /** Folder of its page under `src/pages`. */
  readonly folder: string;
  /** Whether it runs under the strict content security policy. */
  readonly strict: boolean;
  /** The largest form it is measured with. */
  readonly mostFields: number;
  /** Whether the form has computed sums. */
  readonly sums: boolean;
}

const engines: readonly Engine[] = [
  {name: 'native', folder: 'native', strict: true, mostFields: 5_000, sums: true},
  {name: 'tokhai', folder: 'tokhai', strict: true, mostFields: 5_000, sums: true},
];

/** An engine by its name. */
export function findEngine(name: string): Engine | undefined {
  return engines.find((engine) => engine.name === name);
}
