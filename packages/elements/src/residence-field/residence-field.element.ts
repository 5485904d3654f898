import type {FieldKind} from '../field/field-kind.js';
import {TkAddressField} from '../address-field/address-field.element.js';
import {partValue, type FieldContext} from '../field/field-view.js';
import {isMessageKey} from '../messages/translate.js';
import {residenceKind} from './residence-field.kind.js';

/**
 * Where a person lives, and on which footing: `{loai, diaChi}`, `diaChi` as `tk-address-field` has it.
 *
 * @tag tk-residence-field
 * @fires {Event} input - A key was typed, or a value was committed.
 * @fires {Event} change - The person committed a value; the form has it.
 * @fires {TkChangeEvent} tk-change - The person changed the value.
 * @fires {TkFaultEvent} tk-fault - The list that it offers could not be loaded; codes only.
 * @csspart label - A label.
 * @csspart legend - The name of a group of controls.
 * @csspart hint - The line that helps.
 * @csspart error - The messages.
 * @csspart control - A native control.
 * @csspart value - The value as text, where it cannot be changed.
 * @csspart list - The open list of choices.
 * @csspart option - One choice of an open list.
 * @csspart link - A button that looks like a link.
 * @cssprop [--tk-field-gap=1.5rem] - Space between the controls of a field.
 */
export class TkResidenceField extends TkAddressField {
  protected override get kind(): FieldKind {
    return residenceKind;
  }

  protected override words(context: FieldContext): string {
    const kind = partValue(this.value, '/loai');
    const key = `residence.loai=${typeof kind === 'string' ? kind : ''}`;
    const words = [isMessageKey(key) ? context.t(key) : '', this.addressWords('/diaChi', context)];
    return words.filter((each) => each !== '').join(': ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-residence-field': TkResidenceField;
  }
}
