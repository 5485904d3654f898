import {describe, expect, it} from 'vitest';
import type {DataNodes, FieldsSection, Procedure, ProcedureRule} from '../generated/procedure.js';
import {createDeclaration} from '../declaration/create-declaration.js';
import {loadProcedure} from '../procedure/load-procedure.js';
import {reviewDeclaration} from '../review/create-review.js';
import {sha256} from '../test-fixtures/sha256.js';
import {checkProcedure} from './check-procedure.js';
import {createSample, sampleRules, sampleTypes} from './testing/sample.js';

const options = {types: sampleTypes, rules: sampleRules, sha256, validate: () => []};

const groups: DataNodes = {
  tre: {
    type: 'object',
    additionalProperties: false,
    required: ['dongY'],
    properties: {
      ghiChu: {type: 'string', maxLength: 300},
      lyDo: {type: 'string', maxLength: 301},
      dongY: {type: 'boolean', const: true},
      kha: {type: 'boolean'},
      tien: {type: 'integer'},
      thang: {type: 'string'},
    },
  },
};
const statement = {'/tre/dongY#statement': 'Tôi đồng ý cho cơ quan nhận tờ khai dùng dữ liệu này.'};

function createDocument(
  fields: FieldsSection['fields'],
  texts: Readonly<Record<string, string>>,
  rules: readonly ProcedureRule[] = [],
): Procedure {
  const sample = createSample({groups, definitions: {}, rules});
  const all = {...sample.texts.vi, ...texts};
  return {
    ...sample,
    layout: {steps: [{id: 'mot', sections: [{fields}]}]},
    texts: {vi: all, en: all},
  };
}

const fields: FieldsSection['fields'] = [
  {heading: 'heading:mo-dau'},
  {at: '/tre/ghiChu'},
  {at: '/tre/lyDo'},
  {note: 'note:luu-y'},
  {at: '/tre/dongY'},
  {at: '/tre/kha'},
  {at: '/tre/tien', control: 'money'},
  {at: '/tre/thang', control: 'month'},
  {note: 'note:cuoi'},
];
const notes = {'heading:mo-dau': 'Mở đầu', 'note:luu-y': 'Lưu ý', 'note:cuoi': 'Hết', ...statement};
const without = (key: string) => Object.fromEntries(Object.entries(notes).filter(([other]) => other !== key));
const checkDocument = (document: Procedure) => checkProcedure(JSON.stringify(document), options);
async function codesOf(document: Procedure): Promise<readonly string[]> {
  return (await checkDocument(document)).findings.map(({code, at}) => `${code} ${at}`);
}

describe('notes and headings of a section', () => {
  it('stand in the plan by the field that follows, and are no fields', async () => {
    const {plan, findings} = await checkDocument(createDocument(fields, notes));
    expect(findings).toEqual([]);
    expect(plan?.steps[0]?.sections[0]).toEqual({
      fields: ['/tre/ghiChu', '/tre/lyDo', '/tre/dongY', '/tre/kha', '/tre/tien', '/tre/thang'],
      notes: [
        {before: 0, kind: 'heading', text: 'heading:mo-dau'},
        {before: 2, kind: 'note', text: 'note:luu-y'},
        {before: 6, kind: 'note', text: 'note:cuoi'},
      ],
    });
    expect(plan?.fields).toHaveLength(6);
  });

  it('are told where their text is missing', async () => {
    const rest = without('note:luu-y');
    expect(await codesOf(createDocument(fields, rest))).toEqual([
      'text-missing /texts/vi',
      'text-missing /texts/en',
    ]);
  });

  it('leave the plan of a section without them as it was', async () => {
    const plain = fields.filter((entry) => 'at' in entry);
    const {plan} = await checkDocument(createDocument(plain, statement));
    expect(plan?.steps[0]?.sections[0]).not.toHaveProperty('notes');
  });
});

describe('consents and long texts', () => {
  it('get their control from the schema', async () => {
    const {plan} = await checkDocument(createDocument(fields, notes));
    expect(plan?.fields.map(({control}) => control)).toEqual([
      'text',
      'long-text',
      'consent',
      'yes-no',
      'money',
      'month',
    ]);
  });

  it('want the words that are agreed to', async () => {
    const rest = without('/tre/dongY#statement');
    expect(await codesOf(createDocument(fields, rest))).toEqual([
      'text-missing /texts/vi',
      'text-missing /texts/en',
    ]);
  });

  it('cannot be a box that may also stay empty', async () => {
    const loose = fields.map((entry) =>
      'at' in entry && entry.at === '/tre/kha' ? {...entry, control: 'consent' as const} : entry,
    );
    expect(await codesOf(createDocument(loose, notes))).toContain(
      'consent-not-true /layout/steps/0/sections/0/fields/5',
    );
  });

  it('cannot be given by a rule or a register', async () => {
    const rule = createDocument(fields, notes, [{at: '/tre/dongY', computed: 'true'}]);
    expect(await codesOf(rule)).toEqual(['consent-preset /rules/0/computed']);
    const document = createDocument(fields, {
      ...notes,
      'binding:a': 'A',
      'source:population': 'P',
      'purpose:p': 'P',
    });
    const prefill = [
      {
        id: 'a',
        source: 'population',
        subject: 'session',
        basis: 'can-cu',
        purpose: 'p',
        lock: 'editable' as const,
        maxAge: 'P1D',
        map: {'/tre/dongY': 'consent'},
      },
    ];
    expect(await codesOf({...document, prefill})).toEqual(['consent-preset /prefill/0/map/~1tre~1dongY']);
  });

  it('are reviewed with all that was agreed to; notes are not, amounts are grouped', async () => {
    const document = createDocument(fields, notes);
    const {plan} = await checkDocument(document);
    if (plan === undefined) throw new Error('no plan');
    const procedure = await loadProcedure(document, {...options, plan});
    const values = {tre: {dongY: true, tien: 1_200_000, thang: '1990-09'}};
    const declaration = createDeclaration(procedure, {submission: 's', today: '2026-11-22', values});
    expect(declaration.issues.value).toEqual([]);
    const review = reviewDeclaration(declaration, {agency: 'A', locale: 'vi'});
    expect(review.steps[0]?.sections[0]?.entries.map(({value}) => value)).toEqual([
      `Đồng ý: ${statement['/tre/dongY#statement']}`,
      '1.200.000 đồng',
      '09/1990',
    ]);
  });

  it('are missing until they are given', async () => {
    const document = createDocument(fields, notes);
    const {plan} = await checkDocument(document);
    if (plan === undefined) throw new Error('no plan');
    const procedure = await loadProcedure(document, {...options, plan});
    const declaration = createDeclaration(procedure, {submission: 's', today: '2026-11-22'});
    expect(declaration.issues.value).toEqual([{code: 'required', at: '/tre/dongY'}]);
    declaration.set('/tre/dongY', false);
    expect(declaration.issues.value).toMatchObject([{code: 'not-the-value', at: '/tre/dongY'}]);
  });
});
