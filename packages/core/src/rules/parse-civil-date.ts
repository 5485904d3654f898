import {RuleFault} from './rule-fault.js';

/** A civil date taken apart; months count from 1. */
export interface CivilParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** How many days a month has, counted from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Takes a civil date `YYYY-MM-DD` apart, in the proleptic Gregorian calendar, years 0001 to 9999.
 * @throws RuleFault `invalid-date` for anything else; 30 February does not roll over
 */
export function parseCivilDate(text: unknown): CivilParts {
  const match = typeof text === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null;
  const [year, month, day] = match ? [Number(match[1]), Number(match[2]), Number(match[3])] : [0, 0, 0];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new RuleFault('invalid-date');
  }
  return {year, month, day};
}
