import type {Pointer} from '@tokhai/core';
import type {ControlFrame} from './field-shell.template.js';
import {errorsAt, partId, type FieldView} from './field-view.js';

/** The frame of one part of a composite. */
export function partFrame(
  view: FieldView,
  part: Pointer,
  label: string,
  options: {readonly hint?: string; readonly optional?: boolean} = {},
): ControlFrame {
  return {
    id: partId(view, part),
    label,
    hint: options.hint,
    errors: errorsAt(view, part),
    optional: options.optional ?? false,
  };
}
