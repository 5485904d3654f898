import type {LoadedProcedure, Plan} from '@tokhai/core';
import type {StyleText} from '../styles/css.js';
import {findKind, loadKinds} from '../field/field-kinds.js';
import {claimStyles, loadClaims} from '../field/load-claims.js';
import type {MakePapers} from './form-model.js';
import {loadLists} from './lists/load-lists.js';
import {loadMessages} from '../messages/translate.js';
import {listStepIds} from './form-steps.js';
import type * as Registers from './registers.js';
import type * as StepList from './step-list.js';
import type * as Notes from './views/notes.js';

let papers: MakePapers | undefined;
let registers: typeof Registers | undefined;
let stepList: typeof StepList | undefined;
let notes: typeof Notes | undefined;

/**
 * Loads what a procedure needs beyond what every form does: its kinds of field, the list of steps where there are
 * several, and what handles lists, papers and answers of registers where it has any. `undefined` where everything is there already; rejects where something cannot be had.
 */
export function loadParts(procedure: LoadedProcedure): Promise<unknown> | undefined {
  const {plan, index} = procedure;
  const loading = [
    loadKinds(index.controls),
    loadLists(plan),
    stepList === undefined && hasManySteps(procedure) ? loadStepList() : undefined,
    notes === undefined && hasNotes(plan) ? loadNotes() : undefined,
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

/** What lists the steps, once it was loaded: where a procedure has one step alone, its heading says all there is to say. */
export function findStepList(): typeof StepList.stepList | undefined {
  return stepList?.stepList;
}

/** What places notes and headings between fields, once it was loaded. */
export function findNotes(): typeof Notes | undefined {
  return notes;
}

/** Styles of the parts that a procedure needs, once they were loaded. */
export function partStyles(procedure: LoadedProcedure): readonly StyleText[] {
  const {plan, index} = procedure;
  return [
    ...(stepList !== undefined && hasManySteps(procedure) ? [stepList.stepListStyles] : []),
    ...(notes !== undefined && hasNotes(plan) ? [notes.noteStyles] : []),
    ...(plan.prefill.length > 0 ? claimStyles() : []),
    ...[...index.controls].flatMap((control) => findKind(control)?.styles ?? []),
  ];
}

function hasManySteps(procedure: LoadedProcedure): boolean {
  return listStepIds(procedure).length > 1;
}

function hasNotes({steps}: Plan): boolean {
  return steps.some(({sections}) => sections.some((section) => section.notes !== undefined));
}

async function loadNotes(): Promise<void> {
  notes = await import('./views/notes.js');
}

async function loadRegisters(): Promise<void> {
  registers = await import('./registers.js');
}

async function loadStepList(): Promise<void> {
  [stepList] = await Promise.all([import('./step-list.js'), loadMessages('vi', 'parts')]);
}

async function loadPapers(): Promise<void> {
  const [found] = await Promise.all([import('./papers/papers.js'), loadMessages('vi', 'closing')]);
  papers = found.makePapers;
}
