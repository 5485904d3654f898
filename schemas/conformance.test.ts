import {describe, expect, it} from 'vitest';
import {readRuleVectors} from './testing/documents.js';
import {runRuleVectors} from './testing/run-rule-vectors.js';

/** Faults that our numbers know and 64-bit integers or infinite doubles do not. */
const narrower: readonly unknown[] = ['overflow', 'not-finite'];

/** Where a library departs from the specification. */
const departures: Readonly<Record<string, readonly string[]>> = {
  // Both order by UTF-16 units; the specification orders by code point.
  'texts beyond the basic plane order by code point': ['cel-js', 'bufbuild'],
  // It takes a plain object at an index for a map of no type.
  'a field of a row': ['cel-js'],
};

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
    const heard = Object.entries(engines).filter(([engine]) => !departures[vector.name]?.includes(engine));
    for (const [engine, found] of heard) expect({engine, found}).toEqual({engine, found: value});
  });
});
