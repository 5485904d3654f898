import type {LoadedProcedure} from '@tokhai/core';
import {loadKinds} from '../field/field-kinds.js';
import type {MakePapers} from './form-model.js';
import {loadLists} from './lists/load-lists.js';

let papers: MakePapers | undefined;

/**
 * Loads what a procedure needs beyond what every form does: its kinds of field, and what handles lists and papers
 * where it has any. `undefined` where everything is there already; rejects where something cannot be had.
 */
export function loadParts({plan, index}: LoadedProcedure): Promise<unknown> | undefined {
  const loading = [
    loadKinds(index.controls),
    loadLists(plan),
    plan.documents.length > 0 && papers === undefined ? loadPapers() : undefined,
  ].filter((each) => each !== undefined);
  return loading.length === 0 ? undefined : Promise.all(loading);
}

/** What makes the papers of a form, once it was loaded. */
export function findPapers(): MakePapers | undefined {
  return papers;
}

async function loadPapers(): Promise<void> {
  papers = (await import('./papers/papers.js')).makePapers;
}
