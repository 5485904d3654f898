import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Procedure} from '../generated/procedure.js';
import {parseJson} from '../json/parse-json.js';
import {sha256} from '../test-fixtures/sha256.js';
import {checkProcedure} from './check-procedure.js';
import {createFinding} from './finding.js';
import {readDocument} from './read-document.js';
import {createSample, sampleGroups, sampleRules, type SampleParts, sampleTypes} from './testing/sample.js';

const options = {types: sampleTypes, rules: sampleRules, sha256, validate: () => []};

const check = (text: string) => checkProcedure(text, options);
const write = (document: Procedure) => JSON.stringify(document, null, 2);
const checkSample = (parts: SampleParts) => check(write(createSample(parts)));
async function findingsOf(change: Partial<Procedure>) {
  return (await checkSample({change})).findings.map(({code, at}) => `${code} ${at}`);
}

describe('checkProcedure', () => {
  it('gives document and plan of a sound procedure', async () => {
    const {document, plan, findings} = await checkSample({});
    expect(findings).toEqual([]);
    expect(document?.code).toBe('1.000001');
    expect(plan?.fields.length).toBeGreaterThan(10);
  });

  it('points into the rule text, escapes counted', async () => {
    const document = createSample({rules: [{at: '/me', visible: 'tre.hoTen == "a" && so.coo'}]});
    const text = write(document);
    const {findings} = await check(text);
    const line = text.split('\n').findIndex((row) => row.includes('so.coo'));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: 'rule-unknown-field',
      at: '/rules/0/visible',
      line: line + 1,
      column: (text.split('\n')[line] ?? '').indexOf('coo') + 1,
    });
  });

  it('stops after the meta-schema, at the place it names', async () => {
    const text = write(createSample());
    const validate = () => [createFinding('document-shape', '/layout/steps/0/nothing')];
    const {document, findings} = await checkProcedure(text, {...options, validate});
    expect(document).toBeUndefined();
    expect(text.split('\n')[(findings[0]?.line ?? 0) - 1]).toContain('{');
  });

  it.each<[string, number, number, string]>([
    ['duplicate-key', 2, 2, '{"a": 1,\n "a": 2}'],
    ['reserved-key', 1, 8, '{"a": {"__proto__": 1}}'],
    ['reserved-key', 1, 2, '{"constructor": 1}'],
    ['lone-surrogate', 1, 7, '{"a": "\\ud800"}'],
    ['invalid-json', 1, 7, '{"a": \ud800}'],
    ['lone-surrogate', 1, 7, '{"a": "\ud800"}'],
    ['invalid-json', 1, 7, '{"a": 1e999}'],
    ['invalid-json', 1, 8, '{"a": 01}'],
    ['invalid-json', 1, 9, '{"a": 1,}'],
    ['invalid-json', 1, 4, '[1,]'],
    ['invalid-json', 1, 2, "{'a': 1}"],
    ['invalid-json', 1, 7, '{"a": nul}'],
    ['invalid-json', 1, 8, '{"a": "\n"}'],
    ['invalid-json', 1, 9, '{"a": "\\x"}'],
    ['invalid-json', 1, 4, '{} {}'],
    ['invalid-json', 1, 1, '\ufeff{}'],
    ['invalid-json', 1, 1, ''],
    ['too-deep', 1, 129, '['.repeat(200)],
    ['invalid-json', 1, 9, '"unended'],
    ['too-large', 1, 1, ' '.repeat(9_000_000)],
  ])('finds %s at %i:%i', async (code, line, column, text) => {
    const {findings} = await check(text);
    expect(findings.map((found) => [found.code, found.line, found.column])).toEqual([[code, line, column]]);
  });

  it('finds every broken reference', async () => {
    const sample = createSample();
    const binding = {
      id: 'mot',
      source: 'population',
      subject: 'session',
      basis: 'khong-co',
      purpose: 'p',
      lock: 'locked',
      maxAge: 'PT1H',
      map: {'/tre/hoTen': 'name', '/tre/khong': 'x', '/me': 'y'},
    } as const;
    const found = await findingsOf({
      valid: {from: '2026-07-01', to: '2026-06-30', replaces: null},
      open: ['/rules/0/at', '/texts/vi/lienHe'],
      prefill: [binding, binding],
      documents: [{id: 'giay', satisfiedBy: ['hai'], accept: ['image/png'], maxBytes: 1, basis: 'can-cu'}],
      fees: [{id: 'phi', amount: null, verified: false, basis: 'khac'}],
      signing: {...sample.signing, roles: [{id: 'nguoi-ky', identity: '/so/a'}]},
    });
    expect(found).toEqual(
      expect.arrayContaining([
        'validity-invalid /valid',
        'open-not-allowed /open/0',
        'open-unresolved /open/1',
        'duplicate-id /prefill/1/id',
        'unknown-basis /prefill/0/basis',
        'unknown-field /prefill/0/map/~1tre~1khong',
        'unknown-field /prefill/0/map/~1me',
        'unknown-binding /documents/0/satisfiedBy/0',
        'unknown-basis /fees/0/basis',
        'unknown-identity /signing/roles/0/identity',
        'text-missing /texts/vi',
      ]),
    );
  });

  it('bounds the files of all papers by what a statement holds', async () => {
    const files = async (count: number) => {
      const paper = {accept: ['image/jpeg'], maxBytes: 1000, maxFiles: 20};
      const documents = Array.from({length: count}, (_, index) => ({...paper, id: `paper-${index}`}));
      return (await findingsOf({documents})).filter((finding) => finding.startsWith('too-many'));
    };
    expect(await files(10)).toEqual([]);
    expect(await files(11)).toEqual(['too-many-files /documents']);
  });

  it('wants every text in both languages, and none too many', async () => {
    const {texts} = createSample();
    const {title, declaration, ...rest} = texts.vi;
    const vi = {
      title,
      declaration,
      ...Object.fromEntries(Object.entries(rest).filter(([key]) => key !== '/so/a')),
    };
    const en = {
      ...texts.en,
      '/so/aa': 'x',
      'block:chaMe/hoTen#hint': 'only here',
      'step:mot': 'Bu\u031bo\u031b\u0301c',
    };
    const {findings} = await checkSample({change: {texts: {vi, en}}});
    expect(findings.map(({code, message}) => `${code} ${message.en}`).sort()).toEqual([
      'text-missing The text "/so/a" (vi) is missing',
      'text-missing The text "/so/aa" (vi) is missing',
      'text-missing The text "block:chaMe/hoTen#hint" (vi) is missing',
      'text-not-normalized The text "step:mot" is not in Unicode NFC',
      'text-unused The text "/so/aa" belongs to nothing',
    ]);
  });

  it('finds faults of the layout', async () => {
    const {layout} = createSample();
    const [step] = layout.steps;
    const sections = [
      {fields: [{at: '/so/a'}, {at: '/so/a'}, {at: '/so/zz'}, {at: '/me'}]},
      {at: '/so/a', block: 'chaMe'},
      {at: '/me', block: 'khong'},
    ];
    const found = await findingsOf({
      layout: {blocks: {chaMe: [{at: 'hoTen'}], thua: [{at: 'x'}]}, steps: [{id: step?.id ?? '', sections}]},
    });
    expect(found).toEqual(
      expect.arrayContaining([
        'field-shown-twice /layout/steps/0/sections/0/fields/1',
        'unknown-field /layout/steps/0/sections/0/fields/2/at',
        'unknown-field /layout/steps/0/sections/0/fields/3/at',
        'unknown-group /layout/steps/0/sections/1/at',
        'unknown-block /layout/steps/0/sections/2/block',
        'unused-block /layout/blocks',
        'field-not-shown /data/properties/so/properties/b',
      ]),
    );
  });

  it('finds patterns that may not end and limits that exclude all', async () => {
    const groups = {
      ...sampleGroups,
      n: {
        type: 'object',
        additionalProperties: false,
        properties: {a: {type: 'string', pattern: '^(a+)+$', minLength: 5, maxLength: 2}},
      },
    } as const;
    const {findings} = await checkSample({groups});
    expect(findings.map(({code, at}) => `${code} ${at}`)).toEqual([
      'pattern-not-linear /data/properties/n/properties/a/pattern',
      'range-empty /data/properties/n/properties/a/minLength',
    ]);
  });

  it('never throws, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((text) => `{"data":${text},"rules":${text}}`),
        ),
        async (text) => {
          const {plan, findings} = await check(text);
          expect(plan).toBeUndefined();
          expect(findings.length).toBeGreaterThan(0);
        },
      ),
      {numRuns: 500},
    );
  });

  it('survives a sound document with any one part replaced', async () => {
    const sample = createSample({rules: [{at: '/me', visible: 'so.co'}]});
    const keys = Object.keys(sample);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...keys), fc.jsonValue(), async (key, value) => {
        await expect(check(JSON.stringify({...sample, [key]: value}))).resolves.toBeDefined();
      }),
      {numRuns: 500},
    );
  });
});

describe('readDocument', () => {
  const verdict = (read: () => unknown): unknown => {
    try {
      return {value: read()};
    } catch (error) {
      return error instanceof Error && 'code' in error ? error.code : error;
    }
  };
  it('reads exactly what parseJson reads', () => {
    const damage = fc.tuple(
      fc.json(),
      fc.nat(40),
      fc.constantFrom('', '"', '{', ',', '\\', '\\ud800', 'e9', '0', '"a":1,'),
    );
    fc.assert(
      fc.property(damage, ([json, at, piece]) => {
        const text = json.slice(0, at) + piece + json.slice(at);
        const read = readDocument(text);
        const ours = 'document' in read ? {value: read.document} : read.finding.code;
        const theirs = verdict(() => parseJson(text));
        // Where several things are wrong, each names the one that it meets first.
        if (typeof ours === 'string') expect(theirs).toBeTypeOf('string');
        else expect(ours).toEqual(theirs);
      }),
      {numRuns: 2_000},
    );
  });
});
