import {assert} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Json, JsonObject} from '@tokhai/core';
import {loadExampleProcedure} from '../../../../stories/fixtures/example-procedure.js';
import {FormPage} from '../testing/form-page.js';
import {controlIn, typeInto, type TextControl} from '../testing/type-into.js';
import {typedCases, type TypedCase} from '../testing/typed-cases.js';
import {typingStyles, type TypingStyle} from '../testing/vietnamese-typing.js';

const name = 'Đặng Thị Ước';

/** A part of a field of the form, or of a row: what is typed, and the value of the field that comes of it. */
type FormCase = Pick<TypedCase, 'part' | 'text' | 'value' | 'before'> & {
  readonly step: string;
  readonly at: string;
};

/** Kinds that stand in a form only, or in another shape there than alone. */
const formCases: readonly FormCase[] = [
  ...typedCases.flatMap(({form, ...one}) => (form ? [{...one, step: form[0], at: form[1]}] : [])),
  {step: 'yeu-cau', at: '/yeuCau/donVi', text: 'Trung tâm Đông Thử', value: 'dv-07'},
  {
    step: 'lien-quan',
    at: '/lienQuan/tenTruoc',
    part: '/hoVaTen',
    text: name,
    value: {ho: 'Đặng', chuDem: 'Thị', ten: 'Ước'},
  },
  {
    step: 'lien-quan',
    at: '/lienQuan/nguoiNhan',
    part: '/hoVaTen',
    text: name,
    value: {ho: 'Đặng', chuDem: 'Thị', ten: 'Ước'},
  },
];

/** The same in rows: of a group that repeats, and in the cells of a table. */
const rowCases: readonly FormCase[] = [
  {step: 'danh-sach', at: '/nguoiCung/0/nguoi', part: '/hoTen', text: name, value: {hoTen: name}},
  {step: 'danh-sach', at: '/nguoiCung/0/noiO', part: '/tinh', text: 'Thành phố Huế', value: {tinh: '46'}},
  {step: 'danh-sach', at: '/nguoiCung/0/ghiChu', text: 'Hoà ở Đắk Lắk', value: 'Hoà ở Đắk Lắk'},
  {step: 'danh-sach', at: '/chiPhi/0/noiDung', text: 'Vé tàu đi Huế', value: 'Vé tàu đi Huế'},
  {step: 'danh-sach', at: '/chiPhi/0/ngay', text: '2/10/2026', value: '2026-10-02'},
  {step: 'danh-sach', at: '/chiPhi/0/soTien', text: '1200000', value: 1_200_000},
];

/** Fields that are wanted, so that they have an error once the step was to be left. */
const wanted: readonly string[] = [
  '/nguoiKhai/hoTen',
  '/nguoiKhai/soDinhDanh',
  '/nguoiKhai/ngaySinh',
  '/nguoiKhai/danToc',
  '/nguoiKhai/dienThoai',
  '/viecLam/maSoThue',
  '/viecLam/luong',
];

function valuesFor({at, before}: FormCase): JsonObject {
  const [, group = '', key = ''] = at.split('/');
  return {
    yeuCau: {coViecLam: true, ...(group === 'yeuCau' && before !== undefined && {[key]: before})},
    nguoiCung: [{}, {}],
    chiPhi: [{}, {}],
  };
}

async function open(one: FormCase): Promise<{page: FormPage; control: TextControl}> {
  const page = await FormPage.open({
    procedure: await loadExampleProcedure(),
    registers: {'chinh-chu': 'empty', 'nguoi-than': 'empty', 'tai-khoan': 'empty'},
    step: one.step,
    values: valuesFor(one),
  });
  const key = page.host.declaration.field(one.at).key;
  const control = controlIn(page.root.querySelector(`[data-field="${CSS.escape(key)}"]`), one.part);
  return {page, control};
}

/** After each key: rules give other results, the day turns, other rows change, and the draft is written. */
function disturb({host: {declaration}}: FormPage, {step}: FormCase, count: number): void {
  const even = count % 2 === 0;
  declaration.set('/yeuCau/hinhThuc', even ? 'khac' : 'thuong');
  declaration.settleToday(even ? '2026-11-22' : '2026-11-23');
  if (step === 'danh-sach') {
    declaration.set('/nguoiCung/1/ghiChu', `Lần ${count}`);
    declaration.set('/chiPhi/1/soTien', count);
  }
  document.dispatchEvent(new Event('visibilitychange'));
}

async function play(one: FormCase, style: TypingStyle): Promise<void> {
  const {page, control} = await open(one);
  const {declaration} = page.host;
  const value = (): Json | undefined => declaration.field(one.at).value.value;
  control.focus();
  if (control.value !== '') control.select();
  await typeInto(control, one.text, style, (count) => {
    disturb(page, one, count);
  });
  assert.deepEqual(value(), one.before, 'nothing is committed while typing');
  await page.settle();
  assert.isAbove(page.host.drafts.length, 0, 'the draft was written while typing');
  await sendKeys({press: 'Tab'});
  assert.deepEqual(value(), one.value);
}

for (const style of typingStyles) {
  describe(`typed in ${style.method} with ${style.engine}, in a form`, () => {
    for (const one of formCases)
      it(`${one.at}${one.part ?? ''} keeps "${one.text}" while rules run and drafts are written`, () =>
        play(one, style));
    for (const one of rowCases)
      it(`${one.at}${one.part ?? ''} keeps "${one.text}" while other rows change`, () => play(one, style));
  });

  describe(`typed in ${style.method} with ${style.engine}, where an error is shown`, () => {
    for (const one of formCases.filter(({at, part}) => wanted.includes(at) && part === undefined))
      it(`${one.at} keeps "${one.text}" while each key is checked`, async () => {
        const {page} = await open(one);
        await page.click('button[type=submit]');
        const control = controlIn(page.root.querySelector(`[data-field="${one.at}"]`));
        assert.strictEqual(control.getAttribute('aria-invalid'), 'true');
        control.focus();
        await typeInto(control, one.text, style, (count) => {
          page.host.declaration.settleToday(count % 2 === 0 ? '2026-11-22' : '2026-11-23');
        });
        await sendKeys({press: 'Tab'});
        assert.deepEqual(page.host.declaration.field(one.at).value.value, one.value);
        await page.settle();
        assert.lengthOf(page.all(`[data-field="${one.at}"] .error`), 0);
      });
  });
}

/** These are chosen or shown: nothing is typed into them. */
const chosen: ReadonlySet<string> = new Set([
  ...['select', 'radio', 'checkbox', 'checkbox-group', 'yes-no', 'consent', 'computed', 'repeat', 'table'],
]);

describe('the kinds that are typed into', () => {
  it('are all played in a form', async () => {
    const {plan} = await loadExampleProcedure();
    const fields = plan.fields.flatMap((field) => [field, ...(field.rows?.fields ?? [])]);
    const played = new Set([...formCases, ...rowCases].map(({at}) => at.replace(/\/\d+(?=\/)/gu, '/*')));
    const typed = new Set(fields.filter(({at}) => played.has(at)).map(({control}) => control));
    const missing = fields.filter(({control}) => !typed.has(control) && !chosen.has(control));
    assert.deepEqual(
      missing.map(({at, control}) => `${control} at ${at}`),
      [],
    );
  });
});
