import {describe, expect, it} from 'vitest';
import {readDuration} from './duration.js';

describe('readDuration', () => {
  it.each([
    ['PT24H', 86_400_000],
    ['P30D', 2_592_000_000],
    ['P1DT2H30M', 95_400_000],
    ['PT0M', 0],
    ['P1Y', 0],
    ['forever', 0],
  ])('reads %s', (text, milliseconds) => {
    expect(readDuration(text)).toBe(milliseconds);
  });
});
