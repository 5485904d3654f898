import {describe, expect, it} from 'vitest';
import type {Json} from '../json/json.js';
import type {PlanNode, RuleEffect} from '../plan/plan.js';
import {evaluate} from '../rules/evaluate.js';
import {macros} from '../rules/macros.js';
import {coreFunctions} from '../rules/functions.js';
import {sha256} from '../test-fixtures/sha256.js';
import {compileProcedure} from './compile-procedure.js';
import {createSample, sampleRules, sampleTypes} from './testing/sample.js';

async function compileRule(source: string, effect: RuleEffect = 'visible', at = '/tre/ghiChu') {
  const document = createSample({
    rules: [{at, [effect]: source, ...(effect === 'constraint' && {message: 'm'})}],
  });
  const {plan, findings} = await compileProcedure(document, {types: sampleTypes, rules: sampleRules, sha256});
  return {node: plan?.rules[0]?.node, finding: findings[0], count: findings.length};
}

async function run(source: string, values: Readonly<Record<string, Json>>) {
  const {node, finding} = await compileRule(source);
  expect(finding).toBeUndefined();
  const functions = new Map([...coreFunctions, ...sampleRules.functions].map((rule) => [rule.name, rule]));
  return evaluate(node as PlanNode, {
    get: (at) => values[at],
    functions,
    macros,
    context: {today: '2026-11-22'},
  });
}

const deep = (levels: number) => `${'('.repeat(levels)}so.co${')'.repeat(levels)}`;

const refusals: readonly (readonly [source: string, code: string, part?: string])[] = [
  ['so.co and so.khong', 'rule-operator', 'and'],
  ['so.co or so.khong', 'rule-operator', 'or'],
  ['not so.co', 'rule-operator', 'not'],
  ["tre.hoTen = 'and'", 'rule-operator', '='],
  ["tre.hoTen <> 'a'", 'rule-operator', '<>'],
  ['so.co & so.khong', 'rule-operator', '&'],
  ['tre.hoTen == “a”', 'rule-quotes', '“'],
  ['so.a >', 'rule-syntax'],
  ["tre.hoTen == 'a", 'rule-syntax'],
  ['', 'rule-syntax'],
  ["tre.hoTen.matches('^a+$')", 'rule-outside-profile', "tre.hoTen.matches('^a+$')"],
  ['dyn(so.a) == 1', 'rule-outside-profile', 'dyn(so.a)'],
  ["int('') == 0", 'rule-outside-profile', "int('')"],
  ["string(so.a) == '1'", 'rule-outside-profile', 'string(so.a)'],
  ["timestamp('2026-01-01T00:00:00Z') == timestamp('2026-01-01T00:00:00Z')", 'rule-outside-profile'],
  ["duration('1h') == duration('1h')", 'rule-outside-profile'],
  ['cel.bind(x, 1, x == 1)', 'rule-outside-profile'],
  ['tre.hoTen == null', 'rule-outside-profile', 'null'],
  ["b'a' == b'a'", 'rule-outside-profile'],
  ['1u == 1u', 'rule-outside-profile'],
  ["{'a': 1}['a'] == 1", 'rule-outside-profile'],
  ['size([]) == 0', 'rule-outside-profile', '[]'],
  ["tre.?hoTen == 'a'", 'rule-syntax'],
  ['tree.co', 'rule-unknown-name', 'tree'],
  ['so.coo', 'rule-unknown-field', 'coo'],
  ['has(tre.hoTenn)', 'rule-unknown-field', 'hoTenn'],
  ['tre.hoTen.length == 1', 'rule-unknown-field', 'length'],
  ['so.constructor', 'rule-unknown-field', 'constructor'],
  ['so.__proto__', 'rule-unknown-field', '__proto__'],
  ['toString(so.a)', 'rule-unknown-function'],
  ['tre.hoTen.trim() == "a"', 'rule-unknown-function'],
  ["tre.truongHop == 'dduu'", 'rule-unknown-choice', "'dduu'"],
  ["'khac' != tre.truongHop", 'rule-unknown-choice', "'khac'"],
  ["tre.truongHop in ['du', 'khac']", 'rule-unknown-choice', "'khac'"],
  ["tre.gioiTinh == 'nam'", 'rule-unknown-choice', "'nam'"],
  ["tre.truongHop == (so.co ? 'du' : 'sai')", 'rule-unknown-choice', "'sai'"],
  ["bang.nhan.exists(n, n == 'tim')", 'rule-unknown-choice', "'tim'"],
  ["'tim' in bang.nhan", 'rule-unknown-choice', "'tim'"],
  ['has(tre)', 'rule-has-leaf'],
  ['has(me.hoTen) && has(tre.noiSinh)', 'rule-has-leaf', 'tre.noiSinh'],
  ['has(bang.dong)', 'rule-has-leaf'],
  ['has(bang.dong[0].ten)', 'rule-has-leaf'],
  ["tre.ngaySinh <= '22/11/2026'", 'rule-date-text', "'22/11/2026'"],
  ["tre.ngaySinh in ['2026-11-22']", 'rule-date-text'],
  ["tre.ngaySinh < date('2026-02-30')", 'rule-invalid-date', "'2026-02-30'"],
  ['so.x * 2 > 1.0', 'rule-type'],
  ['so.a == 1.0', 'rule-type'],
  ['so.a < 1.0', 'rule-type'],
  ['so.x % 2.0 == 0.0', 'rule-type'],
  ['tre.ngaySinh + 1 == today()', 'rule-type'],
  ['me.hoTen && so.co', 'rule-type', 'me.hoTen'],
  ['so.a ? true : false', 'rule-type'],
  ['so.co ? 1 : 2.0', 'rule-type'],
  ['me == cha', 'rule-type'],
  ['tre.noiSinh in [tre.noiSinh]', 'rule-type'],
  ['so.co < so.khong', 'rule-type'],
  ["tre['hoTen'] == 'a'", 'rule-type'],
  ['!so.a', 'rule-type'],
  ["[1, 'a'] == [1]", 'rule-type'],
  ['so.a == 9007199254740992', 'rule-integer-range', '9007199254740992'],
  ["tre.hoTen == 'Ho\u0300a'", 'rule-not-normalized'],
  ['age(tre.ngaySinh) > 1', 'rule-arguments'],
  ['size() == 0', 'rule-arguments'],
  ['bang.dong.all(i)', 'rule-arguments'],
  ['bang.nhan.exists(tre, true)', 'rule-shadowed-name', 'tre'],
  ['bang.nhan.exists(i, bang.nhan.exists(i, true))', 'rule-shadowed-name', 'i'],
  ['bang.nhan.all(i, bang.nhan.all(j, bang.nhan.all(k, i == k)))', 'rule-macro-nesting'],
  ['so.a', 'rule-result-type'],
  [deep(40), 'rule-too-deep'],
  [`${'!'.repeat(30)}so.co`, 'rule-too-deep'],
  [Array.from({length: 120}, () => '1').join('+') + '>0', 'rule-too-large'],
  ['('.repeat(1_000_000), 'rule-too-long'],
  [`${'so.co || '.repeat(112)}so.co`, 'rule-too-long'],
  ['!'.repeat(1_000), 'rule-syntax'],
  ['['.repeat(1_000), 'rule-too-deep'],
];

describe('what the profile refuses', () => {
  it.each(refusals.map(([source, code, part]) => ({name: source.slice(0, 60), source, code, part})))(
    '$code: $name',
    async ({source, code, part}) => {
      const {finding, count} = await compileRule(source);
      expect({code: finding?.code, count}).toEqual({code, count: 1});
      if (part !== undefined) expect(source.slice(finding?.start, finding?.end)).toBe(part);
      for (const text of [finding?.message, finding?.expected, finding?.remedy]) {
        expect(text?.vi).not.toMatch(/^$|\{\w+\}/);
        expect(text?.en).not.toMatch(/^$|\{\w+\}/);
      }
    },
  );

  it.each<[RuleEffect, string, string, string]>([
    ['computed', '/so/a', '1.5', 'rule-result-type'],
    ['computed', '/tre/truongHop', "so.co ? 'du' : 'khac'", 'rule-unknown-choice'],
    ['computed', '/me', 'true', 'rule-target'],
    ['options', '/tre/truongHop', "['du', 'sai']", 'rule-unknown-choice'],
    ['options', '/tre/truongHop', "'du'", 'rule-result-type'],
    ['options', '/tre/hoTen', "['a']", 'rule-target'],
    ['required', '/me', 'true', 'rule-target'],
    ['visible', '/khong/co', 'true', 'rule-target'],
    ['visible', '/tre/noiSinh/tinh', 'true', 'rule-target'],
    ['constraint', '/so/a', 'so.a', 'rule-result-type'],
  ])('%s at %s: %s', async (effect, at, source, code) => {
    expect((await compileRule(source, effect, at)).finding?.code).toBe(code);
  });
});

describe('what the profile takes', () => {
  it.each([
    `${'so.co || '.repeat(60)}so.co`,
    deep(20),
    'tre.ngaySinh != today()',
    'bang.dong.map(i, i.ngay).min() < today()',
    "bang.nhan.join(', ') == 'do'",
    'sum([1.5, 2.5]) > so.x',
    'bang.dong.all(i, bang.nhan.exists(n, n == i.ten))',
    'double(so.a) * 2.0 > so.x',
    'size(tre.hoTen) > 3 && tre.hoTen.contains("a")',
    "['do'] == bang.nhan",
    'so.a == -9007199254740991',
  ])('%s', async (source) => {
    expect((await compileRule(source)).finding).toBeUndefined();
  });
  it('takes the choices of a list in every form', async () => {
    expect(
      (await compileRule("so.co ? ['du'] : ['khong-ro-me']", 'options', '/tre/truongHop')).finding,
    ).toBeUndefined();
  });
});

describe('traps', () => {
  it('keeps a - (b - c) as it was written', async () => {
    expect(await run('so.a - (so.b - 1) == 8', {'/so/a': 10, '/so/b': 3})).toEqual({
      kind: 'value',
      value: true,
    });
  });
  it('leaves a sum open until every row is filled, unless rows are asked for first', async () => {
    const rows = {'/bang/dong': [{soTien: 2}, {ten: 'a'}]};
    expect(await run('bang.dong.map(i, i.soTien).sum() == 2', rows)).toEqual({kind: 'undetermined'});
    expect(await run('bang.dong.map(i, has(i.soTien), i.soTien).sum() == 2', rows)).toEqual({
      kind: 'value',
      value: true,
    });
  });
  it('leaves != and ! open while a field is empty', async () => {
    expect(await run("tre.truongHop != 'du'", {})).toEqual({kind: 'undetermined'});
    expect(await run('!so.co', {})).toEqual({kind: 'undetermined'});
  });
  it('lets nobody pass 30 February', async () => {
    expect(await run('daysBetween(tre.ngaySinh, today()) > 0', {'/tre/ngaySinh': '2026-02-30'})).toEqual({
      kind: 'fault',
      code: 'invalid-date',
    });
  });
  it('orders texts by code point', async () => {
    expect(await run("tre.hoTen > '\uffff'", {'/tre/hoTen': '\u{10000}'})).toEqual({
      kind: 'value',
      value: true,
    });
  });
  it('finishes hostile texts at once', async () => {
    const start = performance.now();
    for (const text of ['('.repeat(999), '['.repeat(999), '1+'.repeat(499) + '1', 'a.'.repeat(400) + 'a']) {
      expect((await compileRule(text)).finding).toBeDefined();
    }
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
