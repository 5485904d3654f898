import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {
  createValueTypes,
  excerptTypes,
  type Json,
  loadUnits,
  loadValueTypes,
  type ValueType,
} from '../index.js';
import {banks} from '../banks/index.js';

interface Types {
  readonly id: string;
  readonly types: Readonly<Record<string, object>>;
}

const document = JSON.parse(
  readFileSync(new URL('../../../../schemas/types/vn-types/1.json', import.meta.url), 'utf8'),
) as Types;
const names = Object.keys(document.types);
const whole = createValueTypes(document, {units: await loadUnits(), banks});

const samples: readonly Json[] = [
  '  Nguyễn  Văn Thử ',
  '001099000012',
  '2026-02-30',
  '13/2026',
  '24:00',
  '1.250.000',
  '0912 345 678',
  'thu@example.vn',
  'VN',
  'nam',
  7,
  null,
  {tinh: '01', xa: '00004', chiTiet: 'số 1'},
  {loai: 'can-cuoc', so: '001 099 000 012'},
  {ho: 'Nguyễn', chuDem: 'Văn', ten: ' Thử '},
  {hoTen: 'Nguyễn Văn Thử', ngaySinh: '1990-09-05', soDinhDanh: '001090000012'},
  {nganHang: '970436', soTaiKhoan: '0123 456 789', chuTaiKhoan: 'nguyễn văn thử'},
  {loai: 'thuong-tru', diaChi: {tinh: '01', xa: '99999'}},
];

function behave(type: ValueType | undefined): unknown {
  if (type === undefined) return undefined;
  const {name, schema, control, options} = type;
  const answers = samples.map((sample) => [
    type.check?.(sample),
    type.normalize?.(sample),
    type.format(sample, 'vi'),
    type.format(sample, 'en'),
  ]);
  return {name, schema, control, options, answers};
}

describe('types that are loaded one by one', () => {
  it.each(names)('%s does what it does among all', async (name) => {
    const {id, types} = await loadValueTypes(document, [name]);
    expect(id).toBe(whole.id);
    expect(behave(types.get(name))).toEqual(behave(whole.types.get(name)));
  });

  it('bring what they refer to and nothing else', async () => {
    expect([...(await loadValueTypes(document, ['vn:date'])).types.keys()]).toEqual(['vn:date']);
    const {types} = await loadValueTypes(document, ['vn:residence']);
    expect(types.has('vn:address')).toBe(true);
    expect(types.has('vn:name')).toBe(false);
  });

  it('refuse a document without form and a type that nobody knows', async () => {
    await expect(loadValueTypes(null, [])).rejects.toMatchObject({code: 'invalid-type-document'});
    const strange = {...document, types: {'vn:strange': document.types['vn:name']}};
    await expect(loadValueTypes(strange, ['vn:strange'])).rejects.toMatchObject({code: 'unknown-type'});
  });
});

describe('an excerpt of the types', () => {
  it('reads as the whole does, for what it holds', async () => {
    const excerpt = excerptTypes(document, ['vn:residence', 'vn:nothing']);
    expect(Object.keys((excerpt as Types).types).sort()).toEqual(
      [...(await loadValueTypes(document, ['vn:residence'])).types.keys()].sort(),
    );
    const {types} = await loadValueTypes(excerpt, ['vn:residence']);
    expect(behave(types.get('vn:residence'))).toEqual(behave(whole.types.get('vn:residence')));
  });
});
