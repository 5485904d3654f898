import type {FieldKind} from '../field/field-kind.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {phoneKind} from './phone-field.template.js';

/**
 * A telephone number; the value is `+` and digits.
 *
 * @tag tk-phone-field
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
export class TkPhoneField extends TkFieldElement {
  constructor() {
    super();
    this.autocomplete = 'tel';
  }

  protected override get kind(): FieldKind {
    return phoneKind;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-phone-field': TkPhoneField;
  }
}
