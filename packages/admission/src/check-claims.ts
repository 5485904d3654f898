import {hashClaim, readPointer, type Issue, type Pointer, type StatementLookup} from '@tokhai/core';
import type {ChangedClaim} from './admission.js';
import {findLookup, type AdmissionContext} from './context.js';
import {listProven} from './standing.js';

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

function isLocked({input}: AdmissionContext, binding: string): boolean {
  return input.procedure.document.prefill.find(({id}) => id === binding)?.lock === 'locked';
}

/** Pointers that a lookup proved, that are shown, and that the statement does not state as the register's. */
function findUnstated(context: AdmissionContext, binding: string): readonly Pointer[] {
  const lookup = findLookup(context, binding);
  if (lookup?.outcome !== 'found') return [];
  const stated = new Set(lookup.pointers.map(({pointer}) => pointer));
  return listProven(context, binding).filter((pointer) => !stated.has(pointer));
}

/** Every locked binding that applies was looked up, and where it was found it is stated whole. */
function checkLocked(context: AdmissionContext): readonly Issue[] {
  const locked = context.replayed.declaration.activeBindings.value.filter((id) => isLocked(context, id));
  return locked.flatMap((binding): readonly Issue[] => {
    if (findLookup(context, binding) === undefined) {
      return [{code: 'receipt-missing', at: '/claims', params: {binding}}];
    }
    return findUnstated(context, binding).map((at) => ({code: 'claim-mismatch', at, params: {binding}}));
  });
}

/**
 * Values stated as a register's are what the register said, and every locked binding that holds was looked up: found
 * and stated unchanged, or failed with a receipt that proves it.
 */
export async function checkClaims(context: AdmissionContext): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  for (const lookup of context.statement.claims) {
    for (const stated of lookup.pointers) {
      const issue = await checkPointer(lookup, stated, context);
      if (issue !== undefined) issues.push(issue);
    }
  }
  return [...issues, ...checkLocked(context)];
}

/** What registers told and the citizen changed, where the procedure lets them. */
export function listChangedClaims(context: AdmissionContext): readonly ChangedClaim[] {
  return context.replayed.declaration.activeBindings.value.flatMap((binding) =>
    findUnstated(context, binding).map((at) => ({at, binding})),
  );
}
