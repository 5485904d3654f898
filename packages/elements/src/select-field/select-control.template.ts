import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Json, Pointer} from '@tokhai/core';
import {controlFrame, describedBy, type ControlFrame} from '../field/field-shell.template.js';
import type {Choice, FieldContext} from '../field/field-view.js';

/** One native select. */
export interface SelectControl {
  readonly part: Pointer;
  readonly value: Json | undefined;
  readonly required: boolean;
  readonly choices: readonly Choice[];
}

/** A framed native select with an empty first option, so that nothing is chosen by accident. */
export function selectControl(
  frame: ControlFrame,
  control: SelectControl,
  context: FieldContext,
): TemplateResult {
  const known = control.choices.some((choice) => choice.value === control.value);
  return controlFrame(
    frame,
    context,
    html`<select
      class="input select"
      part="control"
      id=${frame.id}
      data-kind="select"
      data-part=${control.part}
      aria-required=${control.required ? 'true' : nothing}
      aria-invalid=${frame.errors.length > 0 ? 'true' : nothing}
      aria-describedby=${describedBy(frame)}
    >
      <option value="" .selected=${!known}>${context.t('field.choose')}</option>
      ${control.choices.map(
        (choice) =>
          html`<option value=${choice.value} .selected=${choice.value === control.value}>
            ${choice.text}
          </option>`,
      )}
    </select>`,
  );
}
