/** Days off and days worked of state agencies; a version never changes once published. */
export interface HolidayCalendar {
  /** As `uses.calendar` of a procedure pins it. */
  readonly id: string;
  readonly source: string;
  readonly verified: boolean;
  /** Whole years it speaks of; other days are refused rather than counted as if they had no holidays. */
  readonly years: readonly number[];
  readonly daysOff: readonly {readonly date: string; readonly name: string}[];
  /** Saturdays and Sundays worked in exchange. */
  readonly workedDays: readonly string[];
}
