import {type CivilParts, daysInMonth} from './parse-civil-date.js';
import {RuleFault} from './rule-fault.js';

const dayMs = 86_400_000;

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function formatCivilDate({year, month, day}: CivilParts): string {
  if (!(year >= 1 && year <= 9999)) throw new RuleFault('invalid-date');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Days since 1970-01-01. `setUTCFullYear`, since `Date.UTC` reads years below 100 as 19xx. */
export function toDayNumber({year, month, day}: CivilParts): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / dayMs;
}

/** Civil date of a day counted from 1970-01-01. @throws RuleFault `invalid-date` outside years 0001 to 9999 */
export function fromDayNumber(days: number): string {
  const date = new Date(days * dayMs);
  return formatCivilDate({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  });
}

/** The same day some months later, or the month's last day where it has no such day. */
export function addMonths({year, month, day}: CivilParts, months: number): string {
  const count = year * 12 + (month - 1) + months;
  const target = {year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1};
  return formatCivilDate({...target, day: Math.min(day, daysInMonth(target.year, target.month))});
}

/** Completed years between two days: someone born on 29 February completes one on 1 March of a common year. */
export function completedYears(from: CivilParts, to: CivilParts): number {
  const reached = to.month > from.month || (to.month === from.month && to.day >= from.day);
  return to.year - from.year - (reached ? 0 : 1);
}
