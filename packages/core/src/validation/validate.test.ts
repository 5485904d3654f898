import {Ajv2020} from 'ajv/dist/2020.js';
import {fullFormats} from 'ajv-formats/dist/formats.js';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Json} from '../json/json.js';
import type {SchemaNode, TypeLibrary} from '../procedure/value-type.js';
import {isCivilDate} from './civil-date.js';
import {validate} from './validate.js';

const shared: SchemaNode = {type: 'string', minLength: 1, maxLength: 3};
const types: TypeLibrary = {
  id: 'test-types@1',
  types: new Map([['vn:short', {name: 'vn:short', schema: shared, control: 'text', format: () => ''}]]),
};

function codes(schema: SchemaNode, value: Json): string[] {
  return validate(schema, value, {types, root: schema}).map(({code, at}) => `${code} ${at}`);
}

const fail = (code: string): unknown => expect.objectContaining({name: 'CoreError', code});

describe('validate', () => {
  it.each<[SchemaNode, Json, string[]]>([
    [{type: 'integer'}, 1.5, ['wrong-type ']],
    [{type: 'integer'}, 1, []],
    [{enum: ['a', 1]}, '1', ['not-in-list ']],
    [{const: true}, false, ['not-the-value ']],
    [{maxLength: 2}, '😂😂', []],
    [{minLength: 3}, '😂😂', ['too-short ']],
    [{pattern: '^[0-9]{2}$'}, '123', ['pattern-mismatch ']],
    [{format: 'date'}, '2026-02-29', ['invalid-date ']],
    [{format: 'date'}, '2024-02-29', []],
    [{minimum: 1, exclusiveMaximum: 3}, 3, ['too-big ']],
    [{multipleOf: 0.5}, 0.75, ['not-a-multiple ']],
    [
      {required: ['a'], properties: {b: {type: 'string'}}, additionalProperties: false},
      {b: 1, c: 1},
      ['required /a', 'wrong-type /b', 'unknown-property /c'],
    ],
    [{items: {$ref: '#/$defs/x'}, $defs: {x: {type: 'string'}}}, ['a', 1], ['wrong-type /1']],
    [{properties: {'a/b': {$ref: 'vn:short'}}}, {'a/b': 'long'}, ['too-long /a~1b']],
    [
      {uniqueItems: true, maxItems: 1},
      [
        {a: 1, b: 2},
        {b: 2, a: 1},
      ],
      ['too-many-items ', 'duplicate-items '],
    ],
    [{required: ['toString']}, {}, ['required /toString']],
  ])('%j on %j', (schema, value, expected) => {
    expect(codes(schema, value)).toEqual(expected);
  });

  it('tells the figures', () => {
    expect(validate({exclusiveMinimum: 3}, 3, {types, root: {}})).toEqual([
      {code: 'too-small', at: '', params: {above: 3}},
    ]);
  });

  it('refuses schemas beyond the vocabulary, circles and references to nothing', () => {
    expect(() => codes({anyOf: []}, 1)).toThrow(fail('invalid-schema'));
    expect(() => codes({$ref: '#/$defs/x'}, 1)).toThrow(fail('invalid-schema'));
    expect(() => codes({$ref: '#/$defs/toString', $defs: {}}, 1)).toThrow(fail('invalid-schema'));
    expect(() => codes({$ref: '#/$defs/x', $defs: {x: {$ref: '#/$defs/x'}}}, 1)).toThrow(
      fail('invalid-schema'),
    );
    expect(() => codes({$ref: 'vn:other'}, 1)).toThrow(fail('types-missing'));
    expect(() => codes({pattern: '('}, 'a')).toThrow(fail('invalid-pattern'));
  });
});

const keys = fc.constantFrom('a', 'b', 'a/b', 'ă~');
const text = fc.oneof(
  fc.constantFrom('', 'a', 'ab', '😂', 'a1', '2026-02-29', '2024-02-29', '12'),
  fc.string({unit: 'grapheme', maxLength: 5}),
);
const number = fc.oneof(fc.integer({min: -5, max: 10}), fc.constantFrom(0.5, 1.5, -0, 0.1, 0.3, 1e15));
const scalar: fc.Arbitrary<Json> = fc.oneof(text, number, fc.boolean());

const {value} = fc.letrec<{value: Json}>((tie) => ({
  value: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    scalar,
    fc.constant(null),
    fc.array(tie('value'), {maxLength: 4}),
    fc.dictionary(keys, tie('value'), {maxKeys: 4, noNullPrototype: true}),
  ),
}));

const size = fc.integer({min: 0, max: 4});
const {schema} = fc.letrec<{schema: SchemaNode}>((tie) => ({
  schema: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    fc
      .record(
        {
          type: fc.constantFrom('string', 'number', 'integer', 'boolean', 'object', 'array'),
          enum: fc.uniqueArray(scalar, {minLength: 1, maxLength: 4, comparator: (a, b) => a === b}),
          const: scalar,
          minLength: size,
          maxLength: size,
          pattern: fc.constantFrom('^[0-9]{1,2}$', '^a', '^(a|b)+$', '^.$', 'ă'),
          format: fc.constant('date'),
          minimum: number,
          maximum: number,
          exclusiveMinimum: number,
          exclusiveMaximum: number,
          multipleOf: fc.constantFrom(1, 2, 0.5, 0.1, 3),
          required: fc.uniqueArray(keys, {maxLength: 3}),
          minItems: size,
          maxItems: size,
          uniqueItems: fc.boolean(),
          $ref: fc.constantFrom('#/$defs/one', '#/$defs/two', 'vn:short'),
        },
        {requiredKeys: [], noNullPrototype: true},
      )
      .map((node) => pick(node)),
    fc.record(
      {
        type: fc.constant('object'),
        properties: fc.dictionary(keys, tie('schema'), {maxKeys: 3, noNullPrototype: true}),
        required: fc.uniqueArray(keys, {maxLength: 3}),
        additionalProperties: fc.oneof(fc.constant<Json>(false), fc.constant<Json>(true), tie('schema')),
      },
      {requiredKeys: [], noNullPrototype: true},
    ) as fc.Arbitrary<SchemaNode>,
    fc.record({items: tie('schema')}, {noNullPrototype: true}) as fc.Arbitrary<SchemaNode>,
  ),
}));

/** A few of the keywords, since all at once nothing would pass. */
function pick(node: Readonly<Record<string, Json>>): SchemaNode {
  const entries = Object.entries(node);
  return Object.fromEntries(entries.filter((_, at) => at % 4 === entries.length % 4));
}

const codeOf: Readonly<Record<string, string>> = {
  type: 'wrong-type',
  enum: 'not-in-list',
  const: 'not-the-value',
  minLength: 'too-short',
  maxLength: 'too-long',
  pattern: 'pattern-mismatch',
  format: 'invalid-date',
  minimum: 'too-small',
  maximum: 'too-big',
  exclusiveMinimum: 'too-small',
  exclusiveMaximum: 'too-big',
  multipleOf: 'not-a-multiple',
  required: 'required',
  additionalProperties: 'unknown-property',
  minItems: 'too-few-items',
  maxItems: 'too-many-items',
  uniqueItems: 'duplicate-items',
};

function escape(key: string): string {
  return `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function ajvCodes(root: SchemaNode): (instance: Json) => string[] {
  const ajv = new Ajv2020({strict: false, allErrors: true, formats: {date: fullFormats.date}});
  ajv.addSchema({...shared}, 'vn:short');
  const check = ajv.compile({...root});
  return (instance) => {
    check(instance);
    const found = (check.errors ?? []).map(({keyword, instancePath, params}) => {
      const member: unknown = params['missingProperty'] ?? params['additionalProperty'];
      return `${codeOf[keyword] ?? keyword} ${instancePath}${typeof member === 'string' ? escape(member) : ''}`;
    });
    return [...new Set(found)].sort();
  };
}

describe('against ajv', () => {
  it('finds the same at the same places, for random schemas and values', () => {
    let [valid, invalid] = [0, 0];
    const values = fc.array(value, {minLength: 8, maxLength: 8});
    fc.assert(
      fc.property(schema, schema, schema, values, (whole, one, two, instances) => {
        // Definitions may name each other only downwards, so that nothing is circular.
        const leaf = stripReferences(two);
        const middle = JSON.parse(JSON.stringify(one).replaceAll('#/$defs/one', '#/$defs/two')) as SchemaNode;
        const root = {...whole, $defs: {one: middle, two: leaf}};
        const reference = ajvCodes(root);
        for (const instance of instances) {
          const ours = [...new Set(codes(root, instance))].sort();
          expect(ours).toEqual(reference(instance));
          if (ours.length > 0) invalid += 1;
          else valid += 1;
        }
      }),
      {numRuns: 400},
    );
    // The comparison says something only if both kinds come up.
    expect(Math.min(valid, invalid)).toBeGreaterThan(300);
  });

  it('knows the same days', () => {
    const day = fc.tuple(
      fc.integer({min: 1, max: 9999}),
      fc.integer({min: 0, max: 13}),
      fc.integer({min: 0, max: 32}),
    );
    const reference = new Ajv2020({formats: {date: fullFormats.date}}).compile({
      type: 'string',
      format: 'date',
    });
    fc.assert(
      fc.property(day, ([year, month, date]) => {
        const pad = (part: number, width: number): string => String(part).padStart(width, '0');
        const word = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
        expect(isCivilDate(word)).toBe(reference(word));
      }),
    );
  });
});

function stripReferences(node: SchemaNode): SchemaNode {
  return JSON.parse(JSON.stringify(node).replaceAll(/"\$ref":"[^"]*"/g, '"uniqueItems":false')) as SchemaNode;
}
