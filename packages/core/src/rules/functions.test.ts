import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Json} from '../json/json.js';
import {coreFunctions} from './functions.js';

function call(name: string, ...args: Json[]): Json {
  const rule = coreFunctions.find((candidate) => candidate.name === name);
  if (!rule) throw new Error(`No function ${name}`);
  return rule.call(args, {today: '2026-11-22'});
}
const codeOf = (run: () => unknown): unknown => {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};

describe('dates', () => {
  it.each([
    ['today', [], '2026-11-22'],
    ['date', ['2024-02-29'], '2024-02-29'],
    ['age', ['2008-11-22', '2026-11-22'], 18],
    ['age', ['2008-11-23', '2026-11-22'], 17],
    ['age', ['2008-02-29', '2026-02-28'], 17],
    ['age', ['2008-02-29', '2026-03-01'], 18],
    ['daysBetween', ['2026-11-22', '2027-01-21'], 60],
    ['daysBetween', ['2026-11-22', '2026-11-21'], -1],
    ['daysBetween', ['0001-01-01', '9999-12-31'], 3_652_058],
    ['addDays', ['2024-02-28', 1], '2024-02-29'],
    ['addMonths', ['2026-01-31', 1], '2026-02-28'],
    ['addMonths', ['2026-01-31', -11], '2025-02-28'],
    ['year', ['0099-05-01'], 99],
  ] as const)('%s(%j) is %j', (name, args, result) => {
    expect(call(name, ...args)).toBe(result);
  });
  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-1-1',
    '0000-01-01',
    '22/11/2026',
    '',
    '٢٠٢٦-01-01',
  ])('refuses the date %j', (text) => {
    expect(codeOf(() => call('date', text))).toBe('invalid-date');
  });
  it('refuses days outside the years 0001 to 9999', () => {
    expect(codeOf(() => call('addDays', '9999-12-31', 1))).toBe('invalid-date');
    expect(codeOf(() => call('addDays', '2026-01-01', Number.MAX_SAFE_INTEGER))).toBe('invalid-date');
    expect(codeOf(() => call('addMonths', '0001-01-01', -1))).toBe('invalid-date');
  });
  it('goes forth and back', () => {
    fc.assert(
      fc.property(
        fc.integer({min: -700_000, max: 2_900_000}),
        fc.integer({min: -1000, max: 1000}),
        (day, step) => {
          const from = call('addDays', '1970-01-01', day);
          const to = call('addDays', from, step);
          expect(call('daysBetween', from, to)).toBe(step);
        },
      ),
    );
  });
});

describe('numbers and lists', () => {
  it.each([
    ['round', [2.5], 3],
    ['round', [-2.5], -3],
    ['round', [0.49999999999999994], 0],
    ['round', [-0.2], 0],
    ['sum', [[1, 2, 3]], 6],
    ['sum', [[]], 0],
    ['min', [[3, 1, 2]], 1],
    ['max', [['2026-01-01', '2025-01-01']], '2026-01-01'],
    ['max', [['\u{10000}', '\uffff']], '\u{10000}'],
    ['join', [['a', 'b'], ', '], 'a, b'],
  ] as const)('%s(%j) is %j', (name, args, result) => {
    expect(call(name, ...args.map((arg) => (typeof arg === 'object' ? [...arg] : arg)))).toBe(result);
  });
  it('faults where there is no answer', () => {
    expect(codeOf(() => call('min', []))).toBe('empty-list');
    expect(codeOf(() => call('sum', [Number.MAX_SAFE_INTEGER, 1]))).toBe('overflow');
    expect(codeOf(() => call('round', 1e300))).toBe('overflow');
  });
});
