/**
 * Shape of the generated data modules.
 *
 * They are TypeScript modules, not JSON: a JSON import needs `with {type: 'json'}`, which browsers support unevenly, while a
 * plain module splits into a chunk of its own in rollup, vitest and web-test-runner alike. One string per province keeps
 * them small: parsing 34 strings is quicker than parsing 3,321 object literals, and they compress better.
 */
export interface PackedData {
  /** Day from (units) or until (former units) which the list holds, `YYYY-MM-DD`. */
  readonly id: string;
  readonly source: string;
  readonly licence: string;
  /** Legal state that the list reflects, in the words of the source. */
  readonly state: string;
  /** Whether somebody compared the list with the official gazette. */
  readonly verified: boolean;
  readonly counts: Readonly<Record<string, number>>;
  /** SHA-256 (hex) of the source's records as compact JSON in source order; a test decodes and compares. */
  readonly digest: string;
  readonly rows: readonly string[];
}

/** What is known about a data set, without the data. */
export type DataFacts = Omit<PackedData, 'rows'>;

/** The facts of a data module. */
export function describeData({id, source, licence, state, verified, counts, digest}: PackedData): DataFacts {
  return Object.freeze({id, source, licence, state, verified, counts: Object.freeze({...counts}), digest});
}
