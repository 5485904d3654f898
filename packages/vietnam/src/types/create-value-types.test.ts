import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {banks} from '../banks/index.js';
import {createValueTypes, ethnicGroups, type Json, loadUnits, type ValueType} from '../index.js';

const document: unknown = JSON.parse(
  readFileSync(new URL('../../../../schemas/types/vn-types/1.json', import.meta.url), 'utf8'),
);
const units = await loadUnits();
const library = createValueTypes(document, {units, banks});

function type(name: string): ValueType {
  const found = library.types.get(name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}
const check = (name: string, value: Json): readonly unknown[] => type(name).check?.(value) ?? [];
const normalize = (name: string, value: Json): Json | undefined => type(name).normalize?.(value);
const format = (name: string, value: Json, locale: 'vi' | 'en' = 'vi'): string =>
  type(name).format(value, locale);

describe('the library', () => {
  it('has every type of the published document with its schema and control', () => {
    expect(library.id).toBe('vn-types@1');
    expect([...library.types.keys()]).toEqual(Object.keys((document as {types: object}).types));
    expect(type('vn:address')).toMatchObject({
      name: 'vn:address',
      control: 'address',
      schema: {type: 'object'},
    });
  });

  it.each([null, 1, [], {}, {id: 'x'}, {id: 'x', types: {'vn:name': {}}}, {id: '', types: {}}])(
    'refuses the document %j',
    (bad) => {
      expect(() => createValueTypes(bad, {units})).toThrow(
        expect.objectContaining({code: 'invalid-type-document'}),
      );
    },
  );

  it('refuses a type that it has no behaviour for', () => {
    const entry = {schema: {type: 'string'}, control: 'text', texts: {vi: {}, en: {}}};
    expect(() => createValueTypes({id: 'x', types: {'vn:new': entry}}, {units})).toThrow(
      expect.objectContaining({name: 'VietnamError', code: 'unknown-type'}),
    );
  });

  const namesOfObjects = {valueOf: '', toString: ' '};

  it('never throws and keeps normalised values, whatever the value', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...library.types.values()),
        fc.jsonValue(),
        ({check: find, normalize: tidy, format: show}, raw) => {
          const value = raw as Json;
          find?.(value);
          expect(typeof show(value, 'vi')).toBe('string');
          const once = tidy?.(value) ?? value;
          expect(tidy?.(once) ?? once).toEqual(once);
        },
      ),
      {
        numRuns: 1000,
        examples: [...library.types.values()].map((type): [ValueType, typeof namesOfObjects] => [
          type,
          namesOfObjects,
        ]),
      },
    );
  });
});

describe('plain types', () => {
  it('tidy a name without touching its case', () => {
    expect(normalize('vn:name', '  Nguyễn\u00a0 Văn  thử ')).toBe('Nguyễn Văn thử');
    expect(normalize('vn:name', 'Hoà'.normalize('NFD'))).toBe('Hoà');
    expect(check('vn:name', '---')).toEqual([{code: 'name-without-letter', at: ''}]);
    expect(check('vn:name', "Y Thử H'Mẫu")).toEqual([]);
  });

  it('show dates as papers do', () => {
    expect(format('vn:date', '1990-09-05')).toBe('05/09/1990');
    expect(['1990', '1990-09', '1990-09-05'].map((date) => format('vn:partial-date', date))).toEqual([
      '1990',
      '09/1990',
      '05/09/1990',
    ]);
    expect(check('vn:partial-date', '1990-02-30')).toEqual([{code: 'invalid-date', at: ''}]);
    expect(check('vn:partial-date', '1990')).toEqual([]);
  });

  it('take a personal number with spaces and check it', () => {
    expect(normalize('vn:personal-number', ' 001 099.000-012 ')).toBe('001099000012');
    expect(check('vn:personal-number', '001099000012')).toEqual([]);
    expect(check('vn:personal-number', '00109900001')).toMatchObject([{code: 'personal-number', at: ''}]);
  });
});

describe('amounts, times and numbers', () => {
  it('keep money as an integer', () => {
    expect(normalize('vn:money', '1.200.000 đ')).toBe(1_200_000);
    expect(normalize('vn:money', '1,5 triệu')).toBe('1,5 triệu');
    expect(normalize('vn:money', 5)).toBe(5);
    expect([
      format('vn:money', 1_200_000),
      format('vn:money', 1_200_000, 'en'),
      format('vn:money', 'x'),
    ]).toEqual(['1.200.000 đồng', '1,200,000 VND', 'x']);
  });

  it('keep months, years and times as they sort', () => {
    expect([
      normalize('vn:month', '9/1990'),
      normalize('vn:year', ' 1990'),
      normalize('vn:time', '7h30'),
    ]).toEqual(['1990-09', '1990', '07:30']);
    expect([format('vn:month', '1990-09'), format('vn:year', '1990'), format('vn:time', '07:30')]).toEqual([
      '09/1990',
      '1990',
      '07:30',
    ]);
    expect([check('vn:month', '0000-09'), check('vn:year', '0000'), check('vn:time', '24:00')]).toEqual([
      [{code: 'invalid-date', at: ''}],
      [{code: 'invalid-date', at: ''}],
      [{code: 'invalid-time', at: ''}],
    ]);
    expect(
      ['1990-09', '1990', '07:30'].flatMap((text, i) =>
        check(['vn:month', 'vn:year', 'vn:time'][i] ?? '', text),
      ),
    ).toEqual([]);
  });

  it('keep telephone numbers with the code of the country', () => {
    expect(normalize('vn:phone', '0912.345.678')).toBe('+84912345678');
    expect(normalize('vn:phone', ' gọi  sau ')).toBe('gọi sau');
    expect(format('vn:phone', '+84912345678')).toBe('0912 345 678');
    expect(check('vn:phone', '+841')).toEqual([{code: 'phone-number', at: ''}]);
  });

  it('tidy e-mail addresses and say what is wrong', () => {
    expect(normalize('vn:email', ' Thu@VI-DU.vn')).toBe('Thu@vi-du.vn');
    expect(check('vn:email', 'thu@vidu')).toEqual([{code: 'email-domain', at: ''}]);
    expect(format('vn:email', 'thu@vi-du.vn')).toBe('thu@vi-du.vn');
  });

  it('take tax codes and insurance numbers with spaces', () => {
    expect(normalize('vn:tax-code', '0100 109 106')).toBe('0100109106');
    expect(normalize('vn:tax-code', '0100109106-001')).toBe('0100109106-001');
    expect(normalize('vn:tax-code', '0100109106001')).toBe('0100109106-001');
    expect(check('vn:tax-code', '0100109107')).toEqual([{code: 'tax-code-check-digit', at: ''}]);
    expect(normalize('vn:insurance-number', '01 2345 6789')).toBe('0123456789');
    expect(check('vn:insurance-number', '123')).toMatchObject([{code: 'insurance-number'}]);
  });
});

describe('list types', () => {
  it('offer sexes, ethnic groups and countries with texts', () => {
    expect(type('vn:sex').options).toEqual([
      {value: '1', text: {vi: 'Nam', en: 'Male'}},
      {value: '2', text: {vi: 'Nữ', en: 'Female'}},
    ]);
    expect(type('vn:ethnic').options).toEqual(
      ethnicGroups.items.map(({code: value, text}) => ({value, text})),
    );
    expect(type('vn:country').options).toHaveLength(249);
    expect(type('vn:country').options?.[0]).toMatchObject({value: 'VN', text: {vi: 'Việt Nam'}});
  });

  it('show texts, and an unknown code as it stands', () => {
    expect([format('vn:sex', '2'), format('vn:sex', '2', 'en'), format('vn:sex', '7')]).toEqual([
      'Nữ',
      'Female',
      '7',
    ]);
    expect(format('vn:ethnic', '01')).toBe('Kinh');
    expect([format('vn:country', 'US'), format('vn:country', 'US', 'en')]).toEqual([
      'Hoa Kỳ',
      'United States',
    ]);
    expect(check('vn:country', 'XX')).toEqual([{code: 'not-in-list', at: ''}]);
    expect(check('vn:country', 'LA')).toEqual([]);
  });
});

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
    const without = createValueTypes(document, {units}).types.get('vn:bank-account');
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
