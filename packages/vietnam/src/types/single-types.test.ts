import {describe, expect, it} from 'vitest';
import {ethnicGroups} from '../index.js';
import {check, format, normalize, type} from './testing/published-types.js';

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
