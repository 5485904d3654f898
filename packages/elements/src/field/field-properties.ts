import type {PropertyRules} from '../element/drawn-element.js';
import {lookProperties} from '../styles/look-properties.js';

/** What a page sets of any field that stands alone. */
export const fieldProperties: PropertyRules = {
  ...lookProperties,
  label: {},
  hint: {},
  name: {reflect: true},
  value: {attribute: false},
  required: {type: Boolean, reflect: true},
  readonly: {type: Boolean, reflect: true},
  disabled: {type: Boolean, reflect: true},
  error: {},
  locale: {},
  choices: {attribute: false},
  maxLength: {type: Number, attribute: 'maxlength'},
  statement: {},
  units: {attribute: false},
  autocomplete: {},
};
