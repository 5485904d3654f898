import type {PropertyRules} from '../element/drawn-element.js';
import {TkRowsField} from './rows-field.element.js';

/**
 * A group of fields that repeats: rows are added, taken away, moved, and summed up in a line; the value is a list of objects,
 * which a native form gets as JSON.
 *
 * @tag tk-repeat-field
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
 * @csspart row - A row of a list.
 * @csspart button - A button.
 * @csspart link - A button that looks like a link.
 * @cssprop [--tk-field-gap=1.5rem] - Space between the controls of a field.
 */
export class TkRepeatField extends TkRowsField {
  static override readonly properties: PropertyRules = {
    ...TkRowsField.properties,
    summary: {attribute: false},
  };

  /** Keys of the columns whose values sum a row up; the first column where absent. */
  declare summary: readonly string[] | undefined;
  protected override readonly control = 'repeat';

  protected override summarized(): readonly string[] {
    return this.summary ?? super.summarized();
  }

  protected override ownRowName(): string {
    return this.fieldContext().t('list.row');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-repeat-field': TkRepeatField;
  }
}
