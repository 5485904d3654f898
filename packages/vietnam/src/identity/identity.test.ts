import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  checkDossierNumber,
  checkHealthCardNumber,
  checkInsuranceNumber,
  checkOldIdNumber,
  checkPersonalNumber,
  checkTaxCode,
  type Finding,
  readDossierNumber,
  readPersonalNumber,
} from '../index.js';

const codes = (findings: readonly Finding[]): readonly string[] => findings.map(({code}) => code);

describe('checkPersonalNumber', () => {
  it('finds nothing in a number that fits', () => {
    expect(checkPersonalNumber('001099000012', {birthDate: '1999-05-01', sex: '1'})).toEqual([]);
    expect(checkPersonalNumber('079305000012', {birthDate: '2005', sex: '2'})).toEqual([]);
    expect(checkPersonalNumber('001099000012', {birthDate: '', sex: '0'})).toEqual([]);
  });

  it('looks at nothing else where the form is wrong', () => {
    for (const bad of ['', '00109900001', '0010990000123', '00109900001x', '００１０９９００００１２']) {
      expect(checkPersonalNumber(bad, {sex: '2'})).toEqual([
        {code: 'personal-number', at: '', params: {digits: 12}},
      ]);
    }
  });

  it('compares birth year, century and sex', () => {
    expect(checkPersonalNumber('001099000012', {birthDate: '1998-05-01', sex: '2'})).toEqual([
      {code: 'birth-date-mismatch', at: '', params: {year: 1999}},
      {code: 'sex-mismatch', at: '', params: {sex: '1'}},
    ]);
    expect(codes(checkPersonalNumber('001299000012', {birthDate: '1999-05-01'}))).toEqual([
      'birth-date-mismatch',
    ]);
    expect(codes(checkPersonalNumber('001499000012'))).toEqual(['personal-number-century']);
  });

  it('knows provinces until the merger and countries, and lets later births pass', () => {
    expect(codes(checkPersonalNumber('003099000012'))).toEqual(['province-unknown']);
    expect(codes(checkPersonalNumber('999099000012'))).toEqual(['province-unknown']);
    expect(checkPersonalNumber('286099000012')).toEqual([]);
    expect(codes(checkPersonalNumber('003225000012', {birthDate: '2025-06-30'}))).toEqual([
      'province-unknown',
    ]);
    expect(checkPersonalNumber('003225000012', {birthDate: '2025-07-01'})).toEqual([]);
    expect(checkPersonalNumber('003225000012', {birthDate: '2025'})).toEqual([]);
    expect(codes(checkPersonalNumber('003225000012', {birthDate: '2025-06'}))).toEqual(['province-unknown']);
    expect(checkPersonalNumber('003226000012')).toEqual([]);
  });

  it('agrees with itself for whoever has the number', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1900, max: 2099}),
        fc.constantFrom('1', '2'),
        fc.nat(999_999),
        (year, sex, serial) => {
          const century = 2 * Math.floor((year - 1900) / 100) + (sex === '2' ? 1 : 0);
          const number = `001${century}${String(year % 100).padStart(2, '0')}${String(serial).padStart(6, '0')}`;
          expect(readPersonalNumber(number)).toMatchObject({birthYear: year, sex});
          expect(checkPersonalNumber(number, {birthDate: String(year), sex})).toEqual([]);
          expect(codes(checkPersonalNumber(number, {birthDate: String(year + 1), sex}))).toEqual([
            'birth-date-mismatch',
          ]);
        },
      ),
    );
  });
});

describe('other numbers', () => {
  it('old identity cards have nine digits', () => {
    expect(checkOldIdNumber('012345678')).toEqual([]);
    for (const bad of ['01234567', '0123456789', '000000000', '01234567a']) {
      expect(codes(checkOldIdNumber(bad))).toEqual(['old-id-number']);
    }
  });

  it('tax codes carry a check digit', () => {
    expect(checkTaxCode('0100109106')).toEqual([]);
    expect(checkTaxCode('0100109106-001')).toEqual([]);
    expect(checkTaxCode('001099000012')).toEqual([]);
    expect(codes(checkTaxCode('0100109107'))).toEqual(['tax-code-check-digit']);
    for (const bad of ['', '010010910', '0100109106-1', '0100109106001'])
      expect(codes(checkTaxCode(bad))).toEqual(['tax-code']);
  });

  it('a wrong digit in a tax code is found', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.integer({min: 1, max: 9}), (at, step) => {
        const digits = Array.from('0100109106');
        digits[at] = String((Number(digits[at]) + step) % 10);
        expect(codes(checkTaxCode(digits.join('')))).toEqual(['tax-code-check-digit']);
      }),
    );
  });

  it('insurance numbers and health cards', () => {
    expect(checkInsuranceNumber('0123456789')).toEqual([]);
    expect(codes(checkInsuranceNumber('012345678'))).toEqual(['insurance-number']);
    expect(checkHealthCardNumber('TE1010123456789')).toEqual([]);
    expect(checkHealthCardNumber('0123456789')).toEqual([]);
    expect(codes(checkHealthCardNumber('TE10101234567'))).toEqual(['health-card-number']);
  });

  it('dossier numbers name agency, day and serial', () => {
    expect(readDossierNumber('G01.899.909-260916-890028')).toEqual({
      agency: 'G01.899.909',
      date: '2026-09-16',
      serial: '890028',
    });
    expect(checkDossierNumber('000.00.00.H55-260916-0001')).toEqual([]);
    for (const bad of ['', 'G01-260231-1', 'G01.899.909-260916', 'G01.899.909-2026-1']) {
      expect(codes(checkDossierNumber(bad))).toEqual(['dossier-number']);
    }
  });
});
