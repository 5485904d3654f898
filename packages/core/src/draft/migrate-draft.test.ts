import {beforeAll, describe, expect, it} from 'vitest';
import type {DataNode, DataNodes, MigrationStep, PrefillBinding, Procedure} from '../generated/procedure.js';
import type {Json} from '../json/json.js';
import type {Claim, LookupOutcome} from '../prefill/claim.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {isDraftContent} from './draft-shape.js';
import {migrateDraft} from './migrate-draft.js';
import {draftOf, group, version} from './testing/versions.js';

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

  it('is refused with a code where it is nested deeper than any text may be', async () => {
    const to = await version(2, first);
    let deep: Json = 'x';
    for (let level = 0; level < 20_000; level += 1) deep = level % 2 === 0 ? [deep] : {a: deep};
    const draft = {...draftOf(from, {}), values: {tre: {hoTen: deep}}};
    expect(() => migrateDraft(draft, {to, from})).toThrow(expect.objectContaining({code: 'too-deep'}));
  });

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
