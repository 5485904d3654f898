import {isTimeOfDay, parseTypedTime} from '@tokhai/vietnam';
import type {FieldKind} from '../field/field-kind.js';
import {textOf} from '../field/field-view.js';
import {createTextKind} from '../field/text-kind.js';

/** A time of day by 24 hours, `HH:mm`; `7h30` and `0730` are read too, so the keyboard offers letters. */
export const timeKind: FieldKind = createTextKind({
  control: 'time',
  read: parseTypedTime,
  show: textOf,
  look: {width: 'number', inputMode: 'text'},
  hint: 'hint.time',
  check: (value) => (isTimeOfDay(textOf(value)) ? undefined : {code: 'invalid-time', at: ''}),
});
