import type {FieldKind} from '../field/field-kind.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {emailKind} from './email-field.template.js';

/**
 * An e-mail address.
 *
 * @tag tk-email-field
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
export class TkEmailField extends TkFieldElement {
  constructor() {
    super();
    this.autocomplete = 'email';
  }

  protected override get kind(): FieldKind {
    return emailKind;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-email-field': TkEmailField;
  }
}
