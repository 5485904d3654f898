import type {FieldKind} from '../field/field-kind.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {radioKind} from './radio-field.template.js';

/**
 * One of a few choices, all in sight.
 *
 * @tag tk-radio-field
 * @fires {TkChangeEvent} tk-change - The person changed the value.
 * @csspart label - The legend.
 * @csspart error - The messages.
 * @cssprop [--tk-field-gap=1.5rem] - Space between the controls of a field.
 */
export class TkRadioField extends TkFieldElement {
  protected override get kind(): FieldKind {
    return radioKind;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-radio-field': TkRadioField;
  }
}
