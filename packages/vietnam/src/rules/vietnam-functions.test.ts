import {describe, expect, it} from 'vitest';
import {createVietnamFunctions, type Json, vietnamFunctions} from '../index.js';

function call(name: string, ...args: readonly Json[]): Json {
  const found = vietnamFunctions.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found.call(args, {today: '2026-11-22'});
}

describe('rule functions', () => {
  it('have the signatures of the rule profile', () => {
    expect(vietnamFunctions.map(({name, params, result}) => [name, params, result])).toEqual([
      ['dateInWords', ['date'], 'string'],
      ['moneyInWords', ['int'], 'string'],
      ['fold', ['string'], 'string'],
      ['addWorkingDays', ['date', 'int'], 'date'],
      ['workingDays', ['date', 'date'], 'int'],
    ]);
  });

  it('answer', () => {
    expect(call('dateInWords', '1990-09-05')).toBe('Ngày năm tháng chín năm một nghìn chín trăm chín mươi');
    expect(call('moneyInWords', 8000)).toBe('Tám nghìn đồng');
    expect(call('fold', 'Hoà')).toBe('hoa');
    expect(call('addWorkingDays', '2026-11-23', 1)).toBe('2026-11-25');
    expect(call('workingDays', '2026-11-20', '2026-11-25')).toBe(2);
  });

  it.each([
    ['dateInWords', ['1990'], 'invalid-date'],
    ['dateInWords', [null], 'invalid-date'],
    ['moneyInWords', ['8'], 'out-of-range'],
    ['addWorkingDays', ['2026-01-01', 'x'], 'out-of-range'],
    ['workingDays', ['2026-01-01', '2040-01-01'], 'calendar-missing'],
  ] as const)('%s of %j is the fault %s', (name, args, code) => {
    expect(() => call(name, ...args)).toThrow(expect.objectContaining({name: 'VietnamError', code}));
  });

  it('are refused for a calendar that is not there', () => {
    expect(() => createVietnamFunctions('2099')).toThrow(expect.objectContaining({code: 'calendar-missing'}));
  });
});
