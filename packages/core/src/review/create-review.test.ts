import {beforeAll, describe, expect, it} from 'vitest';
import {createDeclaration} from '../declaration/create-declaration.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {openFilled} from '../test-fixtures/flow.js';
import {householdDocument, parcelsDocument} from '../test-fixtures/list-documents.js';
import {householdLookup, loadDocument} from '../test-fixtures/lists.js';
import {loadPermit, permitLookup} from '../test-fixtures/permit.js';
import {sha256} from '../test-fixtures/sha256.js';
import {reviewDeclaration} from './create-review.js';
import {formatMoney} from './format-value.js';
import {reviewToText} from './review-to-text.js';

let procedure: LoadedProcedure;
beforeAll(async () => {
  procedure = await loadPermit(sha256);
});

const place = {agency: '000.00.00.H99', locale: 'vi'} as const;

describe('review', () => {
  it('lists what is visible and filled, in words, with where it is from', () => {
    const review = reviewDeclaration(openFilled(procedure), place);
    expect(review.steps.map(({title}) => title)).toEqual(['Chủ nuôi', 'Thú cưng']);
    expect(review.steps[0]?.sections[0]?.entries.slice(0, 2)).toEqual([
      {
        at: '/owner/name',
        label: 'Họ tên',
        value: 'Nguyễn Văn Thử',
        origin: 'register',
        source: {name: 'Cơ sở dữ liệu người (thử)', fetchedAt: '10:42 22/11/2026'},
        dispute: 'Thiếu chữ đệm',
      },
      {at: '/owner/born', label: '/owner/born', value: '05/09/1990', origin: 'typed'},
    ]);
    const pet = review.steps[1]?.sections.flatMap(({entries}) => entries) ?? [];
    expect(pet.map(({value, origin}) => `${value} ${origin}`)).toEqual([
      'Chó typed',
      'small typed',
      'Mực typed',
      '4 typed',
      'Mực / small computed',
      'Trần Thị Mẫu typed',
      '01/10/2026 typed',
    ]);
    expect(review.documents[0]).toMatchObject({status: 'attached', label: 'Sổ tiêm phòng'});
    expect(review.fees).toEqual([{id: 'many', label: 'Phí nuôi nhiều', amount: '50.000 đồng'}]);
    expect(review.lookups).toEqual([
      {binding: 'vaccination', source: 'Sổ thú y (thử)', outcome: 'unavailable'},
    ]);
  });

  it('leaves out what is hidden, with its section', () => {
    const declaration = openFilled(procedure);
    declaration.set('/pet/kind', 'cat');
    const review = reviewDeclaration(declaration, place);
    expect(review.steps[1]?.sections.map(({title}) => title)).toEqual(['']);
    expect(review.documents).toEqual([]);
    expect(review.lookups).toEqual([]);
  });

  it('says that a register replaces a paper', () => {
    const declaration = openFilled(procedure, {documents: []});
    expect(reviewDeclaration(declaration, place).documents[0]?.status).toBe('missing');
    declaration.applyLookup(permitLookup('vaccination', 'found', {'/vet/name': 'Trần Thị Mẫu'}));
    expect(reviewDeclaration(declaration, place).documents[0]).toMatchObject({
      status: 'satisfied',
      detail: 'Sổ thú y (thử), 10:42 22/11/2026',
    });
  });

  it('speaks the other language, Vietnamese where a text is missing', () => {
    const review = reviewDeclaration(openFilled(procedure), {...place, locale: 'en'});
    expect(review.procedure.title).toBe('Pet permit (test)');
    expect(review.fees[0]?.amount).toBe('50,000 VND');
    expect(review.steps[1]?.sections[0]?.entries[0]).toMatchObject({label: 'Loài', value: 'Chó'});
  });

  it('reads as text', () => {
    expect(reviewToText(reviewDeclaration(openFilled(procedure), place))).toContain(
      [
        'Chủ nuôi',
        '--------',
        'Họ tên: Nguyễn Văn Thử [Cơ sở dữ liệu người (thử), 10:42 22/11/2026]',
        '    Đề nghị xem lại: Thiếu chữ đệm',
        '/owner/born: 05/09/1990 [tự khai]',
      ].join('\n'),
    );
  });

  it.each([
    [0, '0 đồng'],
    [999, '999 đồng'],
    [1000, '1.000 đồng'],
    [1234567, '1.234.567 đồng'],
  ])('groups %d đồng', (amount, words) => {
    expect(formatMoney(amount, 'vi')).toBe(words);
  });
});

describe('review of lists', () => {
  const ho = {chu: 'Nguyễn Văn Thử', so: '001099000011', coNhanKhau: true};
  const an = {hoTen: 'Trần Thị An', quanHe: 'con', ngaySinh: '2013-02-01'};
  const start = {submission: 'submission-1', today: '2026-11-22'} as const;

  it('counts the rows, then shows each under its name, whatever is hidden left out', async () => {
    const household = await loadDocument(householdDocument());
    const nhanKhau = [an, {quanHe: 'khac', quanHeKhac: 'cháu'}, {}];
    const declaration = createDeclaration(household, {...start, values: {ho, nhanKhau}});
    const {sections} = reviewDeclaration(declaration, place).steps[1] ?? {sections: []};
    expect(sections.map(({title}) => title)).toEqual([
      'Người trong hộ',
      'Nhân khẩu thứ 1',
      'Nhân khẩu thứ 2',
      'Nhân khẩu thứ 3',
    ]);
    expect(sections[0]?.entries).toEqual([
      {at: '/nhanKhau', label: 'Nhân khẩu', value: '3 dòng', origin: 'typed'},
    ]);
    expect(sections[1]?.entries).toEqual([
      {at: '/nhanKhau/0/hoTen', label: 'Họ tên', value: 'Trần Thị An', origin: 'typed'},
      {at: '/nhanKhau/0/ngaySinh', label: 'Ngày sinh', value: '01/02/2013', origin: 'typed'},
      {at: '/nhanKhau/0/quanHe', label: 'Quan hệ', value: 'Con', origin: 'typed'},
    ]);
    expect(sections[3]?.entries).toEqual([
      {at: '/nhanKhau/2', label: 'Nhân khẩu thứ 3', value: 'chưa khai gì', origin: 'typed'},
    ]);
    declaration.set('/nhanKhau/1/quanHe', 'con');
    declaration.removeRow('/nhanKhau', 2);
    const text = reviewToText(reviewDeclaration(declaration, {...place, locale: 'en'}));
    expect(text).toContain('/nhanKhau: 2 rows [typed]\nRow 1\n');
    expect(text).not.toContain('cháu');
  });

  it('says which rows a register filled, and the objection to them', async () => {
    const household = await loadDocument(householdDocument('locked'));
    const lookups = [householdLookup('found', [{hoTen: 'Lê Văn Một'}])];
    const declaration = createDeclaration(household, {...start, values: {ho}, lookups});
    declaration.dispute('/nguoiO', 'Thiếu người');
    const source = {name: 'Cơ sở dữ liệu người (thử)', fetchedAt: '10:42 22/11/2026'};
    const {sections} = reviewDeclaration(declaration, place).steps[1] ?? {sections: []};
    expect(sections.map(({entries}) => entries)).toEqual([
      [
        {
          at: '/nguoiO',
          label: 'Người đang ở',
          value: '1 dòng',
          origin: 'register',
          source,
          dispute: 'Thiếu người',
        },
      ],
      [{at: '/nguoiO/0/hoTen', label: 'Họ tên', value: 'Lê Văn Một', origin: 'register', source}],
    ]);
  });

  it('says what was computed in a row', async () => {
    const parcels = await loadDocument(parcelsDocument);
    const values = {thua: [{ten: 'A', dienTich: 2, donGia: 5}]};
    const review = reviewDeclaration(createDeclaration(parcels, {...start, values}), place);
    const entries = review.steps.flatMap(({sections}) => sections.flatMap((section) => section.entries));
    expect(entries.map(({at, value, origin}) => `${at} ${value} ${origin}`)).toEqual([
      '/thua 1 dòng typed',
      '/thua/0/ten A typed',
      '/thua/0/dienTich 2 typed',
      '/thua/0/donGia 5 typed',
      '/thua/0/thanhTien 10 computed',
      '/chu/tong 10 computed',
      '/chu/soThua 1 computed',
    ]);
  });
});
