import {expect, it} from 'vitest';
import {isText} from '../index.js';

it('takes for a text what has words in every language, and nothing else', () => {
  expect(isText({vi: 'Hồ sơ đã được nộp', en: 'Submitted already'})).toBe(true);
  for (const value of [
    undefined,
    null,
    'Hồ sơ',
    {vi: 'Hồ sơ'},
    {en: 'File'},
    {vi: 'Hồ sơ', en: 7},
    {vi: null, en: 'File'},
  ])
    expect(isText(value)).toBe(false);
});
