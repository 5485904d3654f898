import {checkInsuranceNumber} from '@tokhai/vietnam';
import type {FieldKind} from '../field/field-kind.js';
import {textOf} from '../field/field-view.js';
import {createTextKind} from '../field/text-kind.js';

/** A social insurance number of ten digits. */
export const insuranceNumberKind: FieldKind = createTextKind({
  control: 'insurance-number',
  read: (text) => text.replace(/[\s.\-–]/gu, ''),
  show: textOf,
  look: {width: 'digits', inputMode: 'numeric'},
  hint: 'hint.insuranceNumber',
  check: (value) => checkInsuranceNumber(textOf(value))[0],
});
