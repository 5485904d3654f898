import type {FieldKind} from '../field/field-kind.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {checkboxKind} from './checkbox-field.template.js';

/**
 * A single box to tick; the value is a boolean.
 *
 * @tag tk-checkbox-field
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
export class TkCheckboxField extends TkFieldElement {
  protected override get kind(): FieldKind {
    return checkboxKind;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-checkbox-field': TkCheckboxField;
  }
}
