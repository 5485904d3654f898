import {describe, expect, it} from 'vitest';
import {readPerson} from './person.js';

const claims = {HoVaTen: ' NGUYỄN  VĂN THỬ ', SoDinhDanh: '001099000001', NgayThangNamSinh: '19990102'};

describe('readPerson', () => {
  it.each(['19990102', '1999-01-02', '02/01/1999'])('reads a birth date written %s', (NgayThangNamSinh) => {
    expect(readPerson({...claims, NgayThangNamSinh})).toEqual({
      name: 'NGUYỄN VĂN THỬ',
      number: '001099000001',
      birthDate: '1999-01-02',
    });
  });

  it('reads other claim names where they are given', () => {
    const names = {name: 'n', number: 'i', birthDate: 'b'};
    expect(readPerson({n: 'Thử', i: '001099000001', b: '1999-01-02'}, names)?.name).toBe('Thử');
  });

  it.each([
    ['no name', {HoVaTen: ' '}],
    ['no number', {SoDinhDanh: undefined}],
    ['a short number', {SoDinhDanh: '00109900000'}],
    ['a number as a number', {SoDinhDanh: 1099000001}],
    ['a date that does not exist', {NgayThangNamSinh: '30/02/1999'}],
    ['a date in words', {NgayThangNamSinh: 'hôm qua'}],
  ])('refuses %s', (_, change) => {
    expect(readPerson({...claims, ...change})).toBeUndefined();
  });
});
