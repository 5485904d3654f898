import {type CivilDate, readDate, writeDate} from '../dates/civil-date.js';
import {fromDayNumber, toDayNumber} from '../dates/day-number.js';
import {VietnamError} from '../error.js';
import type {HolidayCalendar} from './holiday-calendar.js';
import {holidays2026} from './holidays-2026.js';

/** Calendars by id. */
export const holidayCalendars: ReadonlyMap<string, HolidayCalendar> = new Map([
  [holidays2026.id, holidays2026],
]);

/** Counts working days by one calendar; weekends are Saturday and Sunday. */
export interface WorkingDays {
  readonly calendar: HolidayCalendar;
  /** Whether agencies work on this day. */
  isWorkingDay(date: string): boolean;
  /**
   * The day on which a term of so many working days ends, the first day not counted (Civil Code 91/2015/QH13 Art. 147);
   * negative counts backwards, 0 gives the day itself.
   */
  add(date: string, days: number): string;
  /** Working days after `from` up to and including `to`; negative where `to` is earlier. */
  count(from: string, to: string): number;
}

function read(date: string): CivilDate {
  const parts = readDate(date);
  if (parts === undefined) throw new VietnamError('invalid-date', 'not a civil date');
  return parts;
}

// 1970-01-01 was a Thursday.
const isWeekend = (day: number): boolean => [2, 3].includes(((day % 7) + 7) % 7);

/**
 * Working days by the calendar of this id, `2026` so far.
 * The functions throw `VietnamError` `invalid-date` for what is no date, `calendar-missing` beyond the calendar's years and
 * `out-of-range` for a count that is no integer.
 * @throws VietnamError `calendar-missing` for an unknown id
 */
export function createWorkingDays(calendarId: string): WorkingDays {
  const calendar = holidayCalendars.get(calendarId);
  if (calendar === undefined)
    throw new VietnamError('calendar-missing', `no holiday calendar ${calendarId.slice(0, 40)}`);
  const years = new Set(calendar.years);
  const off = new Set(calendar.daysOff.map(({date}) => toDayNumber(read(date))));
  const worked = new Set(calendar.workedDays.map((date) => toDayNumber(read(date))));
  const works = (day: number): boolean => {
    const {year} = fromDayNumber(day);
    if (!years.has(year))
      throw new VietnamError('calendar-missing', `the calendar ${calendar.id} has no ${year}`);
    return worked.has(day) || (!isWeekend(day) && !off.has(day));
  };
  return {
    calendar,
    isWorkingDay: (date) => works(toDayNumber(read(date))),
    add: (date, days) => {
      if (!Number.isSafeInteger(days)) throw new VietnamError('out-of-range', 'not a number of days');
      const step = Math.sign(days);
      let day = toDayNumber(read(date));
      // Each turn moves one day, and `works` refuses days beyond the calendar: the loop ends whatever the count.
      for (let left = Math.abs(days); left > 0; left -= works(day) ? 1 : 0) day += step;
      return writeDate(fromDayNumber(day));
    },
    count: (from, to) => {
      const [start, end] = [toDayNumber(read(from)), toDayNumber(read(to))];
      const sign = end < start ? -1 : 1;
      let total = 0;
      for (let day = Math.min(start, end) + 1; day <= Math.max(start, end); day += 1)
        total += works(day) ? 1 : 0;
      return total === 0 ? 0 : sign * total;
    },
  };
}
