import type {ControlKind} from '@tokhai/core';
import {TkFieldElement} from '../field/standalone-field.js';

/**
 * One of a long list, found by typing with or without Vietnamese marks.
 *
 * @tag tk-combobox-field
 * @fires {TkChangeEvent} tk-change - The person changed the value.
 * @csspart control - The native control.
 * @csspart label - The label or legend.
 * @csspart error - The messages.
 * @cssprop [--tk-field-gap=1.5rem] - Space between the controls of a field.
 */
export class TkComboboxField extends TkFieldElement {
  protected override get control(): ControlKind {
    return 'combobox';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-combobox-field': TkComboboxField;
  }
}
