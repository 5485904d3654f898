import type {FieldKind} from '../field/field-kind.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {comboboxKind} from './combobox-field.kind.js';

/**
 * One of a long list, found by typing with or without Vietnamese marks.
 *
 * @tag tk-combobox-field
 * @fires {Event} input - A key was typed, or a value was committed.
 * @fires {Event} change - The person committed a value; the form has it.
 * @fires {TkChangeEvent} tk-change - The person changed the value.
 * @csspart label - A label.
 * @csspart hint - The line that helps.
 * @csspart error - The messages.
 * @csspart control - A native control.
 * @csspart value - The value as text, where it cannot be changed.
 * @csspart list - The open list of choices.
 * @csspart option - One choice of an open list.
 * @cssprop [--tk-field-gap=1.5rem] - Space between the controls of a field.
 */
export class TkComboboxField extends TkFieldElement {
  protected override get kind(): FieldKind {
    return comboboxKind;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-combobox-field': TkComboboxField;
  }
}
