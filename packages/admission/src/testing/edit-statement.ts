import {
  readPointer,
  writePointer,
  type Json,
  type JsonObject,
  type Pointer,
  type Statement,
  type StatementLookup,
} from '@tokhai/core';

/** The statement with one value replaced, added or, by `undefined`, taken away. */
export function withValue(statement: Statement, pointer: Pointer, value: Json | undefined): Statement {
  return {...statement, values: writePointer(statement.values, pointer, value) as JsonObject};
}

/** The statement with one lookup changed. */
export function withLookup(
  statement: Statement,
  binding: string,
  change: (lookup: StatementLookup) => StatementLookup,
): Statement {
  const claims = statement.claims.map((lookup) => (lookup.binding === binding ? change(lookup) : lookup));
  return {...statement, claims};
}

/** The statement without one lookup. */
export function withoutLookup(statement: Statement, binding: string): Statement {
  return {...statement, claims: statement.claims.filter((lookup) => lookup.binding !== binding)};
}

/** The statement without the claim at a pointer; its value stays, as if typed. */
export function withoutClaim(statement: Statement, pointer: Pointer): Statement {
  const claims = statement.claims.map((lookup) => ({
    ...lookup,
    pointers: lookup.pointers.filter((claim) => claim.pointer !== pointer),
  }));
  return {...statement, claims};
}

/** A value that must be there. @throws Error where it is not */
export function valueAt(statement: Statement, pointer: Pointer): Json {
  const value = readPointer(statement.values, pointer);
  if (value === undefined) throw new Error(`nothing at ${pointer}`);
  return value;
}
