import {effect} from '@preact/signals-core';
import {beforeAll, describe, expect, it} from 'vitest';
import {digestJson} from '../json/canonicalize.js';
import type {Json} from '../json/json.js';
import type {ClaimLock} from '../prefill/claim.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {reviewDeclaration} from '../review/create-review.js';
import {createStatement} from '../statement/create-statement.js';
import {readStatement} from '../statement/read-statement.js';
import {challengeFor} from '../test-fixtures/flow.js';
import {householdDocument, parcelsDocument} from '../test-fixtures/list-documents.js';
import {householdLookup, loadDocument} from '../test-fixtures/lists.js';
import {sha256} from '../test-fixtures/sha256.js';
import {createDeclaration, type DeclarationStart} from './create-declaration.js';
import type {Declaration} from './declaration.js';
import {replayDeclaration} from './replay-declaration.js';
import {listStatedClaims} from './stated-claims.js';

let household: LoadedProcedure;
let parcels: LoadedProcedure;
const locks = new Map<ClaimLock, LoadedProcedure>();
beforeAll(async () => {
  household = await loadDocument(householdDocument());
  parcels = await loadDocument(parcelsDocument);
  for (const lock of ['locked', 'confirm', 'editable'] as const)
    locks.set(lock, await loadDocument(householdDocument(lock)));
});

const start = {submission: 'submission-1', today: '2026-11-22'} as const;
const ho = {chu: 'Nguyễn Văn Thử', so: '001099000011', coNhanKhau: true};
const an = {hoTen: 'Trần Thị An', quanHe: 'con'};
const binh = {hoTen: 'Trần Văn Bình', quanHe: 'vo-chong'};
const chi = {hoTen: 'Trần Thị Chi', quanHe: 'khac', quanHeKhac: 'cháu'};

function open(values: Json = [an, binh], more: Partial<DeclarationStart> = {}): Declaration {
  return createDeclaration(household, {...start, values: {ho, nhanKhau: values}, ...more});
}

function openParcels(thua: Json): Declaration {
  return createDeclaration(parcels, {...start, values: {thua}});
}

const at = '/nhanKhau';
const frozen = (declaration: Declaration): Json | undefined => declaration.freeze().values['nhanKhau'];
const issues = (declaration: Declaration): string[] =>
  declaration.issues.value.map(({code, at: place, message}) => [code, place, message ?? ''].join(' ').trim());
const names = (declaration: Declaration): unknown[] =>
  declaration.list(at).rows.value.map(({fields}) => fields[0]?.value.value);

describe('rows', () => {
  it('are one value, and a field of each row is a state of its own', () => {
    const declaration = open();
    expect(declaration.list(at).value.value).toEqual([an, binh]);
    const field = declaration.field('/nhanKhau/1/hoTen');
    expect(field.value.value).toBe(binh.hoTen);
    expect(field.at).toBe('/nhanKhau/1/hoTen');
    expect(field.field.at).toBe('/nhanKhau/*/hoTen');
    expect(declaration.fields.map((state) => state.at)).toContain(at);
    expect(declaration.fields.map((state) => state.at)).not.toContain('/nhanKhau/0/hoTen');
  });

  it('take normalised values by pointer, as one array, and refuse what is no array of objects', () => {
    const declaration = open();
    expect(declaration.set('/nhanKhau/1/hoTen', '  Trần   Văn Bê ')).toBe(true);
    expect(declaration.field('/nhanKhau/1/hoTen').value.value).toBe('Trần Văn Bê');
    expect(declaration.set(at, [chi, {khac: 1}, {}])).toBe(true);
    expect(frozen(declaration)).toEqual([chi, {}, {}]);
    for (const wrong of ['x', 7, {}, [1], [null], Array.from({length: 1_001}, () => ({}))])
      expect(declaration.set(at, wrong)).toBe(false);
    expect(names(declaration)).toEqual([chi.hoTen, undefined, undefined]);
    expect(open(Array.from({length: 1_500}, () => ({}))).list(at).rows.value).toHaveLength(1_000);
    expect(declaration.set(at, undefined)).toBe(true);
    expect(declaration.list(at).value.value).toBeUndefined();
  });

  it('are found by the place that they have now, and nowhere else', () => {
    const declaration = open();
    for (const wrong of [
      '/nhanKhau/2/hoTen',
      '/nhanKhau/*/hoTen',
      '/nhanKhau/0/khac',
      '/nhanKhau/0',
      '/ho/0/chu',
    ])
      expect(() => declaration.field(wrong)).toThrow(expect.objectContaining({code: 'unknown-field'}));
    expect(() => declaration.list('/ho/chu')).toThrow(expect.objectContaining({code: 'unknown-field'}));
    expect(() => declaration.addRow('/khac')).toThrow(expect.objectContaining({code: 'unknown-field'}));
  });

  it('come, go and move, and keep their key and their fields', () => {
    const declaration = open();
    const [first, second] = declaration.list(at).rows.value;
    const field = declaration.field('/nhanKhau/1/hoTen');
    expect(declaration.addRow(at, chi, 0)).toBe(true);
    expect(names(declaration)).toEqual([chi.hoTen, an.hoTen, binh.hoTen]);
    expect(declaration.moveRow(at, 2, 0)).toBe(true);
    expect(declaration.list(at).rows.value[0]).toBe(second);
    expect(field.at).toBe('/nhanKhau/0/hoTen');
    expect(field.key).toBe(`/nhanKhau/${second?.key ?? ''}/hoTen`);
    expect(declaration.removeRow(at, 0)).toEqual(binh);
    expect(second?.index.value).toBe(-1);
    expect(first?.index.value).toBe(1);
    expect(names(declaration)).toEqual([chi.hoTen, an.hoTen]);
    const keys = new Set(declaration.list(at).rows.value.map(({key}) => key));
    declaration.addRow(at);
    expect(keys.has(declaration.list(at).rows.value[2]?.key ?? '')).toBe(false);
    expect(keys.size).toBe(2);
  });

  it('stay the same rows where the whole list is set again', () => {
    const declaration = open();
    const before = declaration.list(at).rows.value;
    declaration.set(at, [chi, an, binh]);
    expect(declaration.list(at).rows.value.slice(0, 2)).toEqual(before);
    expect(names(declaration)).toEqual([chi.hoTen, an.hoTen, binh.hoTen]);
    declaration.set(at, [an]);
    expect(declaration.list(at).rows.value).toEqual(before.slice(0, 1));
  });

  it('are bounded, and refuse what is out of place', () => {
    const declaration = open([an, binh, an, binh]);
    expect(declaration.list(at).canAdd.value).toBe(true);
    expect(declaration.addRow(at)).toBe(true);
    expect(declaration.list(at).canAdd.value).toBe(false);
    expect(declaration.addRow(at)).toBe(false);
    for (const [from, to] of [
      [0, 5],
      [5, 0],
      [-1, 0],
      [0, -1],
      [0.5, 1],
    ] as const)
      expect(declaration.moveRow(at, from, to)).toBe(false);
    for (const place of [5, -1, 0.5]) expect(declaration.removeRow(at, place)).toBeUndefined();
    expect(declaration.moveRow(at, 1, 1)).toBe(true);
    expect(declaration.list(at).rows.value).toHaveLength(5);
  });

  it('are put back as they were, what was hidden in them too', () => {
    const declaration = open([an, {...chi, quanHe: 'con'}]);
    expect(frozen(declaration)).toEqual([an, {hoTen: chi.hoTen, quanHe: 'con'}]);
    const removed = declaration.removeRow(at, 1);
    expect(removed).toEqual({...chi, quanHe: 'con'});
    declaration.addRow(at, removed, 1);
    declaration.set('/nhanKhau/1/quanHe', 'khac');
    expect(frozen(declaration)).toEqual([an, chi]);
  });

  it('count even where nothing is in them, and the list is empty without any', () => {
    const declaration = open([]);
    expect(declaration.list(at).canRemove.value).toBe(false);
    declaration.addRow(at);
    expect(frozen(declaration)).toEqual([{}]);
    expect(declaration.list(at).origin.value).toBe('typed');
    expect(declaration.removeRow(at, 0)).toEqual({});
    expect(frozen(declaration)).toBeUndefined();
    expect(declaration.list(at).origin.value).toBe('empty');
  });

  it('stand still while a rule makes the list read-only', () => {
    const declaration = open();
    declaration.set('/ho/khoa', true);
    const {canAdd, canRemove, readonly} = declaration.list(at);
    expect([canAdd.value, canRemove.value, readonly.value]).toEqual([false, false, true]);
    expect(declaration.field('/nhanKhau/0/hoTen').readonly.value).toBe(true);
    expect(declaration.set('/nhanKhau/0/hoTen', 'X')).toBe(false);
    expect(declaration.set(at, [])).toBe(false);
    expect(declaration.addRow(at)).toBe(false);
    expect(declaration.removeRow(at, 0)).toBeUndefined();
    expect(declaration.moveRow(at, 0, 1)).toBe(false);
    expect(frozen(declaration)).toEqual([an, binh]);
  });

  it('are missing while the list is hidden, and kept in the draft', () => {
    const declaration = open();
    declaration.set('/ho/coNhanKhau', false);
    expect(declaration.field('/nhanKhau/0/hoTen').visible.value).toBe(false);
    expect(frozen(declaration)).toBeUndefined();
    expect(issues(declaration)).toEqual([]);
    expect(declaration.snapshot('').values['nhanKhau']).toEqual([an, binh]);
    declaration.set('/ho/coNhanKhau', true);
    expect(frozen(declaration)).toEqual([an, binh]);
  });
});

describe('rules about rows', () => {
  it('decide in each row by its own values', () => {
    const declaration = open([an, {...chi, quanHeKhac: ''}]);
    const [first, second] = [0, 1].map((row) => declaration.field(`/nhanKhau/${row}/quanHeKhac`));
    expect([first?.visible.value, second?.visible.value]).toEqual([false, true]);
    expect(second?.required.value).toBe(true);
    expect(issues(declaration)).toEqual(['required /nhanKhau/1/quanHeKhac']);
    declaration.moveRow(at, 1, 0);
    expect(issues(declaration)).toEqual(['required /nhanKhau/0/quanHeKhac']);
    expect(first?.at).toBe('/nhanKhau/1/quanHeKhac');
  });

  it('compare a row with all others', () => {
    const so = '001099000012';
    const declaration = open([
      {...an, soDinhDanh: so},
      {...binh, soDinhDanh: so},
    ]);
    expect(issues(declaration)).toEqual([
      'constraint /nhanKhau/0/soDinhDanh trung-so',
      'constraint /nhanKhau/1/soDinhDanh trung-so',
    ]);
    declaration.set('/nhanKhau/1/soDinhDanh', '001099000013');
    expect(issues(declaration)).toEqual([]);
    declaration.addRow(at, {...chi, soDinhDanh: so}, 0);
    expect(issues(declaration)).toEqual([
      'constraint /nhanKhau/0/soDinhDanh trung-so',
      'constraint /nhanKhau/1/soDinhDanh trung-so',
    ]);
  });

  it('require, narrow and forbid in a row, by it and by what is outside', () => {
    const declaration = open([{...an, ngaySinh: '2027-01-01'}, binh]);
    expect(issues(declaration)).toEqual(['constraint /nhanKhau/0/ngaySinh tuong-lai']);
    declaration.settleToday('2027-01-02');
    declaration.set('/ho/so', '');
    declaration.set('/ho/docThan', true);
    expect(issues(declaration)).toEqual([
      'required /nhanKhau/0/soDinhDanh',
      'not-in-list /nhanKhau/1/quanHe',
    ]);
    const choices = declaration
      .field('/nhanKhau/1/quanHe')
      .options.value.map(({value, text}) => [value, text.vi]);
    expect(choices).toEqual([
      ['con', 'Con'],
      ['khac', 'Khác'],
    ]);
  });

  it('hide and check a group in a row', () => {
    const giayTo = {so: 'A1', ngayCap: '1989-01-01'};
    const declaration = open([{...an, ngaySinh: '1990-01-01', giayTo}, binh]);
    expect(declaration.groupVisible('/nhanKhau/0/giayTo').value).toBe(true);
    expect(declaration.groupVisible('/nhanKhau/1/giayTo').value).toBe(false);
    expect(issues(declaration)).toEqual(['constraint /nhanKhau/0/giayTo cap-truoc']);
    expect(declaration.field('/nhanKhau/0/giayTo/so').readonly.value).toBe(false);
    declaration.set('/nhanKhau/0/giayTo/ngayCap', '');
    expect(declaration.set('/nhanKhau/0/giayTo/so', 'A2')).toBe(false);
    expect(issues(declaration)).toEqual([]);
    declaration.set('/nhanKhau/0/ngaySinh', '2013-01-01');
    expect(frozen(declaration)).toEqual([{...an, ngaySinh: '2013-01-01'}, binh]);
  });

  it('see nothing that is hidden in a row, from outside neither', async () => {
    const document = householdDocument();
    const rule = {
      at: '/ho/chu',
      constraint: "!nhanKhau.exists(n, n.quanHeKhac == 'cháu')",
      message: 'can-con',
    };
    const group = {at: '/nhanKhau/*/giayTo', constraint: "item.quanHe == 'con'", message: 'can-con'};
    const loaded = await loadDocument({...document, rules: [...document.rules, rule, group]});
    const values = {ho, nhanKhau: [an, {...chi, ngaySinh: '1990-01-01'}]};
    const declaration = createDeclaration(loaded, {...start, values});
    expect(issues(declaration)).toEqual([
      'constraint /ho/chu can-con',
      'constraint /nhanKhau/1/giayTo can-con',
    ]);
    declaration.set('/nhanKhau/1/quanHe', 'vo-chong');
    declaration.set('/nhanKhau/1/ngaySinh', '');
    expect(issues(declaration)).toEqual([]);
  });

  it('read a row as a whole where they choose between rows', async () => {
    const rules = [
      {at: '/thua/*/ten', required: '(chu.soThua > 1 ? item : thua[0]).thanhTien > 5'},
      ...parcelsDocument.rules,
    ];
    const loaded = await loadDocument({...parcelsDocument, rules});
    const thua = [
      {ten: 'A', dienTich: 1, donGia: 2},
      {ten: 'B', dienTich: 3, donGia: 4},
    ];
    const declaration = createDeclaration(loaded, {...start, values: {thua}});
    const wanted = (): boolean[] =>
      declaration.list('/thua').rows.value.map(({fields}) => fields[0]?.required.value === true);
    expect(wanted()).toEqual([false, true]);
    declaration.set('/thua/0/donGia', 6);
    expect(wanted()).toEqual([true, true]);
  });

  it('compute in each row, and outside over what was computed in all', () => {
    const declaration = openParcels([
      {ten: 'A', dienTich: 3, donGia: 10},
      {ten: 'B', dienTich: 2},
    ]);
    const sum = declaration.field('/chu/tong');
    expect(declaration.field('/thua/0/thanhTien').value.value).toBe(30);
    expect(declaration.field('/thua/0/thanhTien').origin.value).toBe('computed');
    expect(declaration.field('/thua/1/thanhTien').value.value).toBeUndefined();
    expect(sum.value.value).toBe(30);
    declaration.set('/thua/1/donGia', 5);
    expect(sum.value.value).toBe(40);
    declaration.removeRow('/thua', 0);
    expect(sum.value.value).toBe(10);
    expect(declaration.field('/chu/soThua').value.value).toBe(1);
    expect(declaration.set('/thua/0/thanhTien', 7)).toBe(false);
    declaration.set('/thua', []);
    expect(sum.value.value).toBe(0);
  });

  it('fail in their row, and say so', () => {
    const huge = Number.MAX_SAFE_INTEGER;
    const declaration = openParcels([{ten: 'A'}, {ten: 'B', dienTich: huge, donGia: 2}]);
    expect(declaration.faults.value).toEqual([
      {at: '/thua/1/thanhTien', effect: 'computed', code: 'overflow'},
    ]);
    declaration.removeRow('/thua', 0);
    expect(declaration.faults.value).toEqual([
      {at: '/thua/0/thanhTien', effect: 'computed', code: 'overflow'},
    ]);
    declaration.set('/thua/0/dienTich', 0);
    expect(declaration.faults.value).toEqual([]);
  });
});

describe('findings of a list', () => {
  it('are its own, then those of its rows, in the order of the layout', () => {
    const declaration = open([{soDinhDanh: '1', quanHe: 'vo-chong'}]);
    expect(issues(declaration)).toEqual([
      'too-few-items /nhanKhau',
      'constraint /nhanKhau can-con',
      'required /nhanKhau/0/hoTen',
      'pattern-mismatch /nhanKhau/0/soDinhDanh',
    ]);
    expect(declaration.list(at).issues.value[0]?.params).toEqual({min: 2});
    expect(declaration.issuesOf('nhan-khau').value).toEqual(declaration.issues.value);
    expect(declaration.issuesOf('ho').value).toEqual([]);
  });

  it('ask for a row where the list is required, and say nothing of one that is not', () => {
    expect(issues(open([]))).toEqual(['required /nhanKhau']);
    expect(
      createDeclaration(household, {...start, values: {ho: {...ho, coNhanKhau: false}}}).issues.value,
    ).toEqual([]);
    expect(openParcels([]).issues.value).toEqual([{code: 'required', at: '/thua'}]);
  });

  it('tell of too many rows, which only an array as a whole can bring', () => {
    const declaration = open([an, binh, an, binh, an, binh]);
    expect(issues(declaration)).toEqual(['too-many-items /nhanKhau']);
  });

  it('are split by step, papers last', () => {
    const declaration = createDeclaration(household, start);
    declaration.set('/ho/coNhanKhau', true);
    const steps = ['ho', 'nhan-khau', 'documents'].flatMap((step) => declaration.issuesOf(step).value);
    expect(steps).toEqual(declaration.issues.value);
    expect(declaration.issuesOf('khac').value).toEqual([]);
  });
});

describe('a register that fills a list', () => {
  const people = [{hoTen: 'Lê Văn Một'}, {hoTen: 'Lê Thị Hai', ghiChu: 'a'}];
  const list = '/nguoiO';
  const openWith = (lock: ClaimLock, more: Partial<DeclarationStart> = {}): Declaration => {
    const procedure = locks.get(lock);
    if (!procedure) throw new Error('no such fixture');
    const lookups = [householdLookup('found', people)];
    return createDeclaration(procedure, {
      ...start,
      values: {ho: {...ho, coNhanKhau: false}},
      lookups,
      ...more,
    });
  };
  const rowsOf = (declaration: Declaration) => declaration.list(list).rows.value;

  it('holds a locked one: rows are shown, not changed, and stated as the register gave them', () => {
    const declaration = openWith('locked');
    expect(declaration.list(list).value.value).toEqual(people);
    expect(declaration.list(list).origin.value).toBe('claimed');
    const field = declaration.field('/nguoiO/0/hoTen');
    expect([field.origin.value, field.readonly.value]).toEqual(['claimed', true]);
    expect(declaration.field('/nguoiO/0/ghiChu').origin.value).toBe('empty');
    expect(declaration.set('/nguoiO/0/hoTen', 'X')).toBe(false);
    expect(declaration.addRow(list)).toBe(false);
    expect(listStatedClaims(declaration).map(({pointer, value}) => [pointer, value])).toEqual([
      [list, people],
    ]);
    declaration.dispute(list, 'Thiếu một người');
    expect(declaration.list(list).origin.value).toBe('disputed');
    expect(field.origin.value).toBe('disputed');
    expect(() => {
      declaration.dispute('/nguoiO/0/hoTen', 'x');
    }).toThrow(expect.objectContaining({code: 'nothing-to-dispute'}));
  });

  it('asks to confirm the whole, once', () => {
    const declaration = openWith('confirm');
    expect(issues(declaration)).toEqual(['claim-unconfirmed /nguoiO']);
    declaration.confirm(list);
    expect(issues(declaration)).toEqual([]);
    expect(declaration.field('/nguoiO/1/ghiChu').origin.value).toBe('confirmed');
  });

  it.each(['confirm', 'editable'] as const)(
    'gives %s rows to who edits one: same rows, nothing lost',
    (lock) => {
      const declaration = openWith(lock);
      const before = rowsOf(declaration);
      const seen: unknown[] = [];
      effect(() => {
        seen.push(declaration.list(list).value.value);
      });
      expect(declaration.set('/nguoiO/0/ghiChu', 'b')).toBe(true);
      expect(rowsOf(declaration)).toEqual(before);
      expect(declaration.list(list).value.value).toEqual([{...people[0], ghiChu: 'b'}, people[1]]);
      expect(seen).toHaveLength(2);
      expect(declaration.list(list).origin.value).toBe('typed');
      expect(declaration.field('/nguoiO/1/hoTen').origin.value).toBe('typed');
      expect(listStatedClaims(declaration)).toEqual([]);
      expect(issues(declaration)).toEqual([]);
      declaration.set('/nguoiO/0/ghiChu', '');
      expect(declaration.list(list).origin.value).toBe(lock === 'confirm' ? 'confirmed' : 'claimed');
      expect(listStatedClaims(declaration)).toHaveLength(1);
    },
  );

  it.each([
    [
      'adding',
      (declaration: Declaration) => declaration.addRow(list, {hoTen: 'Ba'}),
      [...people, {hoTen: 'Ba'}],
    ],
    ['removing', (declaration: Declaration) => declaration.removeRow(list, 0) !== undefined, [people[1]]],
    ['moving', (declaration: Declaration) => declaration.moveRow(list, 0, 1), [people[1], people[0]]],
    ['setting', (declaration: Declaration) => declaration.set(list, [people[1] ?? {}]), [people[1]]],
  ] as const)('gives the rows by %s too', (_name, edit, expected) => {
    const declaration = openWith('confirm');
    const [first] = rowsOf(declaration);
    expect(edit(declaration)).toBe(true);
    expect(declaration.list(list).value.value).toEqual(expected);
    expect(first?.fields).toHaveLength(2);
  });

  it('stays away from rows that were all taken away, until it answers anew', () => {
    const declaration = openWith('confirm');
    declaration.removeRow(list, 0);
    declaration.removeRow(list, 0);
    expect(declaration.list(list).value.value).toBeUndefined();
    expect(declaration.snapshot('').values['nguoiO']).toBeNull();
    declaration.applyLookup(householdLookup('found', people, '2026-11-22T04:00:00Z'));
    expect(declaration.list(list).value.value).toEqual(people);
  });

  it('follows a new answer in the same rows', () => {
    const declaration = openWith('confirm');
    const [first] = rowsOf(declaration);
    declaration.applyLookup(householdLookup('found', [{hoTen: 'Lê Văn Mới'}], '2026-11-22T04:00:00Z'));
    expect(rowsOf(declaration)).toEqual([first]);
    expect(declaration.field('/nguoiO/0/hoTen').value.value).toBe('Lê Văn Mới');
  });

  it('leaves its rows as if typed where it answers no more', () => {
    const declaration = openWith('locked');
    const before = rowsOf(declaration);
    declaration.applyLookup(householdLookup('empty', [], '2026-11-22T04:00:00Z'));
    expect(declaration.list(list).value.value).toEqual(people);
    expect(rowsOf(declaration)).toEqual(before);
    expect(declaration.set('/nguoiO/0/hoTen', 'X')).toBe(true);
  });

  it('keeps what was typed below a locked answer', () => {
    const typed = [{hoTen: 'Tự khai'}];
    const declaration = openWith('locked', {values: {ho, nguoiO: typed}});
    expect(declaration.list(list).value.value).toEqual(people);
    expect(declaration.snapshot('').values['nguoiO']).toEqual(typed);
  });

  it('gives the same state whatever came first', () => {
    for (const lock of ['locked', 'confirm', 'editable'] as const) {
      const values = {ho, nguoiO: [{hoTen: 'Tự khai'}]};
      const first = openWith(lock, {values});
      const second = openWith(lock, {values, lookups: []});
      second.applyLookup(householdLookup('found', people));
      const third = openWith(lock, {values: {ho}});
      third.set(list, values.nguoiO);
      expect(second.freeze()).toEqual(first.freeze());
      expect(issues(second)).toEqual(issues(first));
      expect(third.freeze()).toEqual(first.freeze());
    }
  });

  it.each(['locked', 'confirm', 'editable'] as const)('is replayed under %s as it was stated', (lock) => {
    const declaration = openWith(lock);
    const stated = listStatedClaims(declaration).map(({pointer, salt}) => ({pointer, salt}));
    const {receipt} = householdLookup('found', people);
    const replay = replayDeclaration({
      ...start,
      procedure: declaration.procedure,
      agency: 'x',
      locale: 'vi',
      values: declaration.freeze().values,
      lookups: [{stated: {binding: 'household', outcome: 'found', receipt: '', pointers: stated}, receipt}],
      disputes: [],
      documents: [],
    });
    expect(stated).toHaveLength(1);
    expect(replay.differences).toEqual([]);
    expect(replay.declaration.list(list).rows.value).toHaveLength(2);
  });
});

describe('a signed list', () => {
  it('is stated and replayed from its bytes: same values, claims, objections and review', async () => {
    const procedure = await loadDocument(householdDocument('locked'));
    const lookup = householdLookup('found', [{hoTen: 'Lê Văn Một'}, {hoTen: 'Lê Thị Hai'}]);
    const values = {ho, nhanKhau: [an, {...chi, quanHe: 'vo-chong'}]};
    const declaration = createDeclaration(procedure, {...start, values, lookups: [lookup]});
    declaration.dispute('/nguoiO', 'Thiếu một người');
    const challenge = await challengeFor(declaration);
    const review = reviewDeclaration(declaration, {agency: challenge.agencyName.vi, locale: 'vi'});
    const {bytes} = await createStatement({challenge, declaration, review, sha256});
    const statement = readStatement(bytes);
    expect(statement.values['nhanKhau']).toEqual([an, {hoTen: chi.hoTen, quanHe: 'vo-chong'}]);
    expect(statement.claims.map(({pointers}) => pointers.map(({pointer}) => pointer))).toEqual([['/nguoiO']]);
    const replay = replayDeclaration({
      ...start,
      procedure,
      agency: challenge.agencyName.vi,
      locale: 'vi',
      values: statement.values,
      lookups: statement.claims.map((stated) => ({stated, receipt: lookup.receipt})),
      disputes: statement.disputes,
      documents: statement.documents,
    });
    expect(replay.differences).toEqual([]);
    expect(replay.issues).toEqual([]);
    expect(await digestJson(replay.review, sha256)).toBe(statement.review.digest);
  });
});

describe('drafts and replays of lists', () => {
  it('restore rows, what is hidden in them too', () => {
    const declaration = open([an, {...chi, quanHe: 'con'}, {}]);
    const draft = declaration.snapshot('');
    const resumed = createDeclaration(household, {...start, draft});
    expect(resumed.snapshot('')).toEqual(draft);
    expect(frozen(resumed)).toEqual(frozen(declaration));
    expect(issues(resumed)).toEqual(issues(declaration));
  });

  it.each<[string, Json]>([
    ['a text', 'x'],
    ['an unknown member', [{...an, khac: 1}, binh]],
    ['a hidden field', [{...an, quanHeKhac: 'x'}, binh]],
    ['a value that is not normalised', [{...an, hoTen: ' Trần  Thị An'}, binh]],
    ['a row that is no object', [an, 'x', binh]],
  ])('tell values that were not frozen by a declaration: %s', (_name, nhanKhau) => {
    const input = {
      ...start,
      procedure: household,
      agency: 'x',
      locale: 'vi',
      lookups: [],
      disputes: [],
      documents: [],
    } as const;
    expect(replayDeclaration({...input, values: {ho, nhanKhau: [an, binh]}}).differences).toEqual([]);
    expect(replayDeclaration({...input, values: {ho, nhanKhau}}).differences).toEqual(['values']);
  });
});
