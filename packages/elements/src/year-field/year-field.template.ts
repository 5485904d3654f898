import {parseTypedYear} from '@tokhai/vietnam';
import type {FieldKind} from '../field/field-kind.js';
import {textOf} from '../field/field-view.js';
import {createTextKind} from '../field/text-kind.js';

/** A year, `YYYY`. */
export const yearKind: FieldKind = createTextKind({
  control: 'year',
  read: parseTypedYear,
  show: textOf,
  look: {width: 'number', inputMode: 'numeric'},
  hint: 'hint.year',
  check: (value) => (parseTypedYear(textOf(value)) === value ? undefined : {code: 'invalid-date', at: ''}),
});
