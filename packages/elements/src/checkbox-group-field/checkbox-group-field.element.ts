import type {PropertyRules} from '../element/drawn-element.js';
import type {FieldKind} from '../field/field-kind.js';
import type {ItemLimits} from '../field/field-view.js';
import {TkFieldElement} from '../field/standalone-field.js';
import {checkboxGroupKind} from './checkbox-group-field.template.js';

/**
 * Any number of a few choices, all in sight; the value is the list of those chosen, in the order of `choices`. A native form
 * gets it as JSON.
 *
 * @tag tk-checkbox-group-field
 * @fires {Event} input - A key was typed, or a value was committed.
 * @fires {Event} change - The person committed a value; the form has it.
 * @fires {TkChangeEvent} tk-change - The person changed the value.
 * @csspart label - A label.
 * @csspart legend - The name of a group of controls.
 * @csspart hint - The line that helps.
 * @csspart error - The messages.
 * @csspart control - A native control.
 * @csspart value - The value as text, where it cannot be changed.
 * @cssprop [--tk-field-gap=1.5rem] - Space between the controls of a field.
 */
export class TkCheckboxGroupField extends TkFieldElement {
  static override readonly properties: PropertyRules = {
    ...TkFieldElement.properties,
    minItems: {type: Number, attribute: 'min-items'},
    maxItems: {type: Number, attribute: 'max-items'},
  };

  /** Fewest choices that are wanted, where any is. */
  declare minItems: number | undefined;
  /** Most choices that are taken. */
  declare maxItems: number | undefined;

  protected override get kind(): FieldKind {
    return checkboxGroupKind;
  }

  protected override items(): ItemLimits {
    return {min: this.minItems, max: this.maxItems};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-checkbox-group-field': TkCheckboxGroupField;
  }
}
