import {effect} from '@preact/signals-core';
import {beforeAll, describe, expect, it} from 'vitest';
import type {ClaimLock} from '../prefill/claim.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {householdDocument} from '../test-fixtures/list-documents.js';
import {householdLookup, loadDocument} from '../test-fixtures/lists.js';
import {createDeclaration, type DeclarationStart} from './create-declaration.js';
import type {Declaration} from './declaration.js';
import {replayDeclaration} from './replay-declaration.js';
import {listStatedClaims} from './stated-claims.js';
import {ho, issues, start} from './testing/household-samples.js';

const locks = new Map<ClaimLock, LoadedProcedure>();
beforeAll(async () => {
  for (const lock of ['locked', 'confirm', 'editable'] as const)
    locks.set(lock, await loadDocument(householdDocument(lock)));
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
