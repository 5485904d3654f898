import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createValueTypes} from '../index.js';
import {check, format, normalize, publishedTypes, units} from './testing/published-types.js';

describe('vn:identity-paper', () => {
  it('checks the number by the kind of paper', () => {
    const at = '/so';
    expect(check('vn:identity-paper', {loai: 'can-cuoc', so: '001099000012'})).toEqual([]);
    expect(check('vn:identity-paper', {loai: 'cccd', so: '123456789'})).toMatchObject([
      {code: 'personal-number', at},
    ]);
    expect(check('vn:identity-paper', {loai: 'cmnd', so: '123456789'})).toEqual([]);
    expect(check('vn:identity-paper', {loai: 'cmnd', so: '12345678'})).toMatchObject([
      {code: 'old-id-number', at},
    ]);
    expect(check('vn:identity-paper', {loai: 'ho-chieu', so: 'C1234567'})).toEqual([]);
    expect(check('vn:identity-paper', {loai: 'ho-chieu', so: 'C12345678901'})).toMatchObject([
      {code: 'passport-number', at},
    ]);
    expect(check('vn:identity-paper', {loai: 'khac', so: 'ABCDE'})).toEqual([]);
    expect(check('vn:identity-paper', {loai: 'constructor', so: '1'})).toEqual([]);
  });

  it('tidies and shows it in words', () => {
    const paper = {loai: 'can-cuoc', so: '001099 000012', ngayCap: '2021-09-05', noiCap: ' Cơ quan  mẫu '};
    const tidy = normalize('vn:identity-paper', paper) ?? null;
    expect(tidy).toEqual({
      loai: 'can-cuoc',
      so: '001099000012',
      ngayCap: '2021-09-05',
      noiCap: 'Cơ quan mẫu',
    });
    expect(format('vn:identity-paper', tidy)).toBe(
      'Thẻ căn cước số 001099000012, cấp ngày 05/09/2021, nơi cấp Cơ quan mẫu',
    );
    expect(format('vn:identity-paper', {loai: 'ho-chieu', so: 'C1234567'}, 'en')).toBe(
      'Passport no. C1234567',
    );
  });
});

describe('vn:address', () => {
  const home = {tinh: '01', xa: '00004', chiTiet: 'Số 12, ngõ 3'};

  it('accepts a commune of its province', () => {
    expect(check('vn:address', home)).toEqual([]);
    expect(check('vn:address', {...home, quocGia: 'VN'})).toEqual([]);
  });

  it('finds what is missing, unknown or elsewhere', () => {
    expect(check('vn:address', {})).toEqual([
      {code: 'required', at: '/tinh'},
      {code: 'required', at: '/xa'},
    ]);
    expect(check('vn:address', {tinh: '02', xa: '99999'})).toEqual([
      {code: 'unit-unknown', at: '/tinh'},
      {code: 'unit-unknown', at: '/xa'},
    ]);
    expect(check('vn:address', {tinh: '04', xa: '00004'})).toEqual([
      {code: 'commune-mismatch', at: '/xa', params: {province: '01'}},
    ]);
  });

  it('wants only country and detail abroad', () => {
    expect(check('vn:address', {quocGia: 'LA', chiTiet: 'Vientiane'})).toEqual([]);
    expect(check('vn:address', {quocGia: 'XX', xa: '00004'})).toEqual([
      {code: 'not-in-list', at: '/quocGia'},
      {code: 'not-wanted-abroad', at: '/xa'},
      {code: 'required', at: '/chiTiet'},
    ]);
    expect(normalize('vn:address', {...home, quocGia: 'LA'})).toEqual({
      quocGia: 'LA',
      chiTiet: 'Số 12, ngõ 3',
    });
  });

  it('is shown from the house to the province, or to the country', () => {
    expect(format('vn:address', home)).toBe('Số 12, ngõ 3, Phường Ba Đình, Thành phố Hà Nội');
    expect(format('vn:address', {tinh: '01', xa: '00004'}, 'en')).toBe('Phường Ba Đình, Thành phố Hà Nội');
    expect(format('vn:address', {quocGia: 'US', chiTiet: 'Sample Street 1'}, 'en')).toBe(
      'Sample Street 1, United States',
    );
  });

  it('has every commune in exactly one province', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units.provinces), fc.constantFrom(...units.provinces), (at, named) => {
        const [commune] = at.communes;
        const codes = check('vn:address', {tinh: named.code, xa: commune?.code ?? ''});
        expect(codes).toHaveLength(at === named ? 0 : 1);
      }),
    );
  });
});

describe('vn:residence', () => {
  it('passes on what its address finds and shows its footing', () => {
    const home = {loai: 'thuong-tru', diaChi: {tinh: '01', xa: '00004', chiTiet: ' Số  1 '}};
    expect(check('vn:residence', {loai: 'tam-tru', diaChi: {tinh: '04', xa: '00004'}})).toMatchObject([
      {code: 'commune-mismatch', at: '/diaChi/xa'},
    ]);
    const tidy = normalize('vn:residence', home) ?? null;
    expect(check('vn:residence', tidy)).toEqual([]);
    expect(format('vn:residence', tidy)).toBe('Nơi thường trú: Số 1, Phường Ba Đình, Thành phố Hà Nội');
    expect(format('vn:residence', tidy, 'en')).toMatch(/^Permanent residence: /u);
  });
});

describe('vn:person', () => {
  const person = {hoTen: 'Nguyễn Văn Thử', ngaySinh: '1990-09-05', gioiTinh: '1', soDinhDanh: '001090000012'};

  it('compares number, birth date and sex, a year alone too', () => {
    expect(check('vn:person', person)).toEqual([]);
    expect(check('vn:person', {...person, ngaySinh: '1990'})).toEqual([]);
    expect(check('vn:person', {...person, ngaySinh: '1991'})).toMatchObject([
      {code: 'birth-date-mismatch', at: '/soDinhDanh'},
    ]);
    expect(check('vn:person', {...person, gioiTinh: '2'})).toMatchObject([
      {code: 'sex-mismatch', at: '/soDinhDanh'},
    ]);
    expect(check('vn:person', {hoTen: '-', ngaySinh: '1990-02-30', soDinhDanh: '12'})).toMatchObject([
      {code: 'name-without-letter', at: '/hoTen'},
      {code: 'invalid-date', at: '/ngaySinh'},
      {code: 'personal-number', at: '/soDinhDanh'},
    ]);
    expect(check('vn:person', {hoTen: 'Lê Thử'})).toEqual([]);
  });

  it('is tidied part by part and shown in one line', () => {
    expect(normalize('vn:person', {hoTen: ' Lê  Thử ', gioiTinh: '', soDinhDanh: '001 090-000.012'})).toEqual(
      {
        hoTen: 'Lê Thử',
        soDinhDanh: '001090000012',
      },
    );
    expect(format('vn:person', person)).toBe(
      'Nguyễn Văn Thử, sinh 05/09/1990, Nam, số định danh 001090000012',
    );
    expect(format('vn:person', {hoTen: 'Lê Thử', ngaySinh: '1990', gioiTinh: '2'}, 'en')).toBe(
      'Lê Thử, born 1990, Female',
    );
  });

  it('may have its name in parts', () => {
    const parts = {ho: 'Nguyễn', chuDem: 'Văn', ten: 'Thử'};
    expect(format('vn:name-parts', parts)).toBe('Nguyễn Văn Thử');
    expect(format('vn:person-parts', {...parts, gioiTinh: '1'})).toBe('Nguyễn Văn Thử, Nam');
    expect(check('vn:name-parts', {ho: '1', ten: 'Thử'})).toEqual([{code: 'name-without-letter', at: '/ho'}]);
    expect(normalize('vn:name-parts', {ho: ' Nguyễn', chuDem: ' ', ten: 'Thử '})).toEqual({
      ho: 'Nguyễn',
      ten: 'Thử',
    });
  });
});

describe('vn:bank-account', () => {
  const account = {nganHang: '970436', soTaiKhoan: '0071001234567', chuTaiKhoan: 'NGUYEN VAN THU'};

  it('wants a bank of the list, and a number and a holder as banks write them', () => {
    expect(check('vn:bank-account', account)).toEqual([]);
    expect(check('vn:bank-account', {nganHang: '000000', soTaiKhoan: '1', chuTaiKhoan: '1'})).toMatchObject([
      {code: 'not-in-list', at: '/nganHang'},
      {code: 'account-number', at: '/soTaiKhoan'},
      {code: 'account-holder', at: '/chuTaiKhoan'},
    ]);
    const without = createValueTypes(publishedTypes, {units}).types.get('vn:bank-account');
    expect(without?.check?.(account)).toEqual([{code: 'bank-list-missing', at: '/nganHang'}]);
  });

  it('is kept without marks and in upper case, and shown with its bank in words', () => {
    const typed = {nganHang: '970436', soTaiKhoan: '0071.001 234 567', chuTaiKhoan: 'Nguyễn Văn Thử'};
    expect(normalize('vn:bank-account', typed)).toEqual(account);
    expect(format('vn:bank-account', account)).toBe(
      'Số tài khoản 0071001234567, chủ tài khoản NGUYEN VAN THU, Vietcombank (VCB), Ngân hàng TMCP Ngoại thương Việt Nam',
    );
  });
});
