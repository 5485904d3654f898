import type {FieldKind} from '../field/field-kind.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {selectKind} from './select-field.template.js';

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
  protected override get kind(): FieldKind {
    return selectKind;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-select-field': TkSelectField;
  }
}
