import type {Finding} from '../contract.js';

// National significant numbers after +84: mobiles have nine digits and begin with 3, 5, 7, 8 or 9 (since the change of
// 2018), landlines have ten and begin with 2 (area codes since 2017, 24 and 28 with eight digits after them, others with seven).
const vietnamese = /^\+84(?:[35789]\d{8}|2\d{9})$/u;

// ITU-T E.164: at most fifteen digits with the country code; shorter than seven is no number of a person anywhere.
const international = /^\+[1-9]\d{6,14}$/u;

/** What the forms rest on. */
export const phoneNumberFacts = {
  source:
    'ITU-T E.164; TT 22/2014/TT-BTTTT with QĐ 2036/QĐ-BTTTT (2017) and QĐ 798/QĐ-BTTTT (2016) as cited in public texts',
  verified: false,
} as const;

/**
 * The telephone number that a person typed, as `+` and digits: `0912 345 678`, `0912.345.678`, `84912345678`,
 * `0084 912 345 678`, `+84 (0) 912 345 678` all give `+84912345678`; other countries begin with `+` or `00`.
 * Nothing where another character stands in it. What comes back may still be nobody's form: see {@link checkPhoneNumber}.
 */
export function parseTypedPhone(typed: string): string | undefined {
  const compact = typed
    .normalize('NFKC')
    .slice(0, 60)
    .replace(/[\s.\-–/]|\(0\)/gu, '')
    .replace(/[()]/gu, '');
  const [, plus, digits] = /^(\+|00)?(\d{1,20})$/u.exec(compact) ?? [];
  if (digits === undefined) return undefined;
  if (plus !== undefined) return `+${digits.replace(/^840/u, '84')}`;
  if (digits.startsWith('0')) return `+84${digits.slice(1)}`;
  return /^84\d{9,10}$/u.test(digits) ? `+${digits}` : undefined;
}

/** Checks a number as {@link parseTypedPhone} gives it: Vietnamese ones by their digits, others by length. Code: `phone-number`. */
export function checkPhoneNumber(number: string): readonly Finding[] {
  const sound = number.startsWith('+84') ? vietnamese.test(number) : international.test(number);
  return sound ? [] : [{code: 'phone-number', at: ''}];
}

/**
 * A number as people read it: Vietnamese ones as they are dialled at home (`0912 345 678`, `024 3825 0000`), others with
 * their `+` as they are. What is no number comes back unchanged. {@link parseTypedPhone} reads both again.
 */
export function formatPhoneNumber(number: string): string {
  if (checkPhoneNumber(number).length > 0 || !number.startsWith('+84')) return number;
  const home = `0${number.slice(3)}`;
  if (!home.startsWith('02')) return `${home.slice(0, 4)} ${home.slice(4, 7)} ${home.slice(7)}`;
  const area = /^02[48]/u.test(home) ? 3 : 4;
  return `${home.slice(0, area)} ${home.slice(area, -4)} ${home.slice(-4)}`;
}
