import type {FieldKind} from '../field/field-kind.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {identityPaperKind} from './identity-paper-field.template.js';

/**
 * Kind, number, day and place of issue of an identity paper.
 *
 * @tag tk-identity-paper-field
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
export class TkIdentityPaperField extends TkFieldElement {
  protected override get kind(): FieldKind {
    return identityPaperKind;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-identity-paper-field': TkIdentityPaperField;
  }
}
