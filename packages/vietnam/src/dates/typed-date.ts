import {isDate, isPartialDate, writeDate} from './civil-date.js';

// Day first, as in Việt Nam; a year has four digits, since "5/9/26" may be 1926 as well as 2026.
const dayFirst = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/u;
const joined = /^(\d{2})(\d{2})(\d{4})$/u;
// A year begins with no month: `050990` is no month of the year 990.
const joinedMonth = /^(\d{2})((?:1[3-9]|2\d)\d{2})$/u;
const monthFirst = /^(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/u;

/**
 * The civil date that a person typed: `5/9/1990`, `05-09-1990`, `5.9.1990`, `05091990` or `1990-09-05` give `1990-09-05`.
 * Nothing where it does not exist or could be read in two ways.
 */
export function parseTypedDate(typed: string): string | undefined {
  const text = typed.trim().slice(0, 40);
  const [, day, month, year] = dayFirst.exec(text) ?? joined.exec(text) ?? [];
  const date =
    year === undefined ? text : writeDate({year: Number(year), month: Number(month), day: Number(day)});
  return isDate(date) ? date : undefined;
}

/** As {@link parseTypedDate}, and `9/1990` or `091990` gives `1990-09`, `1990` gives `1990`. */
export function parseTypedPartialDate(typed: string): string | undefined {
  const full = parseTypedDate(typed);
  if (full !== undefined) return full;
  const text = typed.trim().slice(0, 40);
  const [, month, year] = monthFirst.exec(text) ?? joinedMonth.exec(text) ?? [];
  const date = year === undefined ? text : writeDate({year: Number(year), month: Number(month)});
  return isPartialDate(date) ? date : undefined;
}

/** The month that a person typed: `9/1990`, `09-1990`, `9.1990`, `091990` or `1990-09` give `1990-09`. Nothing where there is none such. */
export function parseTypedMonth(typed: string): string | undefined {
  const text = typed.trim().slice(0, 40);
  const [, month, year] = monthFirst.exec(text) ?? joinedMonth.exec(text) ?? [];
  const date = year === undefined ? text : writeDate({year: Number(year), month: Number(month)});
  return date.length === 7 && isPartialDate(date) ? date : undefined;
}

/** The year that a person typed, with four digits: "90" may be any century. Nothing otherwise. */
export function parseTypedYear(typed: string): string | undefined {
  const text = typed.trim().slice(0, 40);
  return text.length === 4 && isPartialDate(text) ? text : undefined;
}
