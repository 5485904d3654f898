/** A civil date taken apart; `month` and `day` are absent where only the year, or year and month, are known. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** A full civil date taken apart; months count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days of a month in the Gregorian calendar. */
function countDays(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nothing for another shape or a day that does not exist. Years 0001 to 9999. */
export function readPartialDate(text: string): PartialDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (year < 1) return undefined;
  if (match[2] === undefined) return {year};
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return {year, month};
  const day = Number(match[3]);
  return day < 1 || day > countDays(year, month) ? undefined : {year, month, day};
}

/** Reads `YYYY-MM-DD`; nothing for another shape or a day that does not exist. */
export function readDate(text: string): CivilDate | undefined {
  const {year, month, day} = readPartialDate(text) ?? {};
  return year === undefined || month === undefined || day === undefined ? undefined : {year, month, day};
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Writes `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function writeDate({year, month, day}: PartialDate): string {
  if (month === undefined) return pad(year, 4);
  return day === undefined
    ? `${pad(year, 4)}-${pad(month, 2)}`
    : `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Whether a text is a full civil date `YYYY-MM-DD` that exists. */
export function isDate(text: string): boolean {
  return readDate(text) !== undefined;
}

/** Whether a text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and exists. */
export function isPartialDate(text: string): boolean {
  return readPartialDate(text) !== undefined;
}
