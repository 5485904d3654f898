import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createValueTypes, type Json, type ValueType} from '../index.js';
import {library, publishedTypes, type, units} from './testing/published-types.js';

describe('the library', () => {
  it('has every type of the published document with its schema and control', () => {
    expect(library.id).toBe('vn-types@1');
    expect([...library.types.keys()]).toEqual(Object.keys((publishedTypes as {types: object}).types));
    expect(type('vn:address')).toMatchObject({
      name: 'vn:address',
      control: 'address',
      schema: {type: 'object'},
    });
  });

  it.each([null, 1, [], {}, {id: 'x'}, {id: 'x', types: {'vn:name': {}}}, {id: '', types: {}}])(
    'refuses the document %j',
    (bad) => {
      expect(() => createValueTypes(bad, {units})).toThrow(
        expect.objectContaining({code: 'invalid-type-document'}),
      );
    },
  );

  it('refuses a type that it has no behaviour for', () => {
    const entry = {schema: {type: 'string'}, control: 'text', texts: {vi: {}, en: {}}};
    expect(() => createValueTypes({id: 'x', types: {'vn:new': entry}}, {units})).toThrow(
      expect.objectContaining({name: 'VietnamError', code: 'unknown-type'}),
    );
  });

  const namesOfObjects = {valueOf: '', toString: ' '};

  it('never throws and keeps normalised values, whatever the value', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...library.types.values()),
        fc.jsonValue(),
        ({check: find, normalize: tidy, format: show}, raw) => {
          const value = raw as Json;
          find?.(value);
          expect(typeof show(value, 'vi')).toBe('string');
          const once = tidy?.(value) ?? value;
          expect(tidy?.(once) ?? once).toEqual(once);
        },
      ),
      {
        numRuns: 1000,
        examples: [...library.types.values()].map((type): [ValueType, typeof namesOfObjects] => [
          type,
          namesOfObjects,
        ]),
      },
    );
  });
});
