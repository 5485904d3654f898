import type {CivilDate} from './civil-date.js';

const dayMs = 86_400_000;

/** Days since 1970-01-01. `setUTCFullYear`, since `Date.UTC` reads years below 100 as 19xx. */
export function toDayNumber({year, month, day}: CivilDate): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / dayMs;
}

/** The civil date of a day counted from 1970-01-01. */
export function fromDayNumber(days: number): CivilDate {
  const date = new Date(days * dayMs);
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
}
