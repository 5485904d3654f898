import type {FieldKind} from '../field/field-kind.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {longTextKind} from './long-text-field.template.js';

/**
 * A text of several lines, which grows with it and says what room is left when little is; see `maxlength`.
 *
 * @tag tk-long-text-field
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
export class TkLongTextField extends TkFieldElement {
  protected override get kind(): FieldKind {
    return longTextKind;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-long-text-field': TkLongTextField;
  }
}
