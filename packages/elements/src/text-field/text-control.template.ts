import {html, nothing, type TemplateResult} from 'lit';
import type {Json, Pointer} from '@tokhai/core';
import {showAs, type PartKind} from '../field/control-kind.js';
import {controlFrame, describedBy, type ControlFrame} from '../field/field-shell.template.js';
import type {FieldContext} from '../field/field-view.js';
import {typedValue} from '../field/typed-value.js';

/** One text control: which kind of text, and how much room it takes. */
export interface TextControl {
  readonly part: Pointer;
  readonly kind: Exclude<PartKind, 'select' | 'radio' | 'flag' | 'combobox'>;
  readonly width: 'full' | 'date' | 'number' | 'digits';
  readonly value: Json | undefined;
  readonly required: boolean;
  readonly autocomplete?: string | undefined;
}

const inputModes: Readonly<Record<TextControl['kind'], 'text' | 'numeric' | 'decimal'>> = {
  text: 'text',
  number: 'decimal',
  date: 'numeric',
  'partial-date': 'numeric',
  digits: 'numeric',
};

/** A framed native text input. It is never masked: what is typed is read on commit. */
export function textControl(
  frame: ControlFrame,
  control: TextControl,
  context: FieldContext,
): TemplateResult {
  return controlFrame(
    frame,
    context,
    html`<input
      class="input input-${control.width}"
      part="control"
      type="text"
      id=${frame.id}
      data-kind=${control.kind}
      data-part=${control.part}
      inputmode=${inputModes[control.kind]}
      autocomplete=${control.autocomplete ?? 'off'}
      spellcheck="false"
      aria-required=${control.required ? 'true' : nothing}
      aria-invalid=${frame.errors.length > 0 ? 'true' : nothing}
      aria-describedby=${describedBy(frame)}
      ${typedValue(showAs(control.kind, control.value))}
    />`,
  );
}
