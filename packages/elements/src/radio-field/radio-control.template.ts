import {html, nothing, type TemplateResult} from 'lit/html.js';
import {live} from 'lit/directives/live.js';
import type {Json, Pointer} from '@tokhai/core';
import {groupFrame, type ControlFrame} from '../field/field-shell.template.js';
import type {Choice, FieldContext} from '../field/field-view.js';

/** One group of radio buttons. */
export interface RadioControl {
  readonly part: Pointer;
  readonly value: Json | undefined;
  readonly required: boolean;
  readonly choices: readonly Choice[];
  /** The choices `true` and `false` stand for booleans. */
  readonly boolean?: boolean;
}

/** Radio buttons under a legend. The first one carries the frame's id, so that links of the summary reach it. */
export function radioControl(
  frame: ControlFrame,
  control: RadioControl,
  context: FieldContext,
): TemplateResult {
  const value = typeof control.value === 'boolean' ? String(control.value) : control.value;
  const choices = html`<div class=${control.choices.length <= 2 ? 'choices choices-inline' : 'choices'}>
    ${control.choices.map((choice, index) => {
      const id = index === 0 ? frame.id : `${frame.id}-${index + 1}`;
      return html`<div class="choice">
        <input
          class="choice-input"
          part="control"
          type="radio"
          id=${id}
          name=${frame.id}
          value=${choice.value}
          data-kind="radio"
          data-part=${control.part}
          data-boolean=${control.boolean === true ? '' : nothing}
          aria-invalid=${frame.errors.length > 0 ? 'true' : nothing}
          .checked=${live(choice.value === value)}
        />
        <label class="choice-label" part="label" for=${id}>${choice.text}</label>
      </div>`;
    })}
  </div>`;
  return groupFrame(frame, context, choices, 'radios');
}
