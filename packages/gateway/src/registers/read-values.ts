import {commitValue, findForbiddenInValue, isJsonArray, readPointer, validate} from '@tokhai/core';
import type {Json, LoadedProcedure, LookupOutcomeName, PlanRows, Pointer} from '@tokhai/core';
import type {RegisterAnswer} from '@tokhai/connectors';
import type {Binding} from './ask-register.js';

/** A register's answer in the procedure's terms. */
export interface RegisterValues {
  readonly outcome: LookupOutcomeName;
  /** As a declaration keeps them; empty unless `found`. */
  readonly values: ReadonlyMap<Pointer, Json>;
}

/**
 * Maps attributes to fields. A value that the field could not hold makes the whole answer `mismatch`: a register that
 * is wrong about one thing is not believed about the rest. Nothing found for any field is `empty`.
 */
export function readValues(
  procedure: LoadedProcedure,
  binding: Binding,
  answer: RegisterAnswer,
): RegisterValues {
  if (answer.outcome !== 'found') return {outcome: answer.outcome, values: new Map()};
  const values = new Map<Pointer, Json>();
  for (const [pointer, attribute] of Object.entries(binding.map)) {
    const given = Object.hasOwn(answer.attributes, attribute) ? answer.attributes[attribute] : undefined;
    const value = commitValue(procedure, pointer, given);
    if (value === undefined) continue;
    if (!isAcceptable(procedure, pointer, value)) return {outcome: 'mismatch', values: new Map()};
    values.set(pointer, value);
  }
  return {outcome: values.size === 0 ? 'empty' : 'found', values};
}

function isAcceptable(procedure: LoadedProcedure, pointer: Pointer, value: Json): boolean {
  if (findForbiddenInValue(value) !== undefined) return false;
  if (validate(procedure.schemaAt(pointer), value, procedure.validation).length > 0) return false;
  const rows = procedure.index.fields.get(pointer)?.rows;
  if (rows && isJsonArray(value)) return value.every((row) => isAcceptableRow(procedure, rows, row));
  return (procedure.typeAt(pointer)?.check?.(value) ?? []).length === 0;
}

/** The schema of a list says what each row may be; what types say beyond that is asked field by field. */
function isAcceptableRow(procedure: LoadedProcedure, {fields, title}: PlanRows, row: Json): boolean {
  return fields.every(({at}) => {
    const value = readPointer(row, at.slice(title.length));
    return value === undefined || (procedure.typeAt(at)?.check?.(value) ?? []).length === 0;
  });
}
