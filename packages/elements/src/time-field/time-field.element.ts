import type {FieldKind} from '../field/field-kind.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {timeKind} from './time-field.template.js';

/**
 * A time of day by 24 hours, `HH:mm`.
 *
 * @tag tk-time-field
 * @fires {Event} input - A key was typed, or a value was committed.
 * @fires {Event} change - The person committed a value; the form has it.
 * @fires {TkChangeEvent} tk-change - The person changed the value.
 * @csspart label - A label.
 * @csspart hint - The line that helps.
 * @csspart error - The messages.
 * @csspart control - A native control.
 * @csspart value - The value as text, where it cannot be changed.
 * @cssprop [--tk-field-gap=1.5rem] - Space between the controls of a field.
 */
export class TkTimeField extends TkFieldElement {
  protected override get kind(): FieldKind {
    return timeKind;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-time-field': TkTimeField;
  }
}
