import type {PropertyDeclarations} from 'lit';
import type {FieldKind} from '../field/field-kind.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {radioKind, yesNoKind} from './radio-field.template.js';

/**
 * One of a few choices, all in sight; with `yes-no`, yes or no as a boolean.
 *
 * @tag tk-radio-field
 * @fires {TkChangeEvent} tk-change - The person changed the value.
 * @csspart label - The legend.
 * @csspart error - The messages.
 * @cssprop [--tk-field-gap=1.5rem] - Space between the controls of a field.
 */
export class TkRadioField extends TkFieldElement {
  static override readonly properties: PropertyDeclarations = {yesNo: {type: Boolean, attribute: 'yes-no'}};

  /** Offers yes and no, and keeps a boolean. */
  declare yesNo: boolean;

  constructor() {
    super();
    this.yesNo = false;
  }

  protected override get kind(): FieldKind {
    return this.yesNo ? yesNoKind : radioKind;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-radio-field': TkRadioField;
  }
}
