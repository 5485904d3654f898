import {checkPersonalNumber} from '@tokhai/vietnam';
import type {FieldKind} from '../field/field-kind.js';
import {textOf} from '../field/field-view.js';
import {createTextKind} from '../field/text-kind.js';
import {personalNumberStyles} from './personal-number-field.styles.js';

/**
 * The 12 digits of a personal identification number in twelve drawn boxes: one input, so that a paste arrives whole and
 * screen readers meet one field.
 */
export const personalNumberKind: FieldKind = createTextKind({
  control: 'personal-number',
  // A number copied from a card often carries spaces or dots: only separators go, letters stay for the message.
  read: (text) => text.replace(/[\s.\-–]/gu, ''),
  show: textOf,
  look: {width: 'boxes', inputMode: 'numeric'},
  hint: 'hint.personalNumber',
  check: (value) => checkPersonalNumber(textOf(value))[0],
  styles: personalNumberStyles,
});
