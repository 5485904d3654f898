import {describe, expect, it} from 'vitest';
import {digestJson} from '../json/canonicalize.js';
import type {Json} from '../json/json.js';
import {reviewDeclaration} from '../review/create-review.js';
import {createStatement} from '../statement/create-statement.js';
import {readStatement} from '../statement/read-statement.js';
import {challengeFor} from '../test-fixtures/flow.js';
import {householdDocument} from '../test-fixtures/list-documents.js';
import {householdLookup, loadDocument} from '../test-fixtures/lists.js';
import {sha256} from '../test-fixtures/sha256.js';
import {createDeclaration} from './create-declaration.js';
import {replayDeclaration} from './replay-declaration.js';
import {an, binh, chi, frozen, ho, household, issues, open, start} from './testing/household-samples.js';

describe('a signed list', () => {
  it('is stated and replayed from its bytes: same values, claims, objections and review', async () => {
    const procedure = await loadDocument(householdDocument('locked'));
    const lookup = householdLookup('found', [{hoTen: 'Lê Văn Một'}, {hoTen: 'Lê Thị Hai'}]);
    const values = {ho, nhanKhau: [an, {...chi, quanHe: 'vo-chong'}]};
    const declaration = createDeclaration(procedure, {...start, values, lookups: [lookup]});
    declaration.dispute('/nguoiO', 'Thiếu một người');
    const challenge = await challengeFor(declaration);
    const review = reviewDeclaration(declaration, {agency: challenge.agencyName.vi, locale: 'vi'});
    const {bytes} = await createStatement({challenge, declaration, review, sha256});
    const statement = readStatement(bytes);
    expect(statement.values['nhanKhau']).toEqual([an, {hoTen: chi.hoTen, quanHe: 'vo-chong'}]);
    expect(statement.claims.map(({pointers}) => pointers.map(({pointer}) => pointer))).toEqual([['/nguoiO']]);
    const replay = replayDeclaration({
      ...start,
      procedure,
      agency: challenge.agencyName.vi,
      locale: 'vi',
      values: statement.values,
      lookups: statement.claims.map((stated) => ({stated, receipt: lookup.receipt})),
      disputes: statement.disputes,
      documents: statement.documents,
    });
    expect(replay.differences).toEqual([]);
    expect(replay.issues).toEqual([]);
    expect(await digestJson(replay.review, sha256)).toBe(statement.review.digest);
  });
});

describe('drafts and replays of lists', () => {
  it('restore rows, what is hidden in them too', () => {
    const declaration = open([an, {...chi, quanHe: 'con'}, {}]);
    const draft = declaration.snapshot('');
    const resumed = createDeclaration(household, {...start, draft});
    expect(resumed.snapshot('')).toEqual(draft);
    expect(frozen(resumed)).toEqual(frozen(declaration));
    expect(issues(resumed)).toEqual(issues(declaration));
  });

  it.each<[string, Json]>([
    ['a text', 'x'],
    ['an unknown member', [{...an, khac: 1}, binh]],
    ['a hidden field', [{...an, quanHeKhac: 'x'}, binh]],
    ['a value that is not normalised', [{...an, hoTen: ' Trần  Thị An'}, binh]],
    ['a row that is no object', [an, 'x', binh]],
  ])('tell values that were not frozen by a declaration: %s', (_name, nhanKhau) => {
    const input = {
      ...start,
      procedure: household,
      agency: 'x',
      locale: 'vi',
      lookups: [],
      disputes: [],
      documents: [],
    } as const;
    expect(replayDeclaration({...input, values: {ho, nhanKhau: [an, binh]}}).differences).toEqual([]);
    expect(replayDeclaration({...input, values: {ho, nhanKhau}}).differences).toEqual(['values']);
  });
});
