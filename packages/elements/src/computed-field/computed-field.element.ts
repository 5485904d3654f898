import type {FieldKind} from '../field/field-kind.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {computedKind} from './read-only-field.template.js';

/**
 * A value that the page computes or knows: shown as text with its label, sent with the form, never typed.
 *
 * @tag tk-computed-field
 * @csspart control - The value.
 * @csspart label - The label.
 */
export class TkComputedField extends TkFieldElement {
  constructor() {
    super();
    this.readonly = true;
  }

  protected override get kind(): FieldKind {
    return computedKind;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-computed-field': TkComputedField;
  }
}
