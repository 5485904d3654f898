import {describe, expect, it} from 'vitest';
import {readExamples, readProcedures, readTypes} from './testing/documents.js';
import {createDataAjv} from './testing/validators.js';

describe.each([...readProcedures(), ...readExamples()])('data of $name', ({document}) => {
  it('compiles in the strict mode of ajv with the shared types', () => {
    const validate = createDataAjv().compile({...document.data});
    expect(validate({})).toBe(false);
    expect(validate({nguoiYeuCau: 1})).toBe(false);
  });
});

/** One accepted and some refused samples for each shared type. */
const samples: Record<string, {accepted: unknown[]; refused: unknown[]}> = {
  'vn:name': {accepted: ['Nguyễn Văn Thử', "O'Brien"], refused: ['', 7, 'a'.repeat(151)]},
  'vn:date': {accepted: ['2024-02-29'], refused: ['2023-02-29', '29/02/2024', '2024-2-9', '']},
  'vn:partial-date': {
    accepted: ['1990', '1990-05', '1990-05-31'],
    refused: ['90', '1990-13', '1990-05-32', '1990-5', '1990-05-01T00:00', ' 1990'],
  },
  'vn:sex': {accepted: ['1', '2'], refused: ['0', '3', 1, 'nam']},
  'vn:ethnic': {accepted: ['01', '54'], refused: ['00', '55', '1', 1]},
  'vn:country': {accepted: ['VN', 'LA'], refused: ['vn', 'VNM', 'V1']},
  'vn:personal-number': {
    accepted: ['001099000012'],
    refused: ['00109900001', '0010990000123', '00109900001a', 1099000012],
  },
  'vn:identity-paper': {
    accepted: [
      {loai: 'can-cuoc', so: '001099000012'},
      {loai: 'ho-chieu', so: 'C0000001', ngayCap: '2025-01-02', noiCap: 'Cục Thử nghiệm'},
    ],
    refused: [
      {},
      {loai: 'can-cuoc'},
      {so: '001099000012'},
      {loai: 'the', so: '001099000012'},
      {loai: 'khac', so: '12 34', x: 1},
    ],
  },
  'vn:address': {
    accepted: [
      {tinh: '01', xa: '00070', chiTiet: 'Số 1 phố Thử'},
      {quocGia: 'LA', chiTiet: 'Viêng Chăn'},
    ],
    refused: [{tinh: '1'}, {xa: '0070'}, {tinh: '01', huyen: '002'}, 'Hà Nội'],
  },
  'vn:residence': {
    accepted: [{loai: 'thuong-tru', diaChi: {tinh: '01', xa: '00070'}}],
    refused: [{loai: 'thuong-tru'}, {diaChi: {}}, {loai: 'khac', diaChi: {}}],
  },
  'vn:money': {accepted: [0, 1200000, Number.MAX_SAFE_INTEGER], refused: [-1, 1.5, '1200000', 2 ** 53]},
  'vn:month': {
    accepted: ['1990-09', '2026-12'],
    refused: ['1990-13', '1990-9', '09/1990', '1990', '1990-09-01'],
  },
  'vn:year': {accepted: ['1990'], refused: ['90', '19900', 1990, '1990-01']},
  'vn:time': {
    accepted: ['00:00', '07:30', '23:59'],
    refused: ['24:00', '7:30', '07:60', '07:30:00', '07h30'],
  },
  'vn:phone': {
    accepted: ['+84912345678', '+842438250000', '+4915112345678'],
    refused: ['0912345678', '+0912345678', '+84 912345678', '+849', '+8491234567890123'],
  },
  'vn:email': {accepted: ['thu@vi-du.vn'], refused: ['a@', 1, `${'a'.repeat(250)}@b.vn`]},
  'vn:tax-code': {
    accepted: ['0100109106', '0100109106-001', '001099000012'],
    refused: ['010010910', '01001091061', '0100109106001', '0100109106-01', '010 0109106'],
  },
  'vn:insurance-number': {accepted: ['0123456789'], refused: ['012345678', '01234567890', '012345678a']},
  'vn:name-parts': {
    accepted: [
      {ho: 'Nguyễn', chuDem: 'Văn', ten: 'Thử'},
      {ho: 'Lê', ten: 'Thử'},
    ],
    refused: [{ten: 'Thử'}, {ho: '', ten: 'Thử'}, {ho: 'Lê', ten: 'Thử', hoTen: 'Lê Thử'}, 'Lê Thử'],
  },
  'vn:person': {
    accepted: [
      {hoTen: 'Lê Thử'},
      {hoTen: 'Lê Thử', ngaySinh: '1990', gioiTinh: '1', soDinhDanh: '001090000012'},
    ],
    refused: [{}, {hoTen: 'Lê Thử', ten: 'Thử'}, {hoTen: 'Lê Thử', gioiTinh: '0'}, {ngaySinh: '1990'}],
  },
  'vn:person-parts': {
    accepted: [{ho: 'Lê', ten: 'Thử', ngaySinh: '1990-09-05'}],
    refused: [{hoTen: 'Lê Thử'}, {ho: 'Lê'}],
  },
  'vn:bank-account': {
    accepted: [{nganHang: '970436', soTaiKhoan: '0071001234567', chuTaiKhoan: 'LE THU'}],
    refused: [
      {nganHang: '970436', soTaiKhoan: '0071001234567'},
      {nganHang: 'VCB', soTaiKhoan: '0071001234567', chuTaiKhoan: 'LE THU'},
      {nganHang: '970436', soTaiKhoan: '0071 001', chuTaiKhoan: 'LE THU'},
    ],
  },
};

describe('the shared types', () => {
  const ajv = createDataAjv();

  it('has samples for each', () => {
    expect(Object.keys(samples)).toEqual(Object.keys(readTypes().types));
  });

  it.each(Object.entries(samples))('%s accepts and refuses', (name, {accepted, refused}) => {
    const validate = ajv.compile({$ref: name});
    expect(accepted.filter((value) => !validate(value))).toEqual([]);
    expect(refused.filter((value) => validate(value))).toEqual([]);
  });
});
