import {checkTaxCode} from '@tokhai/vietnam';
import type {FieldKind} from '../field/field-kind.js';
import {textOf} from '../field/field-view.js';
import {createTextKind} from '../field/text-kind.js';

/** A tax code of ten digits, of a branch with three more after a hyphen, or a person's twelve digits. */
export const taxCodeKind: FieldKind = createTextKind({
  control: 'tax-code',
  // A code copied from a paper carries spaces and dots; a branch's code is often typed without its hyphen.
  read: (text) => text.replace(/[\s.\-–]/gu, '').replace(/^(\d{10})(\d{3})$/u, '$1-$2'),
  show: textOf,
  look: {width: 'digits', inputMode: 'numeric'},
  hint: 'hint.taxCode',
  check: (value) => checkTaxCode(textOf(value))[0],
});
