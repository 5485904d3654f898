import {behaveAsAddress} from '../address-field/address-behaviour.js';
import {addressStyles} from '../address-field/address-field.styles.js';
import {comboboxStyles} from '../combobox-field/combobox-field.styles.js';
import type {FieldKind} from '../field/field-kind.js';
import {residenceField} from './residence-field.template.js';
import {compositeParts} from '../messages/composite-parts.js';

/** Where a person lives, and on which footing. */
export const residenceKind: FieldKind = {
  control: 'residence',
  composite: compositeParts('residence'),
  ownTexts: true,
  template: residenceField,
  behave: behaveAsAddress,
  units: true,
  styles: [comboboxStyles, addressStyles],
};
