import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  formatDate,
  isDate,
  isPartialDate,
  isTimeOfDay,
  parseTypedDate,
  parseTypedMonth,
  parseTypedPartialDate,
  parseTypedTime,
  parseTypedYear,
} from '../index.js';
import {readDate, writeDate} from './civil-date.js';
import {fromDayNumber, toDayNumber} from './day-number.js';

const days = fc.integer({
  min: toDayNumber({year: 1, month: 1, day: 1}),
  max: toDayNumber({year: 9999, month: 12, day: 31}),
});

describe('civil dates', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (date) => {
    expect(isDate(date)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-00-10',
    '2024-1-1',
    '0000-01-01',
    '2024-01-01T00:00',
    '1990',
  ])('%s does not', (date) => {
    expect(isDate(date)).toBe(false);
  });

  it('may be known in part', () => {
    expect(['1990', '1990-09', '1990-09-05'].every(isPartialDate)).toBe(true);
    expect(['199', '1990-9', '1990-13', '1990-09-31', '1990-'].some(isPartialDate)).toBe(false);
  });

  it('turn into day numbers and back', () => {
    fc.assert(
      fc.property(days, (day) => {
        const text = writeDate(fromDayNumber(day));
        const read = readDate(text);
        expect(read && toDayNumber(read)).toBe(day);
      }),
    );
  });
});

describe('dates as people see and type them', () => {
  it('are shown day first, and unchanged where they are no dates', () => {
    expect(['1990-09-05', '1990-09', '1990', '1990-09-99', 'x'].map(formatDate)).toEqual([
      '05/09/1990',
      '09/1990',
      '1990',
      '1990-09-99',
      'x',
    ]);
  });

  it.each(['5/9/1990', '05-09-1990', '5.9.1990', ' 5 / 9 / 1990 ', '05091990', '1990-09-05', '5 9 1990'])(
    'reads %j',
    (typed) => {
      expect(parseTypedDate(typed)).toBe('1990-09-05');
    },
  );

  it.each(['5/9/90', '31/2/1990', '9/1990', '1990', '', '5//9/1990', `${' '.repeat(99_999)}x`])(
    'does not guess %j',
    (typed) => {
      expect(parseTypedDate(typed)).toBeUndefined();
    },
  );

  it('reads partial dates', () => {
    expect(['9/1990', '1990', '5/9/1990', '09-1990', '1990-09'].map(parseTypedPartialDate)).toEqual([
      '1990-09',
      '1990',
      '1990-09-05',
      '1990-09',
      '1990-09',
    ]);
    expect(parseTypedPartialDate('13/1990')).toBeUndefined();
  });

  it('reads what it shows', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = writeDate(fromDayNumber(day));
        expect(parseTypedDate(formatDate(date))).toBe(date);
      }),
    );
  });
});

describe('months, years and times as people type them', () => {
  it.each(['9/1990', '09/1990', '09-1990', '9.1990', '9 1990', '091990', ' 1990-09 '])(
    'reads the month %j',
    (typed) => {
      expect(parseTypedMonth(typed)).toBe('1990-09');
    },
  );

  it.each(['', '1990', '13/1990', '9/90', '5/9/1990', '1990-9', '991990', '050990'])(
    'finds no month in %j',
    (typed) => {
      expect(parseTypedMonth(typed)).toBeUndefined();
    },
  );

  it('reads a year of four digits only', () => {
    expect([' 1990 ', '90', '0000', '19900', '9/1990', 'năm 1990'].map(parseTypedYear)).toEqual([
      '1990',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    '7h30',
    '7:30',
    '07:30',
    '0730',
    '730',
    '7.30',
    '7 giờ 30',
    '7 giờ 30 phút',
    '7g30',
    '7H30',
    '7 h 30 p',
    '7h30’',
  ])('reads the time %j', (typed) => {
    expect(parseTypedTime(typed)).toBe('07:30');
  });

  it('reads a full hour, and midnight', () => {
    expect(['7h', '7 giờ', '0h', '00:00', '23h59', '7 giờ'.normalize('NFD')].map(parseTypedTime)).toEqual([
      '07:00',
      '07:00',
      '00:00',
      '00:00',
      '23:59',
      '07:00',
    ]);
  });

  it.each([
    '',
    '7',
    '24h00',
    '7:60',
    '7:3',
    '7h30 chiều',
    '07:30:00',
    '12345',
    '-7:30',
    `${' '.repeat(99_999)}x`,
  ])('finds no time in %j', (typed) => {
    expect(parseTypedTime(typed)).toBeUndefined();
  });

  it('reads what is stored and what is shown', () => {
    fc.assert(
      fc.property(days, fc.integer({min: 0, max: 1439}), (day, minutes) => {
        const month = writeDate(fromDayNumber(day)).slice(0, 7);
        expect(parseTypedMonth(formatDate(month))).toBe(month);
        expect(parseTypedMonth(month)).toBe(month);
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        expect(isTimeOfDay(time)).toBe(true);
        for (const typed of [time, time.replace(':', 'h'), time.replace(':', '')])
          expect(parseTypedTime(typed)).toBe(time);
      }),
    );
  });
});
