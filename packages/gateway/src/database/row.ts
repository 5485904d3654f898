import type {Row} from './database.js';

function fail(column: string): never {
  throw new TypeError(`column ${column} does not have the expected type`);
}

/** Text of a column that is never null. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : fail(column);
}

/** Whole number of a column that is never null; counts may come as text or as a bigint. */
export function integerOf(row: Row, column: string): number {
  const value = Number(row[column] ?? Number.NaN);
  return Number.isSafeInteger(value) ? value : fail(column);
}

/** Instant of a column that is never null. */
export function dateOf(row: Row, column: string): Date {
  const value = row[column];
  return value instanceof Date ? value : fail(column);
}

/** Bytes of a column that is never null, in memory of their own. */
export function bytesOf(row: Row, column: string): Uint8Array<ArrayBuffer> {
  const value = row[column];
  return value instanceof Uint8Array ? new Uint8Array(value) : fail(column);
}
