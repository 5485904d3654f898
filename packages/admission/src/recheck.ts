import {equalJson, readPointer, type Issue, type Pointer} from '@tokhai/core';
import type {OfficerNote, RecheckAnswer} from './admission.js';
import {findLookup, type AdmissionContext} from './context.js';
import {isShown, listProven, standsAt} from './standing.js';

/** What asking the locked registers again came to. */
export interface RecheckFindings {
  readonly issues: readonly Issue[];
  readonly pending: readonly string[];
  readonly notes: readonly OfficerNote[];
}

/** Where a found value was stated and the register now tells another, none, or one that it had not. */
function findStale(binding: string, {values}: RecheckAnswer, context: AdmissionContext): readonly Issue[] {
  const told = [...values.keys()].filter((at) => isShown(context, at) && standsAt(context, binding, at));
  const pointers = new Set<Pointer>([...listProven(context, binding), ...told]);
  return [...pointers]
    .filter((at) => !equalJson(readPointer(context.statement.values, at), values.get(at)))
    .map((at) => ({code: 'claim-stale', at, params: {binding, register: values.get(at) ?? null}}));
}

/** Where a value was typed under a failed lookup and the register now tells another. */
function listNotes(
  binding: string,
  {values}: RecheckAnswer,
  context: AdmissionContext,
): readonly OfficerNote[] {
  return [...values].flatMap(([at, register]): readonly OfficerNote[] => {
    const stated = readPointer(context.statement.values, at);
    if (stated === undefined || equalJson(stated, register)) return [];
    return isShown(context, at) && standsAt(context, binding, at) ? [{at, binding, stated, register}] : [];
  });
}

/**
 * Asks every locked binding that holds once more: no usable answer → pending, its receipt being
 * unexpired; found and different, or gone → `claim-stale` with the difference, to sign again; typed under a genuine
 * failure and different → a note for the officer.
 */
export async function recheckLocked(context: AdmissionContext): Promise<RecheckFindings> {
  const {input, replayed} = context;
  const issues: Issue[] = [];
  const pending: string[] = [];
  const notes: OfficerNote[] = [];
  const {recheck} = input;
  if (recheck === undefined) return {issues, pending, notes};
  for (const binding of replayed.declaration.activeBindings.value) {
    if (input.procedure.document.prefill.find(({id}) => id === binding)?.lock !== 'locked') continue;
    const answer = await recheck(binding);
    if (answer.outcome !== 'found' && answer.outcome !== 'empty') pending.push(binding);
    else if (findLookup(context, binding)?.outcome === 'found') {
      issues.push(...findStale(binding, answer, context));
    } else notes.push(...listNotes(binding, answer, context));
  }
  return {issues, pending, notes};
}
