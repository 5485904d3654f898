import type {Locale} from '../contract.js';
import {type PartialDate, readPartialDate} from '../dates/civil-date.js';
import {VietnamError} from '../error.js';
import {englishNumber, englishOrdinal} from './english-number.js';
import {numberInWords} from './number-in-words.js';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

// Civil-status papers count months plainly: "tháng một" and "tháng mười hai", not "giêng" and "chạp"; only four is "tư".
const monthInWords = (month: number): string => (month === 4 ? 'tư' : numberInWords(month));

function inVietnamese({year, month, day}: PartialDate): string {
  const parts = [
    ...(day === undefined ? [] : [`ngày ${numberInWords(day)}`]),
    ...(month === undefined ? [] : [`tháng ${monthInWords(month)}`]),
    `năm ${numberInWords(year)}`,
  ];
  return parts.join(' ');
}

function inEnglish({year, month, day}: PartialDate): string {
  const named = month === undefined ? '' : (months[month - 1] ?? '');
  if (day !== undefined) return `the ${englishOrdinal(day)} of ${named}, ${englishNumber(year)}`;
  return month === undefined ? `the year ${englishNumber(year)}` : `${named}, ${englishNumber(year)}`;
}

/** With its first letter as a capital; names of months have theirs already. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A date as civil-status papers want it in words:
 * `1990-09-05` → `Ngày năm tháng chín năm một nghìn chín trăm chín mươi`. Partial dates leave out what is unknown:
 * `1990` → `Năm một nghìn chín trăm chín mươi`. The English form is a translation for reading, not a legal text.
 *
 * The wording follows the certificate practice of TT 04/2020/TT-BTP as commonly filled in; not compared with the gazette.
 * @throws VietnamError `invalid-date` for what is no date
 */
export function dateInWords(date: string, locale: Locale = 'vi'): string {
  const parts = readPartialDate(date);
  if (parts === undefined) throw new VietnamError('invalid-date', 'not a civil date');
  return capitalize(locale === 'vi' ? inVietnamese(parts) : inEnglish(parts));
}
