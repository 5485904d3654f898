import type {FieldKind} from '../field/field-kind.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {yesNoKind} from '../radio-field/radio-field.template.js';

/**
 * Yes or no; the value is a boolean. Neither is chosen beforehand.
 *
 * @tag tk-yes-no-field
 * @fires {Event} input - A key was typed, or a value was committed.
 * @fires {Event} change - The person committed a value; the form has it.
 * @fires {TkChangeEvent} tk-change - The person changed the value.
 * @csspart label - A label.
 * @csspart legend - The name of a group of controls.
 * @csspart hint - The line that helps.
 * @csspart error - The messages.
 * @csspart control - A native control.
 * @csspart value - The value as text, where it cannot be changed.
 * @cssprop [--tk-field-gap=1.5rem] - Space between the controls of a field.
 */
export class TkYesNoField extends TkFieldElement {
  protected override get kind(): FieldKind {
    return yesNoKind;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-yes-no-field': TkYesNoField;
  }
}
