import {describe, expect, it} from 'vitest';
import type {DataNode, ListSection, Procedure} from '../generated/procedure.js';
import {householdDocument, parcelsDocument} from '../test-fixtures/list-documents.js';
import {check, codesOf, planOf} from './testing/check-document.js';

function withSection(change: (section: ListSection) => ListSection): Procedure {
  const [first, ...steps] = parcelsDocument.layout.steps;
  const section = first?.sections[0];
  if (!first || !section || !('list' in section)) throw new Error('the fixture begins with a list');
  return {
    ...parcelsDocument,
    layout: {...parcelsDocument.layout, steps: [{...first, sections: [change(section)]}, ...steps]},
  };
}

function withList(change: (list: DataNode) => DataNode): Procedure {
  const {data} = parcelsDocument;
  const thua = data.properties['thua'] ?? {};
  return {...parcelsDocument, data: {...data, properties: {...data.properties, thua: change(thua)}}};
}

describe('the layout of a list', () => {
  it('gives one field that holds its rows', async () => {
    const plan = await planOf(householdDocument());
    const list = plan.fields.find(({at}) => at === '/nhanKhau');
    expect(list).toMatchObject({
      control: 'repeat',
      step: 'nhan-khau',
      section: 0,
      schema: '/data/properties/nhanKhau',
      official: 'ct01/members',
      label: '/nhanKhau',
      rows: {
        minItems: 2,
        maxItems: 5,
        title: '/nhanKhau/*',
        summary: ['/nhanKhau/*/hoTen', '/nhanKhau/*/ngaySinh'],
      },
    });
    expect(list?.rows?.fields.map(({at}) => at)).toEqual(
      ['hoTen', 'ngaySinh', 'soDinhDanh', 'quanHe', 'quanHeKhac', 'giayTo/so', 'giayTo/ngayCap'].map(
        (key) => `/nhanKhau/*/${key}`,
      ),
    );
    expect(list?.rows?.fields[0]).toEqual({
      at: '/nhanKhau/*/hoTen',
      step: 'nhan-khau',
      section: 0,
      control: 'text',
      type: 'vn:name',
      schema: '/data/properties/nhanKhau/items/properties/hoTen',
      required: true,
      label: '/nhanKhau/*/hoTen',
    });
    expect(plan.steps[1]?.sections[0]).toEqual({title: 'section:members', fields: ['/nhanKhau']});
    expect(plan.groups.map(({at}) => at)).toEqual(['/ho']);
  });
  it('shows a row by a block, and sums it up by its first field', async () => {
    const rows = (await planOf(parcelsDocument)).fields[0]?.rows;
    expect(rows?.summary).toEqual(['/thua/*/ten']);
    expect(rows?.fields[1]).toMatchObject({at: '/thua/*/dienTich', label: 'block:thua/dienTich'});
  });
  it.each<[string, Procedure]>([
    ['unknown-list', withSection((section) => ({...section, list: '/chu'}))],
    ['list-fields', withSection((section) => ({...section, fields: [{at: 'ten'}]}))],
    ['list-fields', withSection(({list, as}) => ({list, as}))],
    ['unknown-field', withSection((section) => ({...section, summary: ['khac']}))],
    ['unknown-field', withSection(({list, as}) => ({list, as, fields: [{at: 'khac'}]}))],
    ['field-not-shown', withSection(({list, as}) => ({list, as, fields: [{at: 'ten'}]}))],
    ['list-max-items', withList(({type, items}) => ({type: type ?? 'array', ...(items && {items})}))],
    ['list-max-items', withList((list) => ({...list, maxItems: 501}))],
    ['list-max-items', withList((list) => ({...list, maxItems: 0}))],
    [
      'list-nested',
      withList((list) => ({
        ...list,
        items: {
          ...list.items,
          properties: {
            ...list.items?.properties,
            con: {type: 'array', maxItems: 3, items: {type: 'object', properties: {a: {type: 'string'}}}},
          },
        },
      })),
    ],
    [
      'list-too-wide',
      withList((list) => ({
        ...list,
        items: {
          ...list.items,
          properties: Object.fromEntries(
            Array.from({length: 41}, (_, i) => [`f${i}`, {type: 'string'} as const]),
          ),
        },
      })),
    ],
  ])('reports %s', async (code, document) => {
    expect(await codesOf(document)).toContain(code);
  });
  it('reports a list that is shown as one field', async () => {
    const [first, second] = parcelsDocument.layout.steps;
    const steps = [{id: 'thua', sections: [{fields: [{at: '/thua'}]}]}, ...(second ? [second] : [])];
    const document = {...parcelsDocument, layout: {...parcelsDocument.layout, steps}};
    expect(first?.id).toBe('thua');
    expect(await codesOf(document)).toContain('list-as-field');
  });
  it('reports a group of the name that rules keep for a row', async () => {
    const {data} = parcelsDocument;
    const item = {type: 'object', properties: {a: {type: 'string'}}} as const;
    const document = {...parcelsDocument, data: {...data, properties: {...data.properties, item}}};
    expect(await codesOf(document)).toContain('list-item-name');
  });
  it('wants a name with a number for a row, and a label for each of its fields', async () => {
    const {vi, en} = parcelsDocument.texts;
    const left = Object.entries(vi).filter(([key]) => key !== '/thua/*' && key !== 'block:thua/ten');
    const texts = {
      vi: {title: 'a', declaration: 'b', ...Object.fromEntries(left)},
      en: {...en, '/thua/*': 'Parcel'},
    };
    const {findings} = await check({...parcelsDocument, texts});
    const found = findings.map(({code, at, message}) => [code, at, message.en]);
    expect(found).toEqual([
      ['text-missing', '/texts/vi', 'The text "/thua/*" (vi) is missing'],
      ['text-missing', '/texts/vi', 'The text "block:thua/ten" (vi) is missing'],
      ['list-row-name', '/texts/en/~1thua~1*', 'The name of a row "/thua/*" (en) lacks {n}'],
    ]);
  });
});
