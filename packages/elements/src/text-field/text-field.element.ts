import type {FieldKind} from '../field/field-kind.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {textKind} from './text-field.template.js';

/**
 * One line of text.
 *
 * @tag tk-text-field
 * @fires {TkChangeEvent} tk-change - The person changed the value.
 * @csspart control - The native control.
 * @csspart label - The label or legend.
 * @csspart error - The messages.
 * @cssprop [--tk-field-gap=1.5rem] - Space between the controls of a field.
 */
export class TkTextField extends TkFieldElement {
  protected override get kind(): FieldKind {
    return textKind;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-text-field': TkTextField;
  }
}
