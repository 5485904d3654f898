/** What may stand in a parameter. */
export type SqlValue = string | number | boolean | null | Uint8Array | Date;

/** One row as the database gives it; read it with the functions of `row.ts`. */
export type Row = Readonly<Record<string, unknown>>;

/** Runs one statement with parameters `$1`, `$2` …; SQL that PostgreSQL and PGlite share. */
export interface Queryable {
  query(sql: string, parameters?: readonly SqlValue[]): Promise<readonly Row[]>;
}

/** The port to the storage: as little as the gateway needs, so that PostgreSQL fits as well as PGlite. */
export interface Database extends Queryable {
  /** Commits when `work` resolves, rolls back when it rejects. */
  transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T>;
  /** Several statements without parameters, for migrations. */
  run(sql: string): Promise<void>;
  close(): Promise<void>;
}
