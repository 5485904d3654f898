import {formatDate, parseTypedMonth} from '@tokhai/vietnam';
import type {FieldKind} from '../field/field-kind.js';
import {createTextKind} from '../field/text-kind.js';
import {textOf} from '../field/field-view.js';

/** A month of a year, `YYYY-MM`, typed as `mm/yyyy`. */
export const monthKind: FieldKind = createTextKind({
  control: 'month',
  read: parseTypedMonth,
  show: (value) => formatDate(textOf(value)),
  look: {width: 'date', inputMode: 'numeric'},
  hint: 'hint.month',
  check: (value) => (parseTypedMonth(textOf(value)) === value ? undefined : {code: 'invalid-date', at: ''}),
});
