import type {FieldKind} from '../field/field-kind.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {bankAccountKind} from './bank-account-field.kind.js';

/**
 * A bank account: `{nganHang, soTaiKhoan, chuTaiKhoan}`. The bank is a code of six digits from a list that is searched by
 * name and letters; the holder's name is kept as banks write it, without marks and in upper case.
 *
 * @tag tk-bank-account-field
 * @fires {Event} input - A key was typed, or a value was committed.
 * @fires {Event} change - The person committed a value; the form has it.
 * @fires {TkChangeEvent} tk-change - The person changed the value.
 * @csspart label - A label.
 * @csspart legend - The name of a group of controls.
 * @csspart hint - The line that helps.
 * @csspart error - The messages.
 * @csspart control - A native control.
 * @csspart value - The value as text, where it cannot be changed.
 * @csspart list - The open list of choices.
 * @csspart option - One choice of an open list.
 * @cssprop [--tk-field-gap=1.5rem] - Space between the controls of a field.
 */
export class TkBankAccountField extends TkFieldElement {
  protected override get kind(): FieldKind {
    return bankAccountKind;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-bank-account-field': TkBankAccountField;
  }
}
