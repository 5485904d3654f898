import {TkRowsField} from './rows-field.element.js';

/**
 * A table whose rows are typed in place, or pasted from a spreadsheet; the value is a list of objects, which a native form gets
 * as JSON.
 *
 * @tag tk-table-field
 * @fires {Event} input - A key was typed, or a value was committed.
 * @fires {Event} change - The person committed a value; the form has it.
 * @fires {TkChangeEvent} tk-change - The person changed a row, or which rows there are.
 * @fires {TkFaultEvent} tk-fault - The list that it offers could not be loaded; codes only.
 * @csspart label - A label.
 * @csspart legend - The name of a group of controls.
 * @csspart hint - The line that helps.
 * @csspart error - The messages.
 * @csspart control - A native control.
 * @csspart value - The value as text, where it cannot be changed.
 * @csspart button - A button.
 * @csspart link - A button that looks like a link.
 * @cssprop [--tk-field-gap=1.5rem] - Space between the controls of a field.
 */
export class TkTableField extends TkRowsField {
  protected override readonly control = 'table';

  protected override ownRowName(): string {
    return `${this.fieldContext().t('table.row')} {n}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-table-field': TkTableField;
  }
}
