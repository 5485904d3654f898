import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Json, Pointer} from '@tokhai/core';
import {showAs, type PartKind} from '../field/control-kind.js';
import {controlFrame, describedBy, type ControlFrame} from '../field/field-shell.template.js';
import type {FieldContext} from '../field/field-view.js';
import {typedValue} from '../field/typed-value.js';

/** How a text control looks to the eye, to the screen keyboard and to autofill. */
export interface TextLook {
  readonly width: 'full' | 'date' | 'number' | 'digits' | 'boxes';
  /** Screen keyboard; that of the kind of part where absent. */
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  readonly type?: 'text' | 'tel';
}

/** One text control: which kind of text, and how much room it takes. */
export interface TextControl extends TextLook {
  readonly part: Pointer;
  readonly kind: Exclude<PartKind, 'select' | 'radio' | 'choice' | 'flag' | 'consent' | 'combobox'>;
  readonly value: Json | undefined;
  /** The value as it stands in the control; as its kind shows it where absent. */
  readonly text?: string;
  readonly required: boolean;
  readonly autocomplete?: string | undefined;
}

const inputModes: Readonly<Record<TextControl['kind'], 'text' | 'numeric' | 'decimal'>> = {
  text: 'text',
  number: 'decimal',
  date: 'numeric',
  'partial-date': 'numeric',
};

/** A framed native text input. It is never masked: what is typed is read on commit. */
export function textControl(
  frame: ControlFrame,
  control: TextControl,
  context: FieldContext,
  beneath?: TemplateResult,
): TemplateResult {
  return controlFrame(
    frame,
    context,
    html`<input
      class="input input-${control.width}"
      part="control"
      type=${control.type ?? 'text'}
      id=${frame.id}
      data-kind=${control.kind}
      data-part=${control.part}
      inputmode=${control.inputMode ?? inputModes[control.kind]}
      autocomplete=${control.autocomplete ?? 'off'}
      autocapitalize=${control.inputMode === 'email' ? 'none' : nothing}
      spellcheck="false"
      aria-required=${control.required ? 'true' : nothing}
      aria-invalid=${frame.errors.length > 0 ? 'true' : nothing}
      aria-describedby=${describedBy(frame)}
      ${typedValue(control.text ?? showAs(control.kind, control.value))}
    />`,
    beneath,
  );
}
