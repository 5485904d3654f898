import type {Finding} from '../contract.js';
import {readPartialDate} from '../dates/civil-date.js';

/** What else is known of the person whose number it is. */
export interface PersonFacts {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly birthDate?: string;
  /** `1` male, `2` female (QCVN 109:2017/BTTTT); other codes are not compared. */
  readonly sex?: string;
}

/** What a personal number says by its digits. */
export interface PersonalNumberParts {
  /** Three digits: province of birth registration, or country for births registered abroad. */
  readonly place: string;
  readonly birthYear: number;
  readonly sex: '1' | '2';
  readonly serial: string;
}

// TT 07/2016/TT-BCA annex 1: "0" and the statistics code of the 63 provinces until 30/06/2025.
const provinces = new Set(
  (
    '01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48 49 51 52 54 56 58 60 ' +
    '62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96'
  )
    .split(' ')
    .map((code) => `0${code}`),
);

/** What the structure rests on. */
export const personalNumberFacts = {
  source:
    'Law on Identity 26/2023/QH15 Art. 12; TT 07/2016/TT-BCA and TT 59/2021/TT-BCA annexes as cited in public texts: province ' +
    'or country (101–295) of birth registration, century and sex, year of birth, six digits; no check digit',
  verified: false,
} as const;

/** Takes a personal number apart, or nothing where it is not twelve digits. */
export function readPersonalNumber(number: string): PersonalNumberParts | undefined {
  const [, place, century, year, serial] = /^(\d{3})(\d)(\d{2})(\d{6})$/u.exec(number) ?? [];
  if (place === undefined || century === undefined || year === undefined || serial === undefined)
    return undefined;
  const code = Number(century);
  return {
    place,
    birthYear: 1900 + 100 * Math.floor(code / 2) + Number(year),
    sex: code % 2 === 0 ? '1' : '2',
    serial,
  };
}

/** Countries have 101 to 295 (TT 59/2021/TT-BCA annex as cited); their list was not seen, so the range stands for it. */
function isKnownPlace(place: string): boolean {
  const code = Number(place);
  return provinces.has(place) || (code >= 101 && code <= 295);
}

/** Births registered after the provinces merged may carry places no list names yet. */
function mayHaveNewPlace(birthYear: number, birthDate: string | undefined): boolean {
  const known = birthDate !== undefined && readPartialDate(birthDate) !== undefined;
  // A year or month alone compares as its beginning would, so it is filled up to its end.
  return known
    ? birthDate.padEnd(10, '-12-31'.slice(birthDate.length - 4)) >= '2025-07-01'
    : birthYear >= 2025;
}

function checkYear(parts: PersonalNumberParts, birthDate: string | undefined): readonly Finding[] {
  const date = birthDate === undefined ? undefined : readPartialDate(birthDate);
  if (date !== undefined) {
    return date.year === parts.birthYear
      ? []
      : [{code: 'birth-date-mismatch', at: '', params: {year: parts.birthYear}}];
  }
  // Without a birth date only this is sure: nobody alive was born after 2099 while numbers of this century are given out.
  return parts.birthYear < 2100
    ? []
    : [{code: 'personal-number-century', at: '', params: {year: parts.birthYear}}];
}

/**
 * Checks a personal number (số định danh cá nhân) by its form, and against birth date and sex where they are known.
 *
 * Codes: `personal-number` (not exactly twelve digits; nothing else is looked at then), `province-unknown` {place},
 * `birth-date-mismatch` {year: of the number}, `personal-number-century` {year}, `sex-mismatch` {sex: of the number}.
 * An unknown place is let pass for births from 01/07/2025, since the rule for numbers given after the merger is not known.
 * There is no check digit: a number without findings may still be nobody's.
 */
export function checkPersonalNumber(number: string, {birthDate, sex}: PersonFacts = {}): readonly Finding[] {
  const parts = readPersonalNumber(number);
  if (parts === undefined) return [{code: 'personal-number', at: '', params: {digits: 12}}];
  const findings: Finding[] = [];
  if (!isKnownPlace(parts.place) && !mayHaveNewPlace(parts.birthYear, birthDate)) {
    findings.push({code: 'province-unknown', at: '', params: {place: parts.place}});
  }
  findings.push(...checkYear(parts, birthDate));
  if ((sex === '1' || sex === '2') && sex !== parts.sex) {
    findings.push({code: 'sex-mismatch', at: '', params: {sex: parts.sex}});
  }
  return findings;
}
