import type {LoadedProcedure} from '@tokhai/core';
import {findKind} from '../field/field-kinds.js';
import {loadMessages} from '../messages/translate.js';
import {loadLooks} from '../styles/load-looks.js';
import {loadParts} from './form-parts.js';
import {loadClosing} from './load-closing.js';

/** Whether a procedure asks for addresses, whose lists its host loads; known once its kinds of field are loaded. */
export function wantsUnits({index}: LoadedProcedure): boolean {
  return [...index.controls].some((control) => findKind(control)?.units === true);
}

/**
 * What an open form loads only when it is wanted: review and signing, the other language, the looks, and what makes photographs smaller. A
 * host that must go on without a network loads them before, in idle time; its own lists (units) are its own to load.
 */
export function listLateParts(procedure: LoadedProcedure): readonly (() => Promise<unknown>)[] {
  const {plan} = procedure;
  const parts = [
    () => loadParts(procedure) ?? Promise.resolve(),
    () => loadClosing('vi'),
    () => loadMessages('en') ?? Promise.resolve(),
    loadLooks,
    () => import('./remember-focus.js'),
  ];
  return plan.documents.length === 0 ? parts : [...parts, () => import('../file-field/shrink-image.js')];
}
