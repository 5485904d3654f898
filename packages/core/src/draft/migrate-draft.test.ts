import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import {compileProcedure} from '../compile/compile-procedure.js';
import {createSample, sampleRules, sampleTypes} from '../compile/testing/sample.js';
import {createDeclaration} from '../declaration/create-declaration.js';
import type {DraftContent} from '../declaration/declaration.js';
import type {DataNode, DataNodes, MigrationStep, PrefillBinding, Procedure} from '../generated/procedure.js';
import type {Json, JsonObject} from '../json/json.js';
import type {Claim, LookupOutcome} from '../prefill/claim.js';
import {loadProcedure, type LoadedProcedure} from '../procedure/load-procedure.js';
import {sha256} from '../test-fixtures/sha256.js';
import {listLeaves} from './draft-leaves.js';
import {isDraftContent} from './draft-shape.js';
import {migrateDraft} from './migrate-draft.js';

const libraries = {types: sampleTypes, rules: sampleRules, sha256};

async function load(document: Procedure): Promise<LoadedProcedure> {
  const {plan, findings} = await compileProcedure(document, libraries);
  if (!plan) throw new Error(JSON.stringify(findings[0]));
  return loadProcedure(document, {plan, ...libraries});
}

function group(properties: DataNodes): DataNode {
  return {type: 'object', additionalProperties: false, properties};
}

function version(
  number: number,
  groups: DataNodes,
  steps: readonly MigrationStep[] = [],
  change: Partial<Procedure> = {},
): Promise<LoadedProcedure> {
  const migrations = number > 1 ? [{from: number - 1, steps}] : undefined;
  return load({...createSample({groups}), version: number, ...(migrations && {migrations}), ...change});
}

function draftOf(
  procedure: LoadedProcedure,
  values: JsonObject,
  rest: Partial<DraftContent> = {},
): DraftContent {
  const declaration = createDeclaration(procedure, {submission: 'submission-1', today: '2026-11-22', values});
  return {...declaration.snapshot('mot'), ...rest};
}

const caseNode: DataNode = {type: 'string', enum: ['du', 'thieu']};
const first = {
  tre: group({
    hoTen: {$ref: 'vn:name'},
    noiSinh: {$ref: 'vn:address'},
    truongHop: caseNode,
  }),
  so: group({a: {type: 'integer'}, co: {type: 'boolean'}}),
} as const;

describe('a draft of an earlier version', () => {
  let from: LoadedProcedure;
  beforeAll(async () => {
    from = await version(1, first);
  });

  async function renew(groups: DataNodes, steps: readonly MigrationStep[], change: Partial<Procedure> = {}) {
    return version(2, {...first, ...groups}, steps, change);
  }

  it('goes over as the new version declares, with what to look at', async () => {
    const to = await renew(
      {
        tre: group({
          ten: {$ref: 'vn:name'},
          noiSinh: {$ref: 'vn:address'},
          truongHop: {type: 'string', enum: ['du', 'mot']},
        }),
        so: group({a: {type: 'integer'}, moi: {type: 'integer'}}),
      },
      [
        {move: '/tre/hoTen', to: '/tre/ten'},
        {map: '/tre/truongHop', values: {thieu: 'mot'}},
        {note: '/so/co'},
        {default: '/so/moi', value: 7},
      ],
    );
    const values = {
      tre: {hoTen: 'Bé Thử', noiSinh: {tinh: '01', xa: '00004'}, truongHop: 'thieu'},
      so: {a: 3, co: true},
    };
    const draft = migrateDraft(draftOf(from, values), {from, to});
    expect(draft.procedure).toEqual({code: '1.000001', version: 2, digest: to.digest});
    expect(draft.values).toEqual({
      tre: {ten: 'Bé Thử', noiSinh: {tinh: '01', xa: '00004'}, truongHop: 'mot'},
      so: {a: 3, moi: 7},
    });
    expect(draft.takenOver).toEqual({
      from: 1,
      changes: [
        {kind: 'moved', at: '/tre/ten', was: {vi: '/tre/hoTen', en: '/tre/hoTen'}},
        {kind: 'mapped', at: '/tre/truongHop', was: {vi: '/tre/truongHop=thieu', en: '/tre/truongHop=thieu'}},
        {kind: 'filled', at: '/so/moi'},
        {
          kind: 'left',
          at: '/so/co',
          label: {vi: '/so/co', en: '/so/co'},
          words: {vi: 'Có', en: 'Yes'},
          value: true,
        },
      ],
    });
    expect(isDraftContent(draft as unknown as Json)).toBe(true);
  });

  it('tells what no step names and nothing takes', async () => {
    const to = await renew(
      {tre: group({hoTen: {$ref: 'vn:name'}}), so: group({a: {type: 'string', maxLength: 9}})},
      [],
    );
    const values = {
      tre: {hoTen: 'Bé', noiSinh: {tinh: '01', xa: '00004'}, truongHop: 'du'},
      so: {a: 3, co: false},
    };
    const {values: kept, takenOver} = migrateDraft(draftOf(from, values), {from, to});
    expect(kept).toEqual({tre: {hoTen: 'Bé'}});
    expect(takenOver?.changes.map((change) => [change.at, change.kind === 'left' && change.value])).toEqual([
      ['/tre/noiSinh', {tinh: '01', xa: '00004'}],
      ['/tre/truongHop', 'du'],
      ['/so/a', 3],
      ['/so/co', false],
    ]);
  });

  it('names what is left even where the earlier version is not at hand', async () => {
    const to = await renew({so: group({a: {type: 'integer'}})}, [{note: '/so/co'}]);
    const {takenOver} = migrateDraft(draftOf(from, {so: {co: true}}), {to});
    expect(takenOver?.changes).toEqual([
      {
        kind: 'left',
        at: '/so/co',
        label: {vi: '/so/co', en: '/so/co'},
        words: {vi: 'Có', en: 'Yes'},
        value: true,
      },
    ]);
  });

  it('swaps places, and lets what was moved stand before what was there', async () => {
    const names = group({a: {type: 'string'}, b: {type: 'string'}, c: {type: 'string'}});
    const one = await version(1, {...first, ten: names});
    const two = await version(2, {...first, ten: names}, [
      {move: '/ten/a', to: '/ten/b'},
      {move: '/ten/b', to: '/ten/a'},
    ]);
    const swapped = migrateDraft(draftOf(one, {ten: {a: 'A', b: 'B', c: 'C'}}), {from: one, to: two});
    expect(swapped.values).toEqual({ten: {a: 'B', b: 'A', c: 'C'}});
    const onto = await version(2, {...first, ten: names}, [{move: '/ten/a', to: '/ten/c'}]);
    const moved = migrateDraft(draftOf(one, {ten: {a: 'A', c: 'C'}}), {from: one, to: onto});
    expect(moved.values).toEqual({ten: {c: 'A'}});
    expect(moved.takenOver?.changes).toContainEqual(
      expect.objectContaining({kind: 'left', at: '/ten/c', value: 'C'}),
    );
  });

  it('takes a part elsewhere than the whole', async () => {
    const to = await renew(
      {be: first.tre, so: group({a: {type: 'integer'}, co: {type: 'boolean'}, hoTen: {$ref: 'vn:name'}})},
      [
        {move: '/tre', to: '/be'},
        {move: '/tre/hoTen', to: '/so/hoTen'},
      ],
    );
    const draft = migrateDraft(draftOf(from, {tre: {hoTen: 'Bé', truongHop: 'du'}}), {from, to});
    expect(draft.values).toEqual({be: {truongHop: 'du'}, so: {hoTen: 'Bé'}});
  });

  it('goes over version by version, and remembers the first', async () => {
    const two = await renew({so: group({a: {type: 'integer'}})}, [{note: '/so/co'}]);
    const three = await version(3, {tre: first.tre}, [{note: '/so'}]);
    const middle = migrateDraft(draftOf(from, {tre: {hoTen: 'Bé'}, so: {a: 3, co: true}}), {from, to: two});
    const last = migrateDraft(middle, {from: two, to: three});
    expect(last.values).toEqual({tre: {hoTen: 'Bé'}});
    expect(last.takenOver?.from).toBe(1);
    expect(last.takenOver?.changes.map(({at}) => at)).toEqual(['/so/co', '/so/a']);
  });

  it('never goes over once it was signed, into another procedure, or undeclared', async () => {
    const to = await renew({}, []);
    const draft = draftOf(from, {tre: {hoTen: 'Bé'}});
    const refused = (code: string) => expect.objectContaining({name: 'CoreError', code}) as unknown as Error;
    const signed = {...draft, signed: {challenge: 'challenge-1', at: '2026-11-22T03:42:00Z'}};
    expect(() => migrateDraft(signed, {from, to})).toThrow(refused('draft-signed'));
    expect(() => migrateDraft(draft, {from, to: from})).toThrow(refused('migration-undeclared'));
    const other = await version(2, first, [], {code: '1.000002'});
    expect(() => migrateDraft(draft, {from, to: other})).toThrow(refused('draft-mismatch'));
  });

  describe('with answers of registers', () => {
    const binding: PrefillBinding = {
      id: 'moi',
      source: 'population',
      subject: 'session',
      basis: 'can-cu',
      purpose: 'p',
      lock: 'confirm',
      maxAge: 'PT1H',
      map: {'/tre/ten': 'name'},
    };
    const claim = (pointer: string, value: Json, lock: Claim['lock'] = 'locked') =>
      ({pointer, value, lock}) as Claim;
    const answered = (claims: readonly Claim[]) => [
      {outcome: 'found', binding: 'cu', claims} as unknown as LookupOutcome,
    ];
    const dispute = {pointer: '/tre/hoTen', binding: 'cu', note: 'Tên đúng là Bé Thử'};

    it('asks again where the new version asks, keeps as typed where it does not, tells where nothing takes it', async () => {
      const to = await renew(
        {
          tre: group({ten: {$ref: 'vn:name'}, truongHop: caseNode}),
          so: group({a: {type: 'integer'}}),
        },
        [{move: '/tre/hoTen', to: '/tre/ten'}, {note: '/so/co'}],
        {prefill: [binding]},
      );
      const lookups = answered([
        claim('/tre/hoTen', 'Bé'),
        claim('/tre/noiSinh', {tinh: '01'}),
        claim('/tre/truongHop', 'du', 'confirm'),
        claim('/so/a', 5, 'confirm'),
      ]);
      const draft = draftOf(from, {}, {lookups, confirmed: ['/tre/truongHop'], disputes: [dispute]});
      const over = migrateDraft(draft, {from, to});
      expect(over.values).toEqual({tre: {truongHop: 'du'}});
      expect(over.takenOver?.changes.filter(({kind}) => kind === 'left')).toEqual([
        expect.objectContaining({at: '/tre/noiSinh', value: {tinh: '01'}}),
      ]);
      expect(over.disputes).toEqual([{pointer: '/tre/ten', binding: 'moi', note: dispute.note}]);
      expect([over.lookups, over.confirmed, over.documents]).toEqual([[], [], []]);
    });

    it('tells an objection to what nobody fills any more', async () => {
      const to = await renew({}, []);
      const over = migrateDraft(
        draftOf(from, {}, {lookups: answered([claim('/tre/hoTen', 'Bé')]), disputes: [dispute]}),
        {from, to},
      );
      expect(over.values).toEqual({tre: {hoTen: 'Bé'}});
      expect(over.disputes).toEqual([]);
      expect(over.takenOver?.changes).toEqual([expect.objectContaining({kind: 'left', value: dispute.note})]);
    });
  });
});

/** What may become of one field between two versions. */
type Fate = 'kept' | 'moved' | 'noted' | 'dropped' | 'text' | 'number' | 'renamed';

const fates: readonly Fate[] = ['kept', 'moved', 'noted', 'dropped', 'text', 'number', 'renamed'];
const fieldKinds: readonly DataNode[] = [
  {type: 'string'},
  {type: 'integer'},
  {type: 'boolean'},
  {$ref: 'vn:name'},
  {$ref: 'vn:address'},
  {type: 'string', enum: ['do', 'xanh', 'vang']},
  {type: 'array', items: {type: 'string', enum: ['do', 'xanh', 'vang']}},
];

function valuesFor({type, $ref, enum: choices}: DataNode): fc.Arbitrary<Json | undefined> {
  const word = fc.string({unit: 'grapheme', maxLength: 12});
  const choice = fc.constantFrom('do', 'xanh', 'vang', 'la');
  if ($ref === 'vn:address') return fc.option(fc.record({tinh: word, xa: word}), {nil: undefined});
  if (choices) return fc.option(choice, {nil: undefined});
  if (type === 'integer') return fc.option(fc.integer(), {nil: undefined});
  if (type === 'boolean') return fc.option(fc.boolean(), {nil: undefined});
  if (type === 'array') return fc.option(fc.uniqueArray(choice, {maxLength: 3}), {nil: undefined});
  return fc.option(word, {nil: undefined});
}

interface Field {
  readonly key: string;
  readonly node: DataNode;
  readonly fate: Fate;
  readonly value: Json | undefined;
}

const fields: fc.Arbitrary<readonly Field[]> = fc
  .array(fc.tuple(fc.constantFrom(...fieldKinds), fc.constantFrom(...fates)), {minLength: 1, maxLength: 8})
  .chain((kinds) =>
    fc
      .tuple(...kinds.map(([node]) => valuesFor(node)))
      .map((values) =>
        kinds.map(([node, fate], index) => ({key: `f${String(index)}`, node, fate, value: values[index]})),
      ),
  );

function successorOf({key, node, fate}: Field): readonly (readonly [string, DataNode])[] {
  if (fate === 'noted' || fate === 'dropped') return [];
  if (fate === 'moved') return [[`m${key}`, node]];
  if (fate === 'text') return [[key, {type: 'string'}]];
  if (fate === 'number') return [[key, {type: 'integer'}]];
  return fate === 'renamed' && node.enum ? [[key, {type: 'string', enum: ['do', 'lam']}]] : [[key, node]];
}

function stepsOf({key, node, fate}: Field): readonly MigrationStep[] {
  if (fate === 'moved') return [{move: `/g/${key}`, to: `/g/m${key}`}];
  if (fate === 'noted') return [{note: `/g/${key}`}];
  return fate === 'renamed' && node.enum ? [{map: `/g/${key}`, values: {xanh: 'lam'}}] : [];
}

function countLeaves(...trees: readonly Json[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const {value} of trees.flatMap((tree) => listLeaves(tree))) {
    const key = JSON.stringify(value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

describe('any migration', () => {
  it('loses nothing that was typed, and invents nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fields, fc.boolean(), async (chosen, atHand) => {
        const before = Object.fromEntries(chosen.map(({key, node}) => [key, node]));
        const after = Object.fromEntries(chosen.flatMap(successorOf));
        const base = {tre: group({ghiChu: {type: 'string'}})};
        const from = await version(1, {...base, g: group(before)});
        const to = await version(2, {...base, g: group(after)}, chosen.flatMap(stepsOf));
        const typed = Object.fromEntries(
          chosen.flatMap(({key, value}) => (value === undefined ? [] : [[key, value]])),
        );
        const draft = draftOf(from, {g: typed});
        const over = migrateDraft(draft, {to, ...(atHand && {from})});
        const changes = over.takenOver?.changes ?? [];
        const left = changes.flatMap((change) => (change.kind === 'left' ? [change.value] : []));
        const renamed = changes.flatMap((change) => (change.kind === 'mapped' ? [change.at] : []));
        const former = renamed.map(() => 'xanh');
        const kept = countLeaves(over.values, ...left, ...former);
        // Everything that was there is there or told; a renamed choice stands under both its names.
        const wanted = countLeaves(draft.values, ...renamed.map(() => 'lam'));
        expect(kept).toEqual(wanted);
        // And it is a draft of the new version that comes back as it is.
        expect(isDraftContent(JSON.parse(JSON.stringify(over)) as Json)).toBe(true);
        const again = createDeclaration(to, {submission: over.submission, today: over.today, draft: over});
        expect(again.snapshot('mot').values).toEqual(over.values);
      }),
      {numRuns: 300},
    );
  });
});
