import {hashClaim, readPointer, type Issue, type Pointer, type StatementLookup} from '@tokhai/core';
import type {AdmissionContext} from './context.js';

async function checkPointer(
  lookup: StatementLookup,
  {pointer, salt}: {readonly pointer: Pointer; readonly salt: string},
  {input, statement, receipts}: AdmissionContext,
): Promise<Issue | undefined> {
  const refusal: Issue = {code: 'claim-mismatch', at: pointer, params: {binding: lookup.binding}};
  const expected = receipts.get(lookup.binding)?.hashes[pointer];
  const value = readPointer(statement.values, pointer);
  if (lookup.outcome !== 'found' || expected === undefined || value === undefined) return refusal;
  return (await hashClaim(salt, pointer, value, input.sha256)) === expected ? undefined : refusal;
}

/** Pointers that a locked lookup proved, that are shown, and that the statement does not state as the register's. */
function findUnstated(context: AdmissionContext): readonly Issue[] {
  const {replayed, receipts, statement, input} = context;
  const issues: Issue[] = [];
  for (const binding of replayed.declaration.activeBindings.value) {
    const lock = input.procedure.document.prefill.find(({id}) => id === binding)?.lock;
    if (lock !== 'locked') continue;
    const lookup = statement.claims.find((candidate) => candidate.binding === binding);
    if (lookup === undefined) {
      issues.push({code: 'receipt-missing', at: '/claims', params: {binding}});
      continue;
    }
    const stated = new Set(lookup.pointers.map(({pointer}) => pointer));
    for (const pointer of Object.keys(receipts.get(binding)?.hashes ?? {})) {
      if (!stated.has(pointer) && replayed.declaration.field(pointer).visible.value) {
        issues.push({code: 'claim-mismatch', at: pointer, params: {binding}});
      }
    }
  }
  return issues;
}

/** Only a claim that stands can be disputed: the note would otherwise speak of nothing. */
function checkDisputes({statement}: AdmissionContext): readonly Issue[] {
  return statement.disputes
    .filter(
      ({pointer, binding}) =>
        !statement.claims.some(
          (lookup) => lookup.binding === binding && lookup.pointers.some((stated) => stated.pointer === pointer),
        ),
    )
    .map(({pointer}) => ({code: 'dispute-unfounded', at: pointer}));
}

/**
 * Values stated as a register's are what the register said, and every locked binding that holds was looked up: found
 * and stated unchanged, or failed with a receipt that proves it (design, steps 3 and 8).
 */
export async function checkClaims(context: AdmissionContext): Promise<readonly Issue[]> {
  const opened = await Promise.all(
    context.statement.claims.flatMap((lookup) =>
      lookup.pointers.map((stated) => checkPointer(lookup, stated, context)),
    ),
  );
  return [...opened.filter((issue) => issue !== undefined), ...findUnstated(context), ...checkDisputes(context)];
}
