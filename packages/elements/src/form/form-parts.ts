import type {CSSResult} from 'lit';
import type {LoadedProcedure} from '@tokhai/core';
import {findKind, loadKinds} from '../field/field-kinds.js';
import {claimStyles, loadClaims} from '../field/load-claims.js';
import type {MakePapers} from './form-model.js';
import {loadLists} from './lists/load-lists.js';
import {loadMessages} from '../messages/translate.js';
import type * as Registers from './registers.js';

let papers: MakePapers | undefined;
let registers: typeof Registers | undefined;

/**
 * Loads what a procedure needs beyond what every form does: its kinds of field, and what handles lists, papers and answers of
 * registers where it has any. `undefined` where everything is there already; rejects where something cannot be had.
 */
export function loadParts({plan, index}: LoadedProcedure): Promise<unknown> | undefined {
  const loading = [
    loadKinds(index.controls),
    loadLists(plan),
    ...(plan.prefill.length > 0 ? [loadClaims(), registers === undefined ? loadRegisters() : undefined] : []),
    plan.documents.length > 0 && papers === undefined ? loadPapers() : undefined,
  ].filter((each) => each !== undefined);
  return loading.length === 0 ? undefined : Promise.all(loading);
}

/** What makes the papers of a form, once it was loaded. */
export function findPapers(): MakePapers | undefined {
  return papers;
}

/** What asks registers, once it was loaded. */
export function findRegisters(): typeof Registers | undefined {
  return registers;
}

/** Styles of the parts that a procedure needs, once they were loaded. */
export function partStyles({plan, index}: LoadedProcedure): readonly CSSResult[] {
  const kinds = [...index.controls].flatMap((control) => findKind(control)?.styles ?? []);
  return plan.prefill.length > 0 ? [...claimStyles(), ...kinds] : kinds;
}

async function loadRegisters(): Promise<void> {
  registers = await import('./registers.js');
}

async function loadPapers(): Promise<void> {
  const [found] = await Promise.all([import('./papers/papers.js'), loadMessages('vi', 'closing')]);
  papers = found.makePapers;
}
