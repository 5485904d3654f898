import {describe, expect, it} from 'vitest';
import {readRuleVectors} from './testing/documents.js';
import {runRuleVectors} from './testing/run-rule-vectors.js';

/** Faults that our numbers know and 64-bit integers or infinite doubles do not. */
const narrower: readonly unknown[] = ['overflow', 'not-finite'];

/** Where one library departs from the specification; the other one agrees with the vector. */
const departures: ReadonlyMap<string, string> = new Map([
  ['texts beyond the basic plane order by code point', 'cel-js'], // it orders by UTF-16 units
  ['a field of a row', 'cel-js'], // it takes a plain object at an index for a map of no type
]);

describe('the vectors of the rule language', () => {
  const results = runRuleVectors(readRuleVectors());

  it('have names of their own', () => {
    const names = results.map(({vector}) => vector.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(190);
  });

  it.each(results)('$vector.name', ({vector, interpreter, engines}) => {
    expect(interpreter).toEqual(vector.expect);
    const {expect: wanted} = vector;
    if ('fault' in wanted && narrower.includes(wanted.fault)) return;
    const value = 'value' in wanted ? wanted.value : undefined;
    const heard = Object.entries(engines).filter(([engine]) => engine !== departures.get(vector.name));
    for (const [engine, found] of heard) expect({engine, found}).toEqual({engine, found: value});
  });
});
