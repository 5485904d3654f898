import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  banks,
  checkAccountHolder,
  checkAccountNumber,
  tidyAccountHolder,
  tidyAccountNumber,
} from './index.js';

describe('the list of banks', () => {
  it('names its source, and every code and name once, in NFC', () => {
    const {source, verified, items} = banks;
    expect([source === '', verified]).toEqual([false, false]);
    for (const pick of ['code', 'shortName'] as const)
      expect(new Set(items.map((bank) => bank[pick])).size).toBe(items.length);
    for (const {code, shortName, name, text} of items) {
      expect(code).toMatch(/^\d{6}$/u);
      expect(name.vi).toBe(name.vi.normalize('NFC'));
      expect(text.vi).toBe(`${shortName}, ${name.vi}`);
      expect(name.vi).not.toBe('');
    }
    expect(items.length).toBeGreaterThan(50);
    expect(items.find(({code}) => code === '970436')?.shortName).toBe('Vietcombank (VCB)');
  });
});

describe('an account', () => {
  it.each([
    ['0071001234567', []],
    ['NGUYENTHU99', []],
    ['123', ['account-number']],
    ['1'.repeat(25), ['account-number']],
    ['12A-4', ['account-number']],
    ['tài khoản', ['account-number']],
  ])('with the number %s has the findings %j', (number, codes) => {
    expect(checkAccountNumber(number).map(({code}) => code)).toEqual(codes);
  });

  it('is tidied as banks write it', () => {
    expect(tidyAccountNumber(' 0071.001-234 567 ')).toBe('0071001234567');
    expect(tidyAccountNumber('nguyenthu99')).toBe('NGUYENTHU99');
    expect(tidyAccountNumber('đường')).toBe('đường');
    expect(tidyAccountHolder('  Nguyễn  Đình Thử ')).toBe('NGUYEN DINH THU');
    expect(checkAccountHolder('CONG TY TNHH THU & MAU')).toEqual([]);
    expect(checkAccountHolder('123')).toEqual([{code: 'account-holder', at: ''}]);
    expect(checkAccountHolder('阮')).toEqual([{code: 'account-holder', at: ''}]);
  });

  it('stays as it is once it is tidy, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 60}), (typed) => {
        for (const tidy of [tidyAccountNumber, tidyAccountHolder])
          expect(tidy(tidy(typed))).toBe(tidy(typed));
      }),
      {numRuns: 2000},
    );
  });
});
