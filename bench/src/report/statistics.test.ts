import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {growth, median} from './statistics.js';

const numbers = fc.array(fc.double({min: -1e6, max: 1e6, noNaN: true}), {minLength: 1, maxLength: 40});

describe('the median', () => {
  it('is the middle number, or the mean of the two middle ones', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 10])).toBe(3.5);
    expect(median([7])).toBe(7);
  });
  it('is no number where there is none', () => {
    expect(median([])).toBeNaN();
  });
  it('has as many numbers above as below, in whatever order they come', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        const middle = median(list);
        expect(list.filter((number) => number < middle).length).toBeLessThanOrEqual(list.length / 2);
        expect(list.filter((number) => number > middle).length).toBeLessThanOrEqual(list.length / 2);
        expect(median([...list].reverse())).toBe(middle);
      }),
    );
  });
});

describe('growth', () => {
  it('is the exponent of the cost', () => {
    const small = {fields: 200, cost: 3};
    expect(growth(small, {fields: 1_000, cost: 3})).toBe(0);
    expect(growth(small, {fields: 1_000, cost: 15})).toBeCloseTo(1);
    expect(growth(small, {fields: 1_000, cost: 75})).toBeCloseTo(2);
  });
});
