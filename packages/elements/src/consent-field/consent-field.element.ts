import type {FieldKind} from '../field/field-kind.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {consentKind} from './consent-field.template.js';

/**
 * A statement to agree to, in full, with a box that only the person ticks; the value is `true` or nothing.
 *
 * @tag tk-consent-field
 * @fires {Event} input - A key was typed, or a value was committed.
 * @fires {Event} change - The person committed a value; the form has it.
 * @fires {TkChangeEvent} tk-change - The person changed the value.
 * @csspart label - A label.
 * @csspart hint - The line that helps.
 * @csspart error - The messages.
 * @csspart control - A native control.
 * @csspart value - The value as text, where it cannot be changed.
 * @csspart statement - What is agreed to, in full.
 * @cssprop [--tk-field-gap=1.5rem] - Space between the controls of a field.
 */
export class TkConsentField extends TkFieldElement {
  protected override get kind(): FieldKind {
    return consentKind;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-consent-field': TkConsentField;
  }
}
