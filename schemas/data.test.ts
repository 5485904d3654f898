import {describe, expect, it} from 'vitest';
import {readProcedures, readTypes} from './testing/documents.js';
import {createDataAjv} from './testing/validators.js';

describe.each(readProcedures())('data of $name', ({document}) => {
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
