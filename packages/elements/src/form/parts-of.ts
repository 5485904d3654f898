import type {FieldState, LoadedProcedure} from '@tokhai/core';
import {findKind} from '../field/field-kinds.js';
import type {FieldParts} from '../field/field-view.js';

const known = new WeakMap<FieldState['field'], FieldParts>();

/** The parts that a procedure takes of a composite field; `undefined` for others, and where it takes all that there are. */
export function partsOf(procedure: LoadedProcedure, field: FieldState['field']): FieldParts | undefined {
  const parts = known.get(field) ?? findKind(field.control)?.composite?.describe(procedure, field.at);
  if (parts !== undefined) known.set(field, parts);
  return parts;
}
