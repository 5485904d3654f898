import {canonicalize, readPointer, type Issue, type Json} from '@tokhai/core';
import type {OfficerNote, RecheckAnswer} from './admission.js';
import type {AdmissionContext} from './context.js';

/** What asking the locked registers again came to. */
export interface RecheckFindings {
  readonly issues: readonly Issue[];
  readonly pending: readonly string[];
  readonly notes: readonly OfficerNote[];
}

function sameJson(a: Json, b: Json): boolean {
  const left = canonicalize(a);
  const right = canonicalize(b);
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

function compare(binding: string, answer: RecheckAnswer, context: AdmissionContext): readonly OfficerNote[] {
  const notes: OfficerNote[] = [];
  for (const [at, register] of answer.values) {
    const stated = readPointer(context.statement.values, at);
    const shown = context.replayed.declaration.field(at).visible.value;
    if (shown && stated !== undefined && !sameJson(stated, register)) notes.push({at, binding, stated, register});
  }
  return notes;
}

/**
 * Asks every locked binding that holds once more (design, step 8): the register is down → pending while the receipt is
 * unexpired; found and different → `claim-stale` with the difference, to sign again; typed under a genuine failure and
 * different → a note for the officer.
 */
export async function recheckLocked(context: AdmissionContext): Promise<RecheckFindings> {
  const {input, statement, replayed} = context;
  const issues: Issue[] = [];
  const pending: string[] = [];
  const notes: OfficerNote[] = [];
  const {recheck} = input;
  if (recheck === undefined) return {issues, pending, notes};
  for (const binding of replayed.declaration.activeBindings.value) {
    if (input.procedure.document.prefill.find(({id}) => id === binding)?.lock !== 'locked') continue;
    const lookup = statement.claims.find((candidate) => candidate.binding === binding);
    const answer = await recheck(binding);
    if (answer.outcome !== 'found') {
      pending.push(binding);
      continue;
    }
    const differences = compare(binding, answer, context);
    if (lookup?.outcome !== 'found') notes.push(...differences);
    else {
      for (const {at, register} of differences) {
        issues.push({code: 'claim-stale', at, params: {binding, register}});
      }
    }
  }
  return {issues, pending, notes};
}
