import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {dateInWords, formatMoney, moneyInWords, numberInWords, parseTypedMoney} from '../index.js';
import {writeDate} from '../dates/civil-date.js';
import {fromDayNumber, toDayNumber} from '../dates/day-number.js';
import {englishNumber, englishOrdinal} from './english-number.js';

describe('dateInWords', () => {
  it.each([
    ['2026-11-22', 'Ngày hai mươi hai tháng mười một năm hai nghìn không trăm hai mươi sáu'],
    ['1990-09-05', 'Ngày năm tháng chín năm một nghìn chín trăm chín mươi'],
    ['2005-04-15', 'Ngày mười lăm tháng tư năm hai nghìn không trăm linh năm'],
    ['2021-01-31', 'Ngày ba mươi mốt tháng một năm hai nghìn không trăm hai mươi mốt'],
    ['2000-12-24', 'Ngày hai mươi tư tháng mười hai năm hai nghìn'],
    ['1911-05-14', 'Ngày mười bốn tháng năm năm một nghìn chín trăm mười một'],
    ['1990', 'Năm một nghìn chín trăm chín mươi'],
    ['1990-09', 'Tháng chín năm một nghìn chín trăm chín mươi'],
  ])('writes %s as %j', (date, words) => {
    expect(dateInWords(date)).toBe(words);
  });

  it('writes English for reading', () => {
    expect(dateInWords('1990-09-05', 'en')).toBe(
      'The fifth of September, one thousand nine hundred and ninety',
    );
    expect(dateInWords('1990-09', 'en')).toBe('September, one thousand nine hundred and ninety');
    expect(dateInWords('1990', 'en')).toBe('The year one thousand nine hundred and ninety');
  });

  it('is well formed and different for every day from 1900 to 2100, and short enough for a form field', () => {
    const end = toDayNumber({year: 2100, month: 12, day: 31});
    const seen = new Set<string>();
    let days = 0;
    for (let day = toDayNumber({year: 1900, month: 1, day: 1}); day <= end; day += 1) {
      const words = dateInWords(writeDate(fromDayNumber(day)));
      if (!/^Ngày(?: \p{Ll}+){1,3} tháng(?: \p{Ll}+){1,2} năm (?:một|hai) nghìn(?: \p{Ll}+)*$/u.test(words))
        expect(words).toBe('');
      seen.add(words);
      days += 1;
    }
    expect(seen.size).toBe(days);
    expect(Math.max(...[...seen].map((words) => words.length))).toBeLessThanOrEqual(120);
  });

  it.each(['1990-02-30', '', '05/09/1990', '0000', '1990-13'])('refuses %j', (date) => {
    expect(() => dateInWords(date)).toThrow(expect.objectContaining({code: 'invalid-date'}));
  });
});

describe('numbers in words', () => {
  it.each([
    [0, 'không'],
    [10, 'mười'],
    [55, 'năm mươi lăm'],
    [104, 'một trăm linh bốn'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [1_005_000, 'một triệu không trăm linh năm nghìn'],
    [1_000_000_000, 'một tỷ'],
    [1_234_000_000_021, 'một nghìn hai trăm ba mươi tư tỷ không trăm hai mươi mốt'],
    [-15, 'âm mười lăm'],
  ])('reads %d as %j', (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });

  it('gives money in words and in figures', () => {
    expect(moneyInWords(1_200_000)).toBe('Một triệu hai trăm nghìn đồng');
    expect(moneyInWords(0)).toBe('Không đồng');
    expect(moneyInWords(50_000, 'en')).toBe('Fifty thousand Vietnamese dong');
    expect([formatMoney(1_200_000), formatMoney(0), formatMoney(-1000)]).toEqual([
      '1.200.000 đồng',
      '0 đồng',
      '-1.000 đồng',
    ]);
  });

  it('groups by commas in English', () => {
    expect(formatMoney(1_200_000, 'en')).toBe('1,200,000 VND');
  });

  it.each([
    '1200000',
    '1.200.000',
    '1,200,000',
    '1 200 000',
    '1\u00a0200\u00a0000',
    '1.200.000đ',
    '1.200.000 đồng',
    '1,200,000 VND',
  ])('reads the amount %j', (typed) => {
    expect(parseTypedMoney(typed)).toBe(1_200_000);
  });

  it.each([
    '',
    'đồng',
    '1,5',
    '1.20',
    '5.9.1990',
    '1.200,000',
    '1.200.000,50',
    '1 triệu',
    '1e6',
    '9007199254740992',
    '--1',
  ])('does not guess the amount %j', (typed) => {
    expect(parseTypedMoney(typed)).toBeUndefined();
  });

  it('reads a grouped amount that one digit was added to or taken from', () => {
    expect(['1.200.0000', '1.20.000', '1.200.00', '1.2000'].map(parseTypedMoney)).toEqual([
      12_000_000, 120_000, 120_000, 12_000,
    ]);
  });

  it('reads every amount that it shows', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('vi' as const, 'en' as const), (amount, locale) => {
        expect(parseTypedMoney(formatMoney(amount, locale))).toBe(amount);
        expect(parseTypedMoney(String(amount))).toBe(amount);
      }),
    );
  });

  it('tells numbers apart in both languages, without gaps between words', () => {
    const numbers = fc.integer({min: 0, max: Number.MAX_SAFE_INTEGER});
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        for (const read of [numberInWords, englishNumber]) {
          expect(read(a) === read(b)).toBe(a === b);
          expect(read(a)).toMatch(/^\p{L}+(?:[ -]\p{L}+)*$/u);
        }
      }),
    );
  });

  it('tells neighbours apart: every number below twenty thousand has words of its own', () => {
    const words = new Set(Array.from({length: 20_000}, (_, value) => numberInWords(value)));
    expect(words.size).toBe(20_000);
  });

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d', (value) => {
    expect(() => moneyInWords(value)).toThrow(expect.objectContaining({code: 'out-of-range'}));
    expect(() => englishNumber(value)).toThrow(expect.objectContaining({code: 'out-of-range'}));
  });

  it('counts days in English', () => {
    expect([1, 2, 3, 4, 5, 8, 9, 12, 20, 21, 22, 30].map(englishOrdinal)).toEqual([
      ...['first', 'second', 'third', 'fourth', 'fifth', 'eighth', 'ninth', 'twelfth'],
      ...['twentieth', 'twenty-first', 'twenty-second', 'thirtieth'],
    ]);
  });
});
