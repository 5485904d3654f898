import {TkListField, type NamedList} from '../combobox-field/list-field.js';

/**
 * A country or nationality; the value is its code, ISO 3166-1 alpha-2, as `vn:country` has it.
 * Found by typing with or without marks, in both styles of placing a tone. The list loads when the element is put on a page.
 *
 * @tag tk-country-field
 * @fires {Event} input - A key was typed, or a value was committed.
 * @fires {Event} change - The person committed a value; the form has it.
 * @fires {TkChangeEvent} tk-change - The person changed the value.
 * @fires {TkFaultEvent} tk-fault - The list that it offers could not be loaded; codes only.
 * @csspart label - A label.
 * @csspart hint - The line that helps.
 * @csspart error - The messages.
 * @csspart control - A native control.
 * @csspart value - The value as text, where it cannot be changed.
 * @csspart list - The open list of choices.
 * @csspart option - One choice of an open list.
 * @cssprop [--tk-field-gap=1.5rem] - Space between the controls of a field.
 */
export class TkCountryField extends TkListField {
  protected override async loadList(): Promise<NamedList> {
    const {countries} = await import('@tokhai/vietnam/lists');
    return countries;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-country-field': TkCountryField;
  }
}
