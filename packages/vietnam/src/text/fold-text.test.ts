import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {foldText} from '../index.js';
import {readTones} from './fold-text.js';

describe('foldText', () => {
  it('gives one key to both places of a tone, to any case and to NFC and NFD', () => {
    const spellings = ['Hoà', 'Hòa', 'hoa', 'HÒA', 'Hoà'.normalize('NFD'), '  hoà ', 'Ｈòa'];
    expect(new Set(spellings.map(foldText))).toEqual(new Set(['hoa']));
  });

  it.each([
    ['Đắk Lắk', 'dak lak'],
    ['Thành  phố\u00a0Huế', 'thanh pho hue'],
    ['Nguyễn Thị Ước', 'nguyen thi uoc'],
    ['ĐƯỜNG', 'duong'],
    ['', ''],
  ])('folds %j to %j', (text, key) => {
    expect(foldText(text)).toBe(key);
  });

  it('gives the key again for a key, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      {numRuns: 2000},
    );
  });

  it('does not depend on composition', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
      }),
      {numRuns: 2000},
    );
  });
});

describe('readTones', () => {
  it('takes the tone out and leaves what makes another vowel', () => {
    expect(readTones('Hoà')).toEqual(readTones('Hòa'));
    expect(readTones('Hóa')).not.toEqual(readTones('Hòa'));
    expect(readTones('Thuỷ')).toEqual(readTones('Thủy'));
    expect(readTones('ộ')).toEqual([{letters: 'ô', tone: '\u0323'}]);
  });
});
