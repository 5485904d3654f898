import type {FieldKind} from '../field/field-kind.js';
import {addressField} from './address-field.template.js';
import {behaveAsAddress} from './address-behaviour.js';

/** A two-level address. */
export const addressKind: FieldKind = {
  control: 'address',
  ownTexts: true,
  template: addressField,
  behave: behaveAsAddress,
};
