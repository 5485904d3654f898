import type {ControlKind} from '@tokhai/core';
import {closedUi, type FieldContext, type FieldView} from '../field/field-view.js';
import {translator} from '../messages/translate.js';

/** Kinds of field that a form clones from moulds. */
export const castKinds: readonly ControlKind[] = [
  'text',
  'long-text',
  'number',
  'date',
  'partial-date',
  'select',
  'radio',
  'checkbox',
  'yes-no',
  'computed',
];

/** A field's surroundings in Vietnamese. */
export const castContext: FieldContext = {locale: 'vi', t: translator('vi'), units: undefined};

/** A field that nothing was entered in and nothing is special about. */
export const plainView: FieldView = {
  at: '/truong',
  id: 'f-truong',
  control: 'text',
  label: 'Số nhà',
  hint: undefined,
  value: undefined,
  required: false,
  readonly: false,
  presented: false,
  choices: [],
  maxLength: undefined,
  items: undefined,
  parts: undefined,
  statement: undefined,
  errors: [],
  origin: undefined,
  autocomplete: undefined,
  words: '',
  marked: undefined,
  ui: closedUi,
};
