import type {FieldKind} from '../field/field-kind.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {moneyKind} from './money-field.template.js';

/**
 * An amount in whole đồng, a number; its words stand beneath.
 *
 * @tag tk-money-field
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
export class TkMoneyField extends TkFieldElement {
  protected override get kind(): FieldKind {
    return moneyKind;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-money-field': TkMoneyField;
  }
}
