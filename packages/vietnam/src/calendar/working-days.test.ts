import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createWorkingDays, holidayCalendars, isDate} from '../index.js';
import {writeDate} from '../dates/civil-date.js';
import {fromDayNumber, toDayNumber} from '../dates/day-number.js';

const days = createWorkingDays('2026');
const first = toDayNumber({year: 2025, month: 1, day: 1});
const dates = fc.integer({min: first + 120, max: first + 900}).map((day) => writeDate(fromDayNumber(day)));

describe('working days', () => {
  it('leave out weekends and days off, and count Saturdays worked in exchange', () => {
    expect(days.isWorkingDay('2026-11-20')).toBe(true);
    for (const off of [
      '2026-11-21',
      '2026-11-22',
      '2026-09-02',
      '2026-02-17',
      '2026-04-27',
      '2025-04-07',
      '2027-02-06',
    ]) {
      expect(days.isWorkingDay(off)).toBe(false);
    }
    expect(days.isWorkingDay('2026-08-22')).toBe(true);
  });

  it('end a term without counting its first day', () => {
    expect(days.add('2026-11-20', 1)).toBe('2026-11-23');
    expect(days.add('2026-11-23', 1)).toBe('2026-11-25');
    expect(days.add('2026-02-13', 1)).toBe('2026-02-23');
    expect(days.add('2026-11-22', 0)).toBe('2026-11-22');
    expect(days.add('2026-11-23', -1)).toBe('2026-11-20');
  });

  it('count what they add', () => {
    fc.assert(
      fc.property(dates, fc.integer({min: -60, max: 60}), (date, count) => {
        const end = days.add(date, count);
        expect(count === 0 || days.isWorkingDay(end)).toBe(true);
        if (count >= 0) expect(days.count(date, end)).toBe(count);
        expect(days.count(date, end)).toBe(days.count(end, date) === 0 ? 0 : -days.count(end, date));
      }),
    );
  });

  it('refuse days that the calendar does not speak of, at once', () => {
    for (const call of [
      () => days.add('2027-12-30', 10),
      () => days.add('2026-01-01', Number.MAX_SAFE_INTEGER),
      () => days.count('0001-01-01', '2026-01-01'),
      () => days.isWorkingDay('2028-01-03'),
      () => createWorkingDays('1999'),
    ]) {
      expect(call).toThrow(expect.objectContaining({code: 'calendar-missing'}));
    }
    expect(() => days.add('2026-02-30', 1)).toThrow(expect.objectContaining({code: 'invalid-date'}));
    expect(() => days.add('2026-02-03', 0.5)).toThrow(expect.objectContaining({code: 'out-of-range'}));
  });
});

describe('the calendar 2026', () => {
  const calendar = holidayCalendars.get('2026');

  it('has the eleven days of the Labour Code every year, the day of culture from 2026, and weekends made up for', () => {
    const count = (year: string): number =>
      calendar?.daysOff.filter(({date}) => date.startsWith(year)).length ?? 0;
    expect([count('2025'), count('2026'), count('2027')]).toEqual([11 + 1, 12 + 3, 12 + 3]);
    expect(calendar?.verified).toBe(false);
  });

  it('is in order, of days that exist, with exchanges on weekends only', () => {
    const all = calendar?.daysOff.map(({date}) => date) ?? [];
    expect(all).toEqual([...new Set(all)].sort());
    expect(all.every(isDate)).toBe(true);
    for (const date of calendar?.workedDays ?? []) expect([0, 6]).toContain(new Date(date).getUTCDay());
  });

  it('begins Tết at new moons and Giỗ Tổ nine days after one, reckoned at UTC+7', () => {
    // Mean new moon of 2000-01-06 18:14 UTC and the synodic month; true new moons differ by up to 14 hours.
    const ageAtEnd = (date: string): number =>
      ((((Date.parse(date) + 17 * 3_600_000 - 947_182_440_000) / 86_400_000) % 29.530588) + 29.530588) %
      29.530588;
    for (const date of ['2025-01-29', '2026-02-17', '2027-02-06'])
      expect((ageAtEnd(date) + 1) % 29.530588).toBeLessThan(3);
    for (const date of ['2025-04-07', '2026-04-26', '2027-04-16']) {
      expect(Math.abs(ageAtEnd(date) - 9.5)).toBeLessThan(1.5);
      expect(calendar?.daysOff.some((off) => off.date === date && off.name === 'Giỗ Tổ Hùng Vương')).toBe(
        true,
      );
    }
  });
});
