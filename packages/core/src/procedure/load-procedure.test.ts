import {describe, expect, it} from 'vitest';
import {canonicalText, digestJson} from '../json/canonicalize.js';
import type {Plan, PlanRule} from '../plan/plan.js';
import {buildPermitPlan, loadPermit, permitRules, permitTypes, planRule} from '../test-fixtures/permit.js';
import {permitDocument} from '../test-fixtures/permit-document.js';
import {sha256} from '../test-fixtures/sha256.js';
import {ReceivedProcedure} from './form-documents.js';
import {loadProcedure} from './load-procedure.js';
import type {Overlay} from './overlay.js';

const digest = await digestJson(permitDocument, sha256);
const plan = buildPermitPlan(digest);
const options = {plan, types: permitTypes, rules: permitRules, sha256};
const fail = (code: string): unknown => expect.objectContaining({name: 'CoreError', code});

describe('loadProcedure', () => {
  it('takes the plan of exactly this document', async () => {
    const procedure = await loadProcedure(structuredClone(permitDocument), options);
    expect(procedure.digest).toBe(digest);
    expect(procedure.document).toEqual(permitDocument);
  });

  it('refuses a plan of another document, version or library', async () => {
    const changed = structuredClone({...permitDocument, owner: 'other'});
    await expect(loadProcedure(changed, options)).rejects.toThrow(fail('plan-mismatch'));
    const older: Plan = {...plan, procedure: {...plan.procedure, version: 2}};
    await expect(loadProcedure(permitDocument, {...options, plan: older})).rejects.toThrow(
      fail('plan-mismatch'),
    );
    const rules = {...permitRules, id: 'test-rules@2'};
    await expect(loadProcedure(permitDocument, {...options, rules})).rejects.toThrow(fail('rules-missing'));
    const types = {...permitTypes, types: new Map()};
    await expect(loadProcedure(permitDocument, {...options, types})).rejects.toThrow(fail('types-missing'));
  });

  it('refuses circles of rules, and chains that no stack holds', async () => {
    const load = (rules: readonly PlanRule[]): ReturnType<typeof loadProcedure> => loadPermit(sha256, rules);
    const circle = [
      planRule('/pet/name', 'visible', ['has', '/pet/count']),
      planRule('/pet/count', 'visible', ['has', '/pet/name']),
    ];
    await expect(load(circle)).rejects.toThrow(fail('plan-mismatch'));
    await expect(load([planRule('/pet', 'visible', ['has', '/pet/name'])])).rejects.toThrow(
      fail('plan-mismatch'),
    );
    const chain = (length: number): readonly PlanRule[] =>
      Array.from({length}, (_, at) => planRule(`/pet/x${at}`, 'computed', ['get', `/pet/x${at - 1}`]));
    await expect(load(chain(100))).resolves.toBeDefined();
    await expect(load(chain(101))).rejects.toThrow(fail('plan-too-deep'));
  });

  it('finds texts, labels, schemas, types and choices', async () => {
    const procedure = await loadProcedure(permitDocument, options);
    expect(procedure.text('/owner/name', 'en')).toBe('Full name');
    expect(procedure.text('section:vet', 'en')).toBe('Thú y');
    expect(procedure.text('toString', 'vi')).toBe('toString');
    expect(procedure.findText('nowhere', 'vi')).toBeUndefined();
    expect(procedure.label('/owner/name', 'vi')).toBe('Họ tên');
    expect(procedure.schemaAt('/owner/name')).toEqual({$ref: 'vn:name'});
    expect(procedure.typeAt('/owner/name')?.name).toBe('vn:name');
    expect(procedure.optionsAt('/pet/kind').slice(1)).toEqual([
      {value: 'cat', text: {vi: 'Mèo', en: 'Mèo'}},
      {value: 'bird', text: {vi: 'bird', en: 'bird'}},
    ]);
    expect(() => procedure.schemaAt('/owner')).toThrow(fail('unknown-field'));
  });

  it('holds one list for all fields that offer the same in the same words', async () => {
    const fields = plan.fields.map((field) => {
      if (field.at !== '/owner/name' && field.at !== '/vet/name') return field;
      const {type, ...untyped} = field;
      return type === undefined ? field : {...untyped, options: ['x', 'y']};
    });
    const procedure = await loadProcedure(permitDocument, {...options, plan: {...plan, fields}});
    expect(procedure.optionsAt('/owner/name').map(({value}) => value)).toEqual(['x', 'y']);
    expect(procedure.optionsAt('/vet/name')).toBe(procedure.optionsAt('/owner/name'));
    expect(procedure.optionsAt('/pet/kind')).not.toBe(procedure.optionsAt('/owner/name'));
  });

  it('labels the fields of a block by the block, unless they have a label of their own', async () => {
    const fields = plan.fields.map((field) =>
      field.at === '/vet/name' || field.at === '/owner/name' ? {...field, label: 'fee:many'} : field,
    );
    const procedure = await loadProcedure(permitDocument, {...options, plan: {...plan, fields}});
    expect(procedure.label('/vet/name', 'vi')).toBe('Phí nuôi nhiều');
    expect(procedure.label('/owner/name', 'vi')).toBe('Họ tên');
  });
});

describe('a procedure with its text', () => {
  const reversed = JSON.stringify(Object.fromEntries(Object.entries(permitDocument).reverse()));

  it.each([
    ['canonical', canonicalText(permitDocument)],
    ['spaced', JSON.stringify(permitDocument, null, 2)],
    ['of another order', reversed],
  ])('has the digest of its RFC 8785 form, whether or not the text is that: %s', async (_, text) => {
    const received = new ReceivedProcedure(text);
    const procedure = await loadProcedure(received, options);
    expect([procedure.digest, procedure.document]).toEqual([digest, permitDocument]);
    expect(procedure.document).toBe(received.document);
  });

  it('is hashed once where its text is canonical', async () => {
    const hashed: string[] = [];
    const watching: typeof sha256 = (bytes) => {
      hashed.push(new TextDecoder().decode(bytes));
      return sha256(bytes);
    };
    const text = canonicalText(permitDocument);
    await loadProcedure(new ReceivedProcedure(text), {...options, sha256: watching});
    expect(hashed).toEqual([text]);
  });

  it.each([
    ['a changed member', (text: string) => text.replace('50000', '50001')],
    ['a member that stands twice', (text: string) => `${text.slice(0, -1)},"code":"9"}`],
    ['half a character', (text: string) => text.replace('{', '{"a":"\\ud800",')],
    ['half a character as it is', (text: string) => text.replace('{', '{"a":"\ud800",')],
  ])('is refused with %s', async (_, change) => {
    const text = change(canonicalText(permitDocument));
    expect(text).not.toBe(canonicalText(permitDocument));
    await expect(loadProcedure(new ReceivedProcedure(text), options)).rejects.toMatchObject({
      name: 'CoreError',
    });
  });
});

describe('overlays', () => {
  const overlay: Overlay = {
    format: 1,
    procedure: digest,
    values: {'/fees/0/amount': 70000, '/texts/vi/contact': 'Số 1'},
  };
  const load = (change: Partial<Overlay>): ReturnType<typeof loadProcedure> =>
    loadProcedure(permitDocument, {...options, overlay: {...overlay, ...change}});

  it('fill what is open and leave the published digest', async () => {
    const procedure = await load({});
    expect(procedure.document.fees[0]?.amount).toBe(70000);
    expect(procedure.text('contact', 'vi')).toBe('Số 1');
    expect([procedure.digest, procedure.overlay]).toEqual([digest, await digestJson(overlay, sha256)]);
    expect(permitDocument.fees[0]?.amount).toBe(50000);
  });

  it.each([
    {procedure: '0'.repeat(64)},
    {values: {'/fees/0/verified': 1}},
    {values: {'/fees/0/amount': -1}},
    {values: {'/fees/0/amount': 'free'}},
    {values: {'/texts/vi/contact': 1}},
    {values: {'/texts/vi/contact': ''}},
  ])('are refused: %j', async (change) => {
    await expect(load(change as Partial<Overlay>)).rejects.toThrow(fail('overlay-refused'));
  });
});
