import type {LoadedProcedure, Pointer} from '@tokhai/core';

/** The step that a field stands in; for a group, that of its first field. */
export function stepOf({index, plan}: LoadedProcedure, at: Pointer): string | undefined {
  return index.locate(at)?.field.step ?? plan.fields.find((field) => field.at.startsWith(`${at}/`))?.step;
}
