import {describe, expect, it} from 'vitest';
import {readOptions} from './options.js';

describe('the command line', () => {
  it('measures everything by default', () => {
    const {engines, fields, reps, build} = readOptions([]);
    expect(engines.map(({name}) => name)).toContain('form-js');
    expect(fields).toEqual([50, 200, 1_000, 5_000]);
    expect(reps).toBe(7);
    expect(build).toBe(true);
  });
  it('has a quick measuring of ours, parts of which can be chosen', () => {
    const {engines, fields, reps} = readOptions(['--quick', '--fields', '200']);
    expect(engines.map(({name}) => name)).toEqual(['native', 'tokhai']);
    expect(fields).toEqual([200]);
    expect(reps).toBe(3);
  });
  it.each([
    [['--engines', 'native,angular'], /No engine angular/],
    [['--fields', '55'], /whole tens/],
    [['--fields', '0'], /whole tens/],
    [['--reps', 'many'], /--reps/],
    [['--rep', '3'], /--rep/],
  ])('refuses %j', (argv, words) => {
    expect(() => readOptions(argv)).toThrow(words);
  });
});
