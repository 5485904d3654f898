import {describe, expect, it} from 'vitest';
import type {Procedure, ProcedureRule} from '../generated/procedure.js';
import {householdDocument, parcelsDocument} from '../test-fixtures/list-documents.js';
import {check, codesOf, planOf} from './testing/check-document.js';

/** These rules, and one that keeps the message in use. */
const withRules = (...rules: readonly ProcedureRule[]): Procedure => ({
  ...parcelsDocument,
  rules: [...rules, {at: '/chu/so', constraint: 'true', message: 'trung-ten'}],
});

describe('rules about the rows of a list', () => {
  it('read the present row as item, and the whole list by its name', async () => {
    const {rules} = await planOf(parcelsDocument);
    expect(rules.map(({at, effect, reads}) => [at, effect, reads])).toEqual([
      ['/thua/*/thanhTien', 'computed', ['/thua/*/dienTich', '/thua/*/donGia']],
      ['/chu/tong', 'computed', ['/thua#', '/thua/*/thanhTien']],
      ['/chu/soThua', 'computed', ['/thua#']],
      ['/thua/*/ten', 'constraint', ['/thua#', '/thua/*/ten']],
    ]);
    expect(rules[0]?.node).toEqual(['*i', ['get', '/thua/*/dienTich'], ['get', '/thua/*/donGia']]);
    expect(rules[3]?.node).toEqual([
      '==',
      [
        'size',
        [
          'filter',
          't',
          ['items', '/thua'],
          ['&&', ['has-var', 't', 'ten'], ['==', ['var', 't', 'ten'], ['get', '/thua/*/ten']]],
        ],
      ],
      1,
    ]);
  });
  it.each<[string, ProcedureRule]>([
    ['rule-item-outside', {at: '/chu/so', visible: "item.ten == 'a'"}],
    ['rule-unknown-field', {at: '/thua/*/ten', visible: "item.khac == 'a'"}],
    ['rule-shadowed-name', {at: '/thua/*/ten', visible: 'thua.exists(item, has(item.ten))'}],
    ['rule-type', {at: '/thua/*/ten', visible: "item.donGia == 'a'"}],
    ['rule-target', {at: '/thua', computed: 'thua'}],
    ['rule-target', {at: '/thua/*', visible: 'true'}],
    ['rule-target', {at: '/thua/*/khac', visible: 'true'}],
    ['rule-result-type', {at: '/thua/*/donGia', computed: 'item.ten'}],
    ['rule-cycle', {at: '/thua/*/ten', visible: "item.ten == 'a'"}],
    ['rule-cycle', {at: '/thua/*/ten', visible: "thua.exists(t, t.ten == 'a')"}],
    ['rule-cycle', {at: '/thua/*/thanhTien', computed: 'thua.map(t, t.thanhTien).sum()'}],
    ['rule-cycle', {at: '/thua', visible: 'thua.size() > 0'}],
    ['rule-cycle', {at: '/thua', visible: 'thua.exists(t, has(t.ten))'}],
  ])('report %s at %j', async (code, rule) => {
    expect(await codesOf(withRules(rule))).toContain(code);
  });
  it('know a circle through a sum outside', async () => {
    const rules = [
      {at: '/chu/tong', computed: 'thua.map(t, t.thanhTien).sum()'},
      {at: '/thua/*/thanhTien', computed: 'chu.tong + 1'},
    ];
    expect(await codesOf(withRules(...rules))).toEqual(['rule-cycle']);
  });
  it('may hide a field by the number of rows or by another field of any row', async () => {
    const rules = [
      {at: '/thua/*/ten', visible: 'thua.size() > 1'},
      {at: '/thua/*/donGia', visible: 'thua.exists(t, t.dienTich > 10)'},
    ];
    expect(await codesOf(withRules(...rules))).toEqual([]);
  });
  it('take a macro variable called item outside rows', async () => {
    expect(await codesOf(withRules({at: '/chu/so', visible: 'thua.exists(item, has(item.ten))'}))).toEqual(
      [],
    );
  });
  it('wait for all that decides about a row that is read as a whole', async () => {
    const whole = '(chu.soThua > 1 ? item : thua[0]).dienTich > 5';
    const sum = {at: '/thua/*/donGia', computed: 'item.dienTich'};
    const {rules} = await planOf(withRules({at: '/thua/*/ten', required: whole}, sum));
    expect(rules.map(({at}) => at)).toEqual(['/thua/*/donGia', '/thua/*/ten', '/chu/so']);
    expect(await codesOf(withRules({at: '/thua/*/ten', visible: whole}))).toEqual(['rule-cycle']);
  });
  it.each([
    ['+', '(nguoiO + khach).exists(n, has(n.hoTen))'],
    ['?:', '(ho.khoa ? nguoiO : khach).exists(n, has(n.hoTen))'],
  ])('read the whole of two lists that %s makes one', async (_name, visible) => {
    const document = householdDocument();
    const {nguoiO = {}} = document.data.properties;
    const {items: nguoi = {}, ...list} = nguoiO;
    const rows = {...list, items: {$ref: '#/$defs/nguoi'}};
    const data = {
      ...document.data,
      properties: {...document.data.properties, nguoiO: rows, khach: rows},
      $defs: {nguoi},
    };
    const khach = {list: '/khach', as: 'table', fields: [{at: 'hoTen'}, {at: 'ghiChu'}]} as const;
    const steps = [...document.layout.steps, {id: 'khach', sections: [khach]}];
    const named = {
      'step:khach': 'k',
      '/khach': 'k',
      '/khach/*': '{n}',
      '/khach/*/hoTen': 'k',
      '/khach/*/ghiChu': 'k',
    };
    const texts = {vi: {...document.texts.vi, ...named}, en: {...document.texts.en, ...named}};
    const rules = [{at: '/ho/so', visible}, ...document.rules];
    const plan = await planOf({...document, data, layout: {steps}, texts, rules});
    const reads = plan.rules.find(({at}) => at === '/ho/so')?.reads;
    expect(reads).toEqual(expect.arrayContaining(['/khach#', '/khach/*', '/nguoiO#', '/nguoiO/*']));
  });
  it('read both lists of a choice row by row', async () => {
    const document = householdDocument();
    const rule = {
      at: '/ho/so',
      visible: '(ho.khoa ? nguoiO : nguoiO).exists(n, has(n.hoTen))',
    };
    const plan = await planOf({...document, rules: [rule, ...document.rules]});
    expect(plan.rules.find(({at}) => at === '/ho/so')?.reads).toEqual([
      '/ho/khoa',
      '/nguoiO#',
      '/nguoiO/*/hoTen',
    ]);
  });
});

describe('registers and lists', () => {
  const withRule = (rule: ProcedureRule): Procedure => {
    const document = householdDocument();
    return {...document, rules: [...document.rules, rule]};
  };
  it('fill a list as a whole, so nothing in its rows may hide or be computed', async () => {
    expect(await codesOf(householdDocument())).toEqual([]);
    const hidden = withRule({at: '/nguoiO/*/ghiChu', visible: 'has(item.hoTen)'});
    expect(await codesOf(hidden)).toEqual(['list-prefill-rule']);
    expect(await codesOf(withRule({at: '/nguoiO/*/ghiChu', computed: 'item.hoTen'}))).toEqual([
      'list-prefill-rule',
    ]);
    expect(await codesOf(withRule({at: '/nguoiO/*/ghiChu', required: 'has(item.hoTen)'}))).toEqual([]);
  });
  it('never point inside rows', async () => {
    const document = householdDocument();
    const [binding] = document.prefill;
    if (!binding) throw new Error('the fixture has a binding');
    const prefill = [{...binding, map: {'/nguoiO/*/hoTen': 'members'}}];
    expect(await codesOf({...document, prefill})).toContain('unknown-field');
  });
  it.each<[string, Record<string, string>, ProcedureRule[]]>([
    ['itself', {'/ho/so': 'number'}, []],
    ['a rule', {'/ho/chu': 'name'}, [{at: '/ho/so', computed: 'ho.chu'}]],
    ['hiding', {'/ho/chu': 'name'}, [{at: '/ho/so', visible: "ho.chu == 'a'"}]],
  ])('may not wait for what they fill, through %s', async (_name, map, rules) => {
    const document = householdDocument();
    const [binding] = document.prefill;
    if (!binding) throw new Error('the fixture has a binding');
    const prefill = [binding, {...binding, id: 'self', when: "ho.so == '1'", map}];
    const texts = {
      vi: {...document.texts.vi, 'binding:self': 'a'},
      en: {...document.texts.en, 'binding:self': 'a'},
    };
    const {findings} = await check({...document, prefill, texts, rules: [...document.rules, ...rules]});
    expect(findings.map(({code, at}) => [code, at])).toEqual([['prefill-cycle', '/prefill/1/when']]);
  });
});
