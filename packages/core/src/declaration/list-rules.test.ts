import {describe, expect, it} from 'vitest';
import {householdDocument, parcelsDocument} from '../test-fixtures/list-documents.js';
import {loadDocument} from '../test-fixtures/lists.js';
import {createDeclaration} from './create-declaration.js';
import {
  an,
  at,
  binh,
  chi,
  frozen,
  ho,
  issues,
  open,
  openParcels,
  start,
} from './testing/household-samples.js';

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
