import type {LoadedProcedure} from '@tokhai/core';
import {loadKinds} from '../field/field-kinds.js';
import type {MakePapers} from './form-model.js';

let papers: MakePapers | undefined;

/**
 * Loads what a procedure needs beyond what every form does: its kinds of field, and what handles papers where it asks for
 * any. `undefined` where everything is there already; rejects where something cannot be had.
 */
export function loadParts({plan}: LoadedProcedure): Promise<unknown> | undefined {
  const kinds = loadKinds(plan.fields.map(({control}) => control));
  const missing = plan.documents.length > 0 && papers === undefined;
  return missing ? Promise.all([kinds, loadPapers()]) : kinds;
}

/** What makes the papers of a form, once it was loaded. */
export function findPapers(): MakePapers | undefined {
  return papers;
}

async function loadPapers(): Promise<void> {
  papers = (await import('./papers/papers.js')).makePapers;
}
