import {dateInWords, isDate} from '@tokhai/vietnam';
import type {Json} from '@tokhai/core';
import {readDateText, showDateText} from '../field/civil-date-text.js';
import type {FieldKind} from '../field/field-kind.js';
import {createTextKind} from '../field/text-kind.js';
import {wordsLine, wordsStyles} from '../field/words-line.template.js';

/** A civil date with its words beneath, for papers that want the date "bằng chữ". */
export const dateWordsKind: FieldKind = createTextKind({
  control: 'date-words',
  read: (text) => readDateText(text, false),
  show: showDateText,
  look: {width: 'date', inputMode: 'numeric'},
  hint: 'hint.date',
  check: (value) => (isWholeDate(value) ? undefined : {code: 'invalid-date', at: ''}),
  beneath: (value, view, {locale}) => wordsLine(view, isWholeDate(value) ? dateInWords(value, locale) : ''),
  styles: wordsStyles,
});

function isWholeDate(value: Json | undefined): value is string {
  return typeof value === 'string' && isDate(value);
}
