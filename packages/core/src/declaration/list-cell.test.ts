import {describe, expect, it} from 'vitest';
import {createDeclaration} from './create-declaration.js';
import {
  an,
  at,
  binh,
  chi,
  frozen,
  ho,
  household,
  issues,
  names,
  open,
  openParcels,
  start,
} from './testing/household-samples.js';

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
