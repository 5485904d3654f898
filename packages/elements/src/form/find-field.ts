import type {FieldState, Pointer} from '@tokhai/core';
import type {FormContext} from './form-context.js';

/** The state of a field by its key: its pointer, or for a field of a list's row a name that stays where the row moves. */
export function findField(
  {procedure, declaration}: Pick<FormContext, 'procedure' | 'declaration'>,
  key: Pointer,
): FieldState | undefined {
  if (procedure.index.fields.has(key)) return declaration.field(key);
  const list = procedure.plan.fields.find(({at, rows}) => rows !== undefined && key.startsWith(`${at}/`));
  if (list === undefined) return undefined;
  const rows = declaration.list(list.at).rows.peek();
  return rows.flatMap(({fields}) => fields).find((field) => field.key === key);
}
