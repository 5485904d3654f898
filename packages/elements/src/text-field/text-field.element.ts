import type {ControlKind} from '@tokhai/core';
import {TkFieldElement} from '../field/standalone-field.js';

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
  protected override get control(): ControlKind {
    return 'text';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-text-field': TkTextField;
  }
}
