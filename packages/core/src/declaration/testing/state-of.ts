import type {Declaration} from '../declaration.js';
import type {ReferenceField, ReferenceState} from './reference-state.js';

/** The declaration's state in the form of the reference. */
export function stateOf(declaration: Declaration): ReferenceState {
  const cells = declaration.fields.flatMap((state) =>
    state.field.rows ? declaration.list(state.at).rows.value.flatMap((row) => row.fields) : [state],
  );
  const fields = cells.map(({at, visible, required, readonly, value}): [string, ReferenceField] => [
    at,
    {
      visible: visible.value,
      required: required.value,
      readonly: readonly.value,
      value: value.value ?? null,
    },
  ]);
  return {
    fields: Object.fromEntries(fields),
    issues: declaration.issues.value.map(({code, at}) => `${code} ${at}`),
    values: declaration.freeze().values,
  };
}
