import type {Finding} from '../contract.js';
import {checkPersonalNumber} from './personal-number.js';

/**
 * Checks the number of an old identity card (chứng minh nhân dân): nine digits, not all alike. The first digits name the
 * issuing province in ranges that changed over decades, so they are not judged.
 * Code: `old-id-number` {digits: 9}.
 */
export function checkOldIdNumber(number: string): readonly Finding[] {
  const sound = /^\d{9}$/u.test(number) && !/^(\d)\1{8}$/u.test(number);
  return sound ? [] : [{code: 'old-id-number', at: '', params: {digits: 9}}];
}

/**
 * Checks the number of a passport of any country: six to nine letters and digits with a digit among them (ICAO Doc 9303 part 4:
 * at most nine). Vietnamese ones are a letter and seven digits, but foreign parents fill in the same forms.
 * Code: `passport-number`.
 */
export function checkPassportNumber(number: string): readonly Finding[] {
  const sound = /^[0-9A-Za-z]{6,9}$/u.test(number) && /\d/u.test(number);
  return sound ? [] : [{code: 'passport-number', at: ''}];
}

// Certificates of identity go to people without established nationality; only the length of their number is known.
const checkTwelveDigits = (number: string): readonly Finding[] =>
  /^\d{12}$/u.test(number) ? [] : [{code: 'personal-number', at: '', params: {digits: 12}}];

const checks: ReadonlyMap<string, (number: string) => readonly Finding[]> = new Map([
  ['can-cuoc', checkPersonalNumber],
  ['cccd', checkPersonalNumber],
  ['chung-nhan-can-cuoc', checkTwelveDigits],
  ['cmnd', checkOldIdNumber],
  ['ho-chieu', checkPassportNumber],
]);

/**
 * Checks the number of an identity paper by the kind of paper, as `vn:identity-paper` names kinds; other kinds have no rule.
 * Codes: `personal-number`, `province-unknown`, `personal-number-century`, `old-id-number`, `passport-number`.
 */
export function checkPaperNumber(kind: string, number: string): readonly Finding[] {
  return checks.get(kind)?.(number) ?? [];
}
