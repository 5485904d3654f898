import type {Pointer} from '@tokhai/core';
import {findLookup, type AdmissionContext} from './context.js';

/** Whether a register's answer for a pointer counts: the field exists and is shown. */
export function isShown({input, replayed}: AdmissionContext, pointer: Pointer): boolean {
  return input.procedure.index.fields.has(pointer) && replayed.declaration.field(pointer).visible.value;
}

/**
 * Whether a binding's answer is the one that stands at a pointer: no binding before it in the document applies and was
 * answered there. The same order as in a declaration.
 */
export function standsAt(context: AdmissionContext, binding: string, pointer: Pointer): boolean {
  const {input, replayed, receipts} = context;
  const active = replayed.declaration.activeBindings.value;
  const first = input.procedure.index
    .bindingsOf(pointer)
    .find(
      ({id}) =>
        id === binding ||
        (active.includes(id) &&
          findLookup(context, id)?.outcome === 'found' &&
          Object.hasOwn(receipts.get(id)?.hashes ?? {}, pointer)),
    );
  return first?.id === binding;
}

/** Pointers that a binding's receipt proves a value for, that are shown and where it stands. */
export function listProven(context: AdmissionContext, binding: string): readonly Pointer[] {
  const hashes = context.receipts.get(binding)?.hashes ?? {};
  return Object.keys(hashes).filter(
    (pointer) => isShown(context, pointer) && standsAt(context, binding, pointer),
  );
}
