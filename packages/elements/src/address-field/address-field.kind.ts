import {comboboxStyles} from '../combobox-field/combobox-field.styles.js';
import type {FieldKind} from '../field/field-kind.js';
import {addressStyles} from './address-field.styles.js';
import {addressField} from './address-field.template.js';
import {behaveAsAddress} from './address-behaviour.js';
import {compositeParts} from '../messages/composite-parts.js';

/** A two-level address. */
export const addressKind: FieldKind = {
  control: 'address',
  composite: compositeParts('address'),
  ownTexts: true,
  template: addressField,
  behave: behaveAsAddress,
  units: true,
  styles: [comboboxStyles, addressStyles],
};
