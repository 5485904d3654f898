import {beforeAll, describe, expect, it} from 'vitest';
import type {LoadedProcedure} from '@tokhai/core';
import type {ProcedureCase} from '../packages/core/src/generated/cases.js';
import {householdDocument, parcelsDocument} from '../packages/core/src/test-fixtures/list-documents.js';
import {loadDocument} from '../packages/core/src/test-fixtures/lists.js';
import {flipExpectations} from './testing/flip-case.js';
import {flattenLayout} from './testing/layout.js';
import {compareCase, openCase} from './testing/run-case.js';
import {compileMetaSchemas, explain} from './testing/validators.js';

const cases: readonly ProcedureCase[] = [
  {
    name: 'two members, one of another relation, one with a number that stands twice',
    today: '2026-11-22',
    values: {
      ho: {chu: 'Nguyễn Văn Thử', so: '001099000011', coNhanKhau: true},
      nhanKhau: [
        {hoTen: 'Trần Thị An', quanHe: 'con', soDinhDanh: '001099000012', ngaySinh: '1990-02-01'},
        {hoTen: 'Trần Văn Bình', quanHe: 'khac', soDinhDanh: '001099000012'},
      ],
    },
    expect: {
      visible: ['/nhanKhau', '/nhanKhau/0/giayTo', '/nhanKhau/1/quanHeKhac'],
      hidden: ['/nhanKhau/0/quanHeKhac', '/nhanKhau/1/giayTo', '/nhanKhau/1/giayTo/so'],
      required: ['/nhanKhau', '/nhanKhau/0/hoTen', '/nhanKhau/1/quanHeKhac'],
      issues: [
        {code: 'constraint', at: '/nhanKhau/0/soDinhDanh', message: 'trung-so'},
        {code: 'constraint', at: '/nhanKhau/1/soDinhDanh', message: 'trung-so'},
        {code: 'required', at: '/nhanKhau/1/quanHeKhac'},
      ],
    },
  },
  {
    name: 'the register answers with the persons of the household',
    today: '2026-11-22',
    values: {ho: {chu: 'Nguyễn Văn Thử', so: '001099000011'}},
    claims: [
      {binding: 'household', outcome: 'found', values: {'/nguoiO': [{hoTen: 'Lê Văn Một'}]}, confirmed: true},
    ],
    expect: {
      visible: ['/nguoiO/0/hoTen'],
      hidden: ['/nhanKhau'],
      issues: [],
      computed: {'/nguoiO/0/hoTen': 'Lê Văn Một'},
    },
  },
];

let household: LoadedProcedure;
beforeAll(async () => {
  household = await loadDocument(householdDocument());
});

describe('documents with lists', () => {
  const schemas = compileMetaSchemas();

  it('follow the meta-schemas, and so do cases about their rows', () => {
    expect(explain(schemas.get('procedure'), householdDocument())).toEqual([]);
    expect(explain(schemas.get('procedure'), parcelsDocument)).toEqual([]);
    expect(explain(schemas.get('cases'), cases)).toEqual([]);
  });

  it.each(['/nhanKhau/*', '/nhanKhau/*/a/*/b', '/nhanKhau/0/hoTen', '/*/a'])('refuse rules at %s', (at) => {
    const document = {...parcelsDocument, rules: [{at, visible: 'true'}]};
    expect(explain(schemas.get('procedure'), document)).not.toEqual([]);
  });

  it.each(['/nhanKhau/00/a', '/nhanKhau/1000/a', '/nhanKhau/*/a'])('refuse cases about %s', (at) => {
    const wrong = [{name: 'x', today: '2026-11-22', values: {}, expect: {visible: [at]}}];
    expect(explain(schemas.get('cases'), wrong)).not.toEqual([]);
  });

  it.each(cases)('hold in: $name', (one) => {
    const declaration = openCase(household, one);
    expect(compareCase(declaration, one.expect)).toEqual([]);
    const flips = flipExpectations(one.expect);
    expect(flips.filter(({expect: flipped}) => compareCase(declaration, flipped).length === 0)).toEqual([]);
  });

  it('name the official fields of a list and of its rows', () => {
    const section = {list: '/a', as: 'table', block: 'row', official: 'ct01/members'} as const;
    const layout = {
      blocks: {row: [{at: 'b', official: 'name'}]},
      steps: [{id: 'one', sections: [section]}],
    };
    expect(flattenLayout({...parcelsDocument, layout})).toEqual([
      {at: '/a', official: ['ct01/members'], labels: ['/a']},
      {at: '/a/*/b', official: ['ct01/members.name'], labels: ['/a/*/b', 'block:row/b']},
    ]);
  });
});
