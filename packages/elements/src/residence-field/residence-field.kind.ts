import {behaveAsAddress} from '../address-field/address-behaviour.js';
import {addressStyles} from '../address-field/address-field.styles.js';
import {comboboxStyles} from '../combobox-field/combobox-field.styles.js';
import type {FieldKind} from '../field/field-kind.js';
import {residenceField} from './residence-field.template.js';

/** Where a person lives, and on which footing. */
export const residenceKind: FieldKind = {
  control: 'residence',
  composite: true,
  ownTexts: true,
  template: residenceField,
  behave: behaveAsAddress,
  units: true,
  styles: [comboboxStyles, addressStyles],
};
