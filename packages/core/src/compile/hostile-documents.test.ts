import {describe, expect, it} from 'vitest';
import type {BlockField, Procedure} from '../generated/procedure.js';
import type {Json} from '../json/json.js';
import {codesOf, compile} from './testing/compile-sample.js';
import {createSample, type SampleParts} from './testing/sample.js';

describe('hostile documents', () => {
  it.each<[string, Json]>([
    ['null', null],
    ['a list', []],
    ['an empty object', {}],
    ['a text for rules', {...(createSample() as object), rules: 'x'}],
    ['a number for data', {...(createSample() as object), data: 7}],
    ['null steps', {...(createSample() as object), layout: {steps: [null, {id: 3}]}}],
  ])('answers %s with findings', async (_name, document) => {
    const {plan, findings} = await compile(document as unknown as Procedure);
    expect(plan).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
  });
  it('bounds definitions that multiply', async () => {
    const definitions = Object.fromEntries(
      Array.from({length: 10}, (_, i) => {
        const inner = i === 9 ? {type: 'string'} : {$ref: `#/$defs/d${i + 1}`};
        return [
          `d${i}`,
          {type: 'object', properties: Object.fromEntries('abcdef'.split('').map((key) => [key, inner]))},
        ];
      }),
    ) as SampleParts['definitions'];
    const groups = {mot: {$ref: '#/$defs/d0'}};
    const start = performance.now();
    expect(await codesOf({groups, ...(definitions && {definitions})})).toContain('data-too-large');
    expect(performance.now() - start).toBeLessThan(2_000);
  });
  it('sees definitions that contain themselves', async () => {
    const definitions = {chaMe: {type: 'object', properties: {con: {$ref: '#/$defs/chaMe'}}}} as const;
    expect(await codesOf({groups: {me: {$ref: '#/$defs/chaMe'}}, definitions})).toContain('data-ref-circle');
  });
  it('makes no plan of a document with a pattern that may not end: a gateway compiles it and checks no more', async () => {
    const a = {type: 'string', pattern: '^(a+)+$'} as const;
    const groups = {n: {type: 'object', additionalProperties: false, properties: {a}}} as const;
    expect(await codesOf({groups, definitions: {}})).toContain('pattern-not-linear');
  });
  it('bounds the number of expressions', async () => {
    const rules = Array.from({length: 2_200}, () => ({at: '/so/a', constraint: 'true', message: 'm'}));
    expect(await codesOf({rules})).toEqual(['rule-too-many']);
  });
  it('bounds blocks that many sections show', async () => {
    const keys = Array.from({length: 3_000}, (_, i): BlockField => ({at: `f${i}`}));
    const sections = Array.from({length: 300}, () => ({at: '/so', block: 'nhieu'}));
    const layout = {blocks: {nhieu: keys}, steps: [{id: 'mot', sections}]};
    const {findings} = await compile(createSample({change: {layout}}));
    expect(findings.filter(({code}) => code === 'too-many-fields')).toHaveLength(1);
    expect(findings.length).toBeLessThan(7_000);
  });
  it('takes as many fields as browsers are measured with, and no more', async () => {
    const countOf = async (count: number): Promise<readonly string[]> => {
      const keys = Array.from({length: count}, (_, i) => `f${i}`);
      const properties = Object.fromEntries(keys.map((key) => [key, {type: 'integer'} as const]));
      return codesOf({groups: {n: {type: 'object', properties}}, definitions: {}});
    };
    expect(await countOf(6_000)).toEqual([]);
    expect(await countOf(6_001)).toEqual(['too-many-fields', 'field-not-shown']);
  });
});
