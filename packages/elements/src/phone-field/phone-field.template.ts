import {checkPhoneNumber, formatPhoneNumber, parseTypedPhone} from '@tokhai/vietnam';
import type {FieldKind} from '../field/field-kind.js';
import {textOf} from '../field/field-view.js';
import {createTextKind} from '../field/text-kind.js';

/** A telephone number, kept as `+84912345678`, shown as `0912 345 678`. */
export const phoneKind: FieldKind = createTextKind({
  control: 'phone',
  read: readPhone,
  show: (value) => formatPhoneNumber(textOf(value)),
  look: {width: 'digits', type: 'tel', inputMode: 'tel'},
  hint: 'hint.phone',
  check: (value) => checkPhoneNumber(textOf(value))[0],
});

/** A number that lacks a digit stays as it was typed: whoever mends it finds what they wrote. */
function readPhone(typed: string): string | undefined {
  const number = parseTypedPhone(typed);
  return number !== undefined && checkPhoneNumber(number).length === 0 ? number : undefined;
}
