import type {Json, LoadedProcedure} from '@tokhai/core';
import {beforeAll, describe, expect, it} from 'vitest';
import {householdDocument} from '../../../core/src/test-fixtures/list-documents.js';
import {loadDocument} from '../../../core/src/test-fixtures/lists.js';
import {readValues} from './read-values.js';

let household: LoadedProcedure;
beforeAll(async () => {
  const document = householdDocument();
  const {data} = document;
  const person = {
    type: 'object',
    additionalProperties: false,
    required: ['hoTen'],
    properties: {hoTen: {$ref: 'vn:name'}, ghiChu: {$ref: 'vn:paper'}},
  } as const;
  const nguoiO = {type: 'array', maxItems: 2, items: person} as const;
  household = await loadDocument({...document, data: {...data, properties: {...data.properties, nguoiO}}});
});

function read(members: Json): unknown {
  const [binding] = household.document.prefill;
  if (!binding) throw new Error('the fixture has a binding');
  const answer = {outcome: 'found', attributes: {members}, recordId: 'r', assurance: 'high'} as const;
  const {outcome, values} = readValues(household, binding, answer);
  return [outcome, values.get('/nguoiO')];
}

describe('a register that fills a list', () => {
  it('is read row by row, in the form in which rows are kept', () => {
    const rows = [
      {hoTen: ' Lê  Văn Một', tuoi: 7},
      {hoTen: 'Lê Thị Hai', ghiChu: {number: '001099000011'}},
    ];
    expect(read(rows)).toEqual([
      'found',
      [{hoTen: 'Lê Văn Một'}, {hoTen: 'Lê Thị Hai', ghiChu: {number: '001099000011'}}],
    ]);
    expect(read([])).toEqual(['empty', undefined]);
    expect(read('x')).toEqual(['empty', undefined]);
  });

  it.each<[string, Json]>([
    ['a row without what rows must have', [{hoTen: 'A'}, {}]],
    ['too many rows', [{hoTen: 'A'}, {hoTen: 'B'}, {hoTen: 'C'}]],
    ['a value that its type knows to be none', [{hoTen: 'A', ghiChu: {number: '000000000000'}}]],
    ['a character that hides others', [{hoTen: 'A\u202eB'}]],
  ])('is not believed about anything where it answers %s', (_name, rows) => {
    expect(read(rows)).toEqual(['mismatch', undefined]);
  });
});
