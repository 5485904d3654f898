import type {Json} from '@tokhai/core';

const typed = /^(?:(?:(\d{1,2})[/.\- ])?(\d{1,2})[/.\- ])?([12]\d{3})$/u;
const stored = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;
// Phones offer digits alone. A year begins with no month: six digits are no day with a year cut short.
const digitsOnly = /^(\d{2})?(\d{2})((?:1[3-9]|2\d)\d{2})$/u;

/**
 * Reads a date as people type it (`5/9/1990`, `05-09-1990`, `05091990`) into `YYYY-MM-DD`; with `partial`, also
 * `9/1990`, `091990` and `1990`. What cannot be read is given back as typed, trimmed, so that nothing is lost and the
 * validation can speak of it.
 */
export function readDateText(text: string, partial: boolean): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const [, day, month, year] = digitsOnly.exec(trimmed) ?? typed.exec(trimmed) ?? [];
  if (year === undefined) return trimmed;
  if (!partial && (day === undefined || month === undefined)) return trimmed;
  const parts = [
    year,
    ...(month === undefined ? [] : [pad(month)]),
    ...(day === undefined ? [] : [pad(day)]),
  ];
  const date = parts.join('-');
  return isCalendarDate(date) ? date : trimmed;
}

/** Shows a stored date as `dd/MM/yyyy`, `MM/yyyy` or `yyyy`; any other text as it is. */
export function showDateText(value: Json | undefined): string {
  if (typeof value !== 'string') return '';
  const [, year, month, day] = stored.exec(value) ?? [];
  if (year === undefined) return value;
  return [day, month, year].filter((part) => part !== undefined).join('/');
}

/** Whether a full or partial stored date exists in the calendar. */
export function isCalendarDate(value: string): boolean {
  const [, year, month = '01', day = '01'] = stored.exec(value) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

function pad(part: string): string {
  return part.padStart(2, '0');
}
