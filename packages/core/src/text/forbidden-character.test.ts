import {describe, expect, it} from 'vitest';
import {nameCharacter} from './character-names.js';
import {findForbiddenCharacter, findForbiddenInValue} from './forbidden-character.js';

describe('findForbiddenCharacter', () => {
  it.each([
    ['\u202e', 'U+202E', 'RIGHT-TO-LEFT OVERRIDE'],
    ['\u2066', 'U+2066', 'LEFT-TO-RIGHT ISOLATE'],
    ['\u200b', 'U+200B', 'ZERO WIDTH SPACE'],
    ['\u200d', 'U+200D', 'ZERO WIDTH JOINER'],
    ['\ufeff', 'U+FEFF', 'ZERO WIDTH NO-BREAK SPACE'],
    ['\u00ad', 'U+00AD', 'SOFT HYPHEN'],
    ['\u2028', 'U+2028', 'LINE SEPARATOR'],
    ['\u0000', 'U+0000', 'CONTROL CHARACTER'],
    ['\u0085', 'U+0085', 'CONTROL CHARACTER'],
    ['\ue000', 'U+E000', 'PRIVATE USE CHARACTER'],
    ['\ufe0f', 'U+FE0F', 'VARIATION SELECTOR'],
    ['\u{e0041}', 'U+E0041', 'TAG CHARACTER'],
    ['\u3164', 'U+3164', 'HANGUL FILLER'],
  ])('names %j', (character, code, name) => {
    expect(findForbiddenCharacter(`Ng${character}a`)).toEqual({character: code, index: 2});
    expect(nameCharacter(code)).toBe(name);
  });

  it.each([
    'Nguyễn Thị Ánh Tuyết',
    'Nguyễn Thị Ánh Tuyết'.normalize('NFD'),
    'Y Ơi Niê Ktul',
    'số 12/3, tổ 4\nthôn 5\tA',
    'Đặng “Tí” – 50 %',
    'שלום',
    '李小龍 😂',
  ])('passes %j', (text) => {
    expect(findForbiddenCharacter(text)).toBeUndefined();
  });

  it('looks inside values', () => {
    expect(findForbiddenInValue({a: [1, null, {b: 'x\u202dy'}]})?.character).toBe('U+202D');
    expect(findForbiddenInValue({a: true})).toBeUndefined();
  });
});
