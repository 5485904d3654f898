import {beforeAll, describe, expect, it} from 'vitest';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {openFilled} from '../test-fixtures/flow.js';
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
