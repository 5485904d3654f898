import type {ControlKind} from '@tokhai/core';
import {TkFieldElement} from '../field/standalone-field.js';

/**
 * One of a short closed list, in a native select.
 *
 * @tag tk-select-field
 * @fires {TkChangeEvent} tk-change - The person changed the value.
 * @csspart control - The native control.
 * @csspart label - The label or legend.
 * @csspart error - The messages.
 * @cssprop [--tk-field-gap=1.5rem] - Space between the controls of a field.
 */
export class TkSelectField extends TkFieldElement {
  protected override get control(): ControlKind {
    return 'select';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-select-field': TkSelectField;
  }
}
