import type {FieldKind} from '../field/field-kind.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {computedKind} from './read-only-field.template.js';

/**
 * A value that the page computes or knows: shown as text with its label, sent with the form, never typed.
 *
 * @tag tk-computed-field
 * @csspart label - A label.
 * @csspart value - The value as text, where it cannot be changed.
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
