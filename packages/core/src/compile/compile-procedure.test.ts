import {describe, expect, it} from 'vitest';
import type {Procedure, ProcedureRule} from '../generated/procedure.js';
import {canonicalText} from '../json/canonicalize.js';
import {codesOf, compile, planOf} from './testing/compile-sample.js';
import {createSample, sampleGroups} from './testing/sample.js';

async function ruleOf(rule: ProcedureRule) {
  return (await planOf({rules: [rule]})).rules[0];
}

describe('plan nodes and reads', () => {
  it.each<[string, unknown, string[]]>([
    [
      "tre.truongHop in ['du', 'khong-ro-cha']",
      ['in', ['get', '/tre/truongHop'], ['list', 'du', 'khong-ro-cha']],
      ['/tre/truongHop'],
    ],
    [
      'tre.ngaySinh <= today()',
      ['<=', ['get', '/tre/ngaySinh'], ['call', 'today']],
      ['/tre/ngaySinh', '@today'],
    ],
    ['has(tre.noiSinh.tinh)', ['has', '/tre/noiSinh/tinh'], ['/tre/noiSinh/tinh']],
    [
      'so.co && so.khong && true',
      ['&&', ['get', '/so/co'], ['get', '/so/khong'], true],
      ['/so/co', '/so/khong'],
    ],
    ['so.a + so.b > -1', ['>', ['+i', ['get', '/so/a'], ['get', '/so/b']], -1], ['/so/a', '/so/b']],
    [
      '-so.a < 0 || -so.x < 0.5',
      ['||', ['<', ['-i', 0, ['get', '/so/a']], 0], ['<', ['neg', ['get', '/so/x']], 0.5]],
      ['/so/a', '/so/x'],
    ],
    [
      'so.a - (so.b - 1) == 0',
      ['==', ['-i', ['get', '/so/a'], ['-i', ['get', '/so/b'], 1]], 0],
      ['/so/a', '/so/b'],
    ],
    ['size(bang.dong) > 0', ['>', ['size', ['items', '/bang/dong']], 0], ['/bang/dong#']],
    [
      'bang.dong.map(i, has(i.soTien), i.soTien).sum() > 5',
      [
        '>',
        [
          'call',
          'sum',
          ['map', 'i', ['items', '/bang/dong'], ['has-var', 'i', 'soTien'], ['var', 'i', 'soTien']],
        ],
        5,
      ],
      ['/bang/dong#', '/bang/dong/*/soTien'],
    ],
    [
      "bang.dong.filter(i, i.soTien > 1)[0].ten == 'a'",
      [
        '==',
        [
          'select',
          ['index', ['filter', 'i', ['items', '/bang/dong'], ['>', ['var', 'i', 'soTien'], 1]], 0],
          'ten',
        ],
        'a',
      ],
      ['/bang/dong#', '/bang/dong/*/soTien', '/bang/dong/*/ten'],
    ],
    ["'do' in bang.nhan", ['in', 'do', ['items', '/bang/nhan']], ['/bang/nhan#', '/bang/nhan/*']],
    [
      "bang.nhan.exists_one(n, n == 'do')",
      ['exists-one', 'n', ['items', '/bang/nhan'], ['==', ['var', 'n'], 'do']],
      ['/bang/nhan#', '/bang/nhan/*'],
    ],
    [
      "fold(tre.hoTen).startsWith('a')",
      ['starts-with', ['call', 'fold', ['get', '/tre/hoTen']], 'a'],
      ['/tre/hoTen'],
    ],
  ])('%s', async (source, node, reads) => {
    expect(await ruleOf({at: '/tre/ghiChu', visible: source})).toEqual({
      at: '/tre/ghiChu',
      effect: 'visible',
      source,
      type: 'bool',
      node,
      reads,
    });
  });
  it('takes a computed field in the type of its field, composites included', async () => {
    const rule = await ruleOf({at: '/tre/noiSinh', computed: 'so.co ? tre.noiSinh : tre.noiSinh'}).catch(
      () => undefined,
    );
    expect(rule).toBeUndefined();
    const groups = {
      ...sampleGroups,
      khac: {type: 'object', properties: {noiO: {$ref: 'vn:address'}}} as const,
    };
    const [copy] = (await planOf({groups, rules: [{at: '/khac/noiO', computed: 'tre.noiSinh'}]})).rules;
    expect(copy).toMatchObject({
      node: ['get', '/tre/noiSinh'],
      type: {object: 'vn:address'},
      reads: ['/tre/noiSinh'],
    });
  });
  it('keeps the message of a constraint, and several constraints at one place', async () => {
    const rules = [
      {at: '/so/a', constraint: 'so.a > 0', message: 'lon-hon-khong'},
      {at: '/so/a', constraint: 'so.a < 9', message: 'nho-hon-chin'},
    ];
    expect((await planOf({rules})).rules.map(({message}) => message)).toEqual([
      'lon-hon-khong',
      'nho-hon-chin',
    ]);
  });
});

describe('layout', () => {
  it('flattens blocks, follows definitions and chooses controls', async () => {
    const plan = await planOf({});
    expect(plan.groups).toContainEqual({at: '/me', required: false});
    expect(plan.fields.find(({at}) => at === '/me/hoTen')).toEqual({
      at: '/me/hoTen',
      step: 'mot',
      section: 1,
      control: 'text',
      type: 'vn:name',
      schema: '/data/$defs/chaMe/properties/hoTen',
      required: false,
      label: 'block:chaMe/hoTen',
    });
    const controls = Object.fromEntries(plan.fields.map(({at, control}) => [at, control]));
    expect(controls).toMatchObject({
      '/tre/truongHop': 'radio',
      '/tre/noiSinh': 'address',
      '/so/a': 'number',
      '/so/co': 'yes-no',
      '/bang/nhan': 'checkbox-group',
    });
    expect(plan.steps[0]?.sections[1]).toEqual({at: '/me', fields: ['/me/hoTen', '/me/ngaySinh']});
  });
  it('shows more than six choices as a list', async () => {
    const choices = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const groups = {mot: {type: 'object', properties: {chon: {enum: choices}}} as const};
    expect((await planOf({groups, definitions: {}})).fields[0]).toMatchObject({
      control: 'select',
      options: choices,
    });
  });
});

describe('order of steps', () => {
  const orderOf = async (order: 'free' | 'guarded'): Promise<string | undefined> => {
    const {layout} = createSample();
    return (await planOf({change: {layout: {...layout, order}}})).order;
  };

  it('is told where it is guarded, and nowhere else', async () => {
    expect(await orderOf('guarded')).toBe('guarded');
    expect(await orderOf('free')).toBeUndefined();
    expect(await planOf({})).not.toHaveProperty('order');
  });

  it('leaves the names of the form’s own parts alone', async () => {
    const {layout, texts} = createSample();
    const steps = layout.steps.map((step) => ({...step, id: 'review'}));
    expect(await codesOf({change: {layout: {...layout, steps}, texts}})).toEqual(['reserved-step']);
  });
});

describe('order of rules', () => {
  const order = async (rules: readonly ProcedureRule[]) =>
    (await planOf({rules})).rules.map(({at, effect}) => `${effect} ${at}`);

  it('puts what computes and what hides before what reads', async () => {
    expect(
      await order([
        {at: '/so/b', computed: 'so.a + 1'},
        {at: '/tre/ghiChu', visible: 'has(me.hoTen)'},
        {at: '/so/a', computed: 'size(tre.hoTen)'},
        {at: '/me', visible: 'so.b > 2'},
        {at: '/me/hoTen', visible: 'so.co'},
      ]),
    ).toEqual([
      'computed /so/a',
      'computed /so/b',
      'visible /me',
      'visible /me/hoTen',
      'visible /tre/ghiChu',
    ]);
  });
  it.each<[string, ProcedureRule[]]>([
    ['a group that reads itself', [{at: '/me', visible: 'has(me.hoTen)'}]],
    [
      'a computed pair',
      [
        {at: '/so/a', computed: 'so.b'},
        {at: '/so/b', computed: 'so.a'},
      ],
    ],
    [
      'hiding through a computed field',
      [
        {at: '/so', visible: 'size(tre.ghiChu) > 0'},
        {at: '/tre/ghiChu', computed: "so.co ? 'a' : 'b'"},
      ],
    ],
    ['a part of a composite', [{at: '/tre/noiSinh', visible: "tre.noiSinh.tinh == '01'"}]],
    ['the rows of a list', [{at: '/bang/dong', visible: 'bang.dong.exists(i, has(i.ten))'}]],
  ])('reports %s as a circle', async (_name, rules) => {
    expect(await codesOf({rules})).toEqual(['rule-cycle']);
  });
  it('names the way round', async () => {
    const {findings} = await compile(
      createSample({
        rules: [
          {at: '/so/a', computed: 'so.b'},
          {at: '/so/b', computed: 'so.a'},
        ],
      }),
    );
    expect(findings[0]?.message.en).toContain('/so/a (computed) → /so/b (computed) → /so/a (computed)');
    expect(findings[0]?.at).toBe('/rules/0/computed');
  });
  it('lets a constraint read its own field', async () => {
    expect(await codesOf({rules: [{at: '/so/a', constraint: 'so.a > 0', message: 'm'}]})).toEqual([]);
  });
  it.each([
    [100, []],
    [900, ['rule-chain']],
  ])('takes chains of a hundred rules: %i', async (length, codes) => {
    const keys = Array.from({length: length + 1}, (_, i) => `f${i}`);
    const properties = Object.fromEntries(keys.map((key) => [key, {type: 'integer'} as const]));
    const rules = keys.slice(1).map((key, i) => ({at: `/n/f${i}`, computed: `n.${key} + 1`}));
    const parts = {groups: {n: {type: 'object', properties}}, definitions: {}, rules} as const;
    expect(await codesOf(parts)).toEqual(codes);
    if (codes.length === 0) expect((await planOf(parts)).rules[0]?.at).toBe('/n/f99');
  });
});

describe('compiling again', () => {
  it('gives the same bytes, whatever the order of keys in the document', async () => {
    const document = createSample({rules: [{at: '/me', visible: "tre.truongHop == 'du'"}]});
    const sorted = JSON.parse(canonicalText(document)) as Procedure;
    const [first, second] = [await compile(document), await compile(structuredClone(document))];
    expect(canonicalText(first.plan ?? {})).toBe(canonicalText(second.plan ?? {}));
    expect(Object.keys(sorted.data.properties)).not.toEqual(Object.keys(document.data.properties));
    expect(canonicalText((await compile(sorted)).plan ?? {})).toBe(canonicalText(first.plan ?? {}));
  });
});

describe('unsound documents', () => {
  it('reports untyped nodes, leaves at the root, unknown references and reserved names', async () => {
    const groups = {
      tong: {type: 'integer'},
      n: {
        type: 'object',
        properties: {a: {minLength: 1}, b: {$ref: 'vn:nothing'}, in: {type: 'string'}, c: {enum: ['a', 1]}},
      },
    } as const;
    const codes = await codesOf({groups, definitions: {}});
    expect(codes).toEqual(
      expect.arrayContaining(['data-leaf-at-root', 'data-untyped', 'data-unknown-ref', 'data-reserved-key']),
    );
  });
  it('wants the pinned libraries', async () => {
    const uses = {rules: 'vn-rules@2', types: 'vn-types@9', units: '2026-04-30', calendar: '2026'};
    expect(await codesOf({change: {uses}})).toEqual(['rules-version', 'types-version']);
  });
});
