import {groupDigits, moneyInWords, parseTypedMoney} from '@tokhai/vietnam';
import type {Json, Locale} from '@tokhai/core';
import type {SpokenIssue} from '../messages/issue-message.js';
import type {FieldKind} from '../field/field-kind.js';
import {textOf} from '../field/field-view.js';
import {createTextKind} from '../field/text-kind.js';
import {wordsLine, wordsStyles} from '../field/words-line.template.js';

/**
 * An amount in whole đồng, a number. Its digits are grouped where it is shown and when it is committed, never while it is
 * typed; the amount in words follows the typing, so that a nought too many is seen.
 */
export const moneyKind: FieldKind = createTextKind({
  control: 'money',
  read: parseTypedMoney,
  show: showAmount,
  look: {width: 'digits', inputMode: 'numeric'},
  hint: 'hint.money',
  check: checkAmount,
  beneath: (value, view, {locale}) => wordsLine(view, isAmount(value) ? moneyInWords(value, locale) : ''),
  styles: wordsStyles,
});

function isAmount(value: Json | undefined): value is number {
  return Number.isSafeInteger(value);
}

function showAmount(value: Json, locale: Locale): string {
  return isAmount(value) ? groupDigits(value, locale) : textOf(value);
}

function checkAmount(value: Json): SpokenIssue | undefined {
  if (!isAmount(value)) return {code: 'wrong-type', at: ''};
  return value < 0 ? {code: 'too-small', at: '', params: {min: 0}} : undefined;
}
