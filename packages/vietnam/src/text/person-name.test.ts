import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {joinName, splitName} from '../index.js';

describe('a name', () => {
  it.each([
    ['Nguyễn Văn Thử', {ho: 'Nguyễn', chuDem: 'Văn', ten: 'Thử'}],
    ['Trần Thị Thanh Mẫu', {ho: 'Trần', chuDem: 'Thị Thanh', ten: 'Mẫu'}],
    ['Lê  Thử', {ho: 'Lê', ten: 'Thử'}],
    ["H'Mẫu", {ten: "H'Mẫu"}],
    ['  ', {}],
  ])('%s is split into %j', (name, parts) => {
    expect(splitName(name)).toEqual(parts);
  });

  it('is the same joined again, in NFC with single spaces', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ỹĐđ']{1,8}$/u);
    fc.assert(
      fc.property(fc.array(word, {maxLength: 6}), (words) => {
        expect(joinName(splitName(words.join('  ')))).toBe(words.join(' ').normalize('NFC'));
      }),
    );
  });
});
