import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  checkEmailAddress,
  checkPhoneNumber,
  formatPhoneNumber,
  parseTypedPhone,
  tidyEmailAddress,
} from '../index.js';

const digits = (count: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({min: 0, max: 9}), {minLength: count, maxLength: count}).map((list) => list.join(''));
const mobile = fc
  .tuple(fc.constantFrom('3', '5', '7', '8', '9'), digits(8))
  .map(([first, rest]) => `+84${first}${rest}`);
const landline = digits(9).map((rest) => `+842${rest}`);
const separator = fc.constantFrom('', ' ', '.', '-', '\u00a0', ' - ');

describe('telephone numbers', () => {
  it.each([
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '091-234-5678',
    '84912345678',
    '+84912345678',
    '+84 (0) 912 345 678',
    '0084 912 345 678',
    '(+84) 912 345 678',
    '０９１２３４５６７８',
  ])('reads %j', (typed) => {
    expect(parseTypedPhone(typed)).toBe('+84912345678');
  });

  it('reads numbers of other countries', () => {
    expect(parseTypedPhone('+49 151 1234 5678')).toBe('+4915112345678');
    expect(parseTypedPhone('00856 20 1234 5678')).toBe('+8562012345678');
    expect(checkPhoneNumber('+4915112345678')).toEqual([]);
  });

  it.each(['', 'không có', '912345678', '0912345678 (nhà)', '+', '12'])('does not guess %j', (typed) => {
    expect(parseTypedPhone(typed)).toBeUndefined();
  });

  it.each(['+841234567890', '+8491234567', '+84243825000', '+840912345678', '+123456', '0912345678', ''])(
    'finds that %j is no number of that form',
    (number) => {
      expect(checkPhoneNumber(number)).toEqual([{code: 'phone-number', at: ''}]);
    },
  );

  it('shows Vietnamese numbers as they are dialled at home, others as they are', () => {
    expect(
      ['+84912345678', '+842438250000', '+842363812345', '+4915112345678', '0912'].map(formatPhoneNumber),
    ).toEqual(['0912 345 678', '024 3825 0000', '0236 381 2345', '+4915112345678', '0912']);
  });

  it('reads what it shows, and any separators', () => {
    fc.assert(
      fc.property(fc.oneof(mobile, landline), separator, (number, between) => {
        expect(checkPhoneNumber(number)).toEqual([]);
        expect(parseTypedPhone(formatPhoneNumber(number))).toBe(number);
        expect(parseTypedPhone(`0${Array.from(number.slice(3)).join(between)}`)).toBe(number);
        expect(parseTypedPhone(number)).toBe(number);
      }),
    );
  });

  it('answers at once however long the text', () => {
    fc.assert(
      fc.property(fc.string({minLength: 0, maxLength: 2000}), (typed) => {
        const read = parseTypedPhone(typed);
        expect(read === undefined || /^\+\d{1,20}$/u.test(read)).toBe(true);
      }),
    );
  });
});

describe('e-mail addresses', () => {
  it.each(['thu@vi-du.vn', "o'brien+to.khai@mail.example.com", 'A_1@xn--bcher-kva.example', 'a@b.co'])(
    'accepts %j',
    (address) => {
      expect(checkEmailAddress(address)).toEqual([]);
    },
  );

  it.each([
    ['thu.vi-du.vn', 'email-no-at'],
    ['thu@nha@vi-du.vn', 'email-many-at'],
    ['nguyen thu@vi-du.vn', 'email-space'],
    ['@vi-du.vn', 'email-no-name'],
    ['.thu@vi-du.vn', 'email-dots'],
    ['thu..1@vi-du.vn', 'email-dots'],
    ['thu@vidu', 'email-domain'],
    ['thu@', 'email-domain'],
    ['thu@vi-du.v', 'email-domain'],
    ['thu@-vidu.vn', 'email-domain'],
    ['thu@ví-dụ.vn', 'email-domain'],
  ])('says of %j: %s', (address, code) => {
    expect(checkEmailAddress(address)).toEqual([{code, at: ''}]);
  });

  it('names the character that cannot stand in it', () => {
    expect(checkEmailAddress('thử@vi-du.vn')).toEqual([
      {code: 'email-character', at: '', params: {character: 'ử'}},
    ]);
    expect(checkEmailAddress('a,b@vi-du.vn')).toMatchObject([{params: {character: ','}}]);
  });

  it('keeps the case of the name and lowers the domain', () => {
    expect(tidyEmailAddress(' Thu.Nguyen@Vi-Du.VN ')).toBe('Thu.Nguyen@vi-du.vn');
    expect(tidyEmailAddress('THU')).toBe('THU');
  });

  it('accepts what common generators make, and tidies it once for all', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const tidy = tidyEmailAddress(address);
        expect(checkEmailAddress(tidy)).toEqual([]);
        expect(tidyEmailAddress(tidy)).toBe(tidy);
      }),
    );
  });
});
