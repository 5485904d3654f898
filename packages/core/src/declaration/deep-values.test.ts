import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {CoreError} from '../core-error.js';
import {canonicalText} from '../json/canonicalize.js';
import type {Json} from '../json/json.js';
import {maxJsonDepth, parseJson} from '../json/parse-json.js';
import {permitLookup} from '../test-fixtures/permit.js';
import {commitValue} from './commit-value.js';
import {open, procedure} from './testing/permit-samples.js';

/** A text within so many lists and objects, in a random order that repeats. */
function nest(depth: number, pattern: readonly boolean[]): Json {
  let value: Json = 'x';
  for (let level = 0; level < depth; level += 1)
    value = pattern[level % pattern.length] === true ? [value] : {a: value};
  return value;
}

const patterns = fc.array(fc.boolean(), {minLength: 1, maxLength: 8});
const tooDeep = fc.integer({min: maxJsonDepth + 1, max: 20_000});

/** Every way by which a value comes into a declaration from a program. */
const doors: Readonly<Record<string, (value: Json) => unknown>> = {
  'a value that is committed': (value) => commitValue(procedure, '/pet/name', value),
  'a value that is set': (value) => open().set('/pet/name', value),
  'values to begin with': (value) => open({values: {pet: {name: value}}}),
  'a draft': (value) => {
    const draft = open().snapshot('pet');
    return open({draft: {...draft, values: {...draft.values, pet: {name: value}}}});
  },
  'an answer of a register': (value) => {
    open().applyLookup(permitLookup('self', 'found', {'/owner/name': value}));
  },
  'an answer of a register in a draft': (value) => {
    const lookups = [permitLookup('self', 'found', {'/owner/name': value})];
    return open({draft: {...open().snapshot('pet'), lookups}});
  },
};

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof CoreError ? error.code : String(error);
  }
}

describe('a value that is nested deeper than any text may be', () => {
  for (const [name, enter] of Object.entries(doors)) {
    it(`is refused with a code, however deep it is: ${name}`, () => {
      fc.assert(
        fc.property(tooDeep, patterns, (depth, pattern) => {
          expect(codeOf(() => enter(nest(depth, pattern)))).toBe('too-deep');
        }),
        {numRuns: 40},
      );
    });

    it(`is taken in up to the depth that a text may have: ${name}`, () => {
      const nested = fc.tuple(fc.integer({min: 0, max: maxJsonDepth}), patterns);
      fc.assert(
        fc.property(nested, ([depth, pattern]) => {
          expect(codeOf(() => enter(nest(depth, pattern)))).toBeUndefined();
        }),
        {numRuns: 40},
      );
    });
  }

  it('is neither read nor written as text', () => {
    fc.assert(
      fc.property(tooDeep, patterns, (depth, pattern) => {
        expect(codeOf(() => canonicalText(nest(depth, pattern)))).toBe('too-deep');
        expect(codeOf(() => parseJson('['.repeat(depth) + ']'.repeat(depth)))).toBe('too-deep');
      }),
      {numRuns: 40},
    );
  });

  it('leaves a declaration as it was', () => {
    const declaration = open({values: {pet: {name: 'Mực'}}});
    expect(codeOf(() => declaration.set('/pet/name', nest(20_000, [true])))).toBe('too-deep');
    expect(declaration.field('/pet/name').value.value).toBe('Mực');
    expect(declaration.set('/pet/name', 'Vàng')).toBe(true);
  });
});
