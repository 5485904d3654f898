/** Engines that are measured, in the order of the tables. */
export const engineNames = [
  'native',
  'native-text',
  'tokhai',
  'rjsf',
  'jsonforms',
  'survey',
  'formio',
  'form-js',
] as const;

/** One of them. */
export type EngineName = (typeof engineNames)[number];

/**
 * - `strict`: the product's own, Trusted Types included
 * - `self`: the same without Trusted Types
 * - `none`: it needs `eval`, or styles that no policy of ours lets pass
 */
export type Policy = 'strict' | 'self' | 'none';

/** What the driver must know of an engine. */
export interface Engine {
  readonly name: EngineName;
  /** Folder of its page in this package. */
  readonly folder: string;
  /** The strictest content security policy under which all of it works. */
  readonly policy: Policy;
  /** The largest form it is measured with. */
  readonly mostFields: number;
  /** Whether the form has computed sums. */
  readonly sums: boolean;
  /** Whether its packages leave parts of themselves for later: then the bundler must tell apart what a chunk uses. */
  readonly modules?: true;
}

const engines: readonly Engine[] = [
  {name: 'native', folder: 'src/pages/native', policy: 'strict', mostFields: 5_000, sums: true},
  // The least that a page may do: what ours spares itself by texts for dates and numbers, and spends on a summary.
  {name: 'native-text', folder: 'src/pages/native-text', policy: 'strict', mostFields: 5_000, sums: true},
  {
    name: 'tokhai',
    folder: 'src/pages/tokhai',
    policy: 'strict',
    mostFields: 5_000,
    sums: true,
    modules: true,
  },
  // Both compile their validators with `new Function`.
  {name: 'rjsf', folder: 'peers/rjsf', policy: 'none', mostFields: 1_000, sums: false},
  {name: 'jsonforms', folder: 'peers/jsonforms', policy: 'none', mostFields: 1_000, sums: false},
  // It works under `self`, without the styles that it puts on the page.
  {name: 'survey', folder: 'peers/survey', policy: 'none', mostFields: 1_000, sums: true},
  // Both write HTML that Trusted Types refuse.
  {name: 'formio', folder: 'peers/formio', policy: 'self', mostFields: 1_000, sums: true},
  {name: 'form-js', folder: 'peers/form-js', policy: 'self', mostFields: 200, sums: true},
];

/** An engine by its name. */
export function findEngine(name: string): Engine | undefined {
  return engines.find((engine) => engine.name === name);
}
