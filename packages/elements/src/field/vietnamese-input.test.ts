import {assert, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Json} from '@tokhai/core';
import {loadExampleProcedure} from '../../../../stories/fixtures/example-procedure.js';
import '../define.js';
import {TkFieldElement} from '../index.js';
import {FormPage} from '../testing/form-page.js';
import {listStates, typeVietnamese, typingStyles, type TypingStyle} from '../testing/vietnamese-typing.js';

/** One control that takes text: what somebody types into it, and what comes of it. */
interface TypedCase {
  readonly tag: string;
  /** Part of a composite. */
  readonly part?: string;
  readonly text: string;
  readonly value: Json;
  /** The same in the form of the example: step and pointer. */
  readonly form?: readonly [step: string, at: string];
}

const name = 'Đặng Thị Ước';
const story = 'Hoà ở Đắk Lắk';

/** Every kind that takes text. A new kind is one line here. */
const cases: readonly TypedCase[] = [
  {tag: 'tk-text-field', text: name, value: name, form: ['nguoi-khai', '/nguoiKhai/hoTen']},
  {tag: 'tk-long-text-field', text: story, value: story, form: ['yeu-cau', '/yeuCau/lyDo']},
  {tag: 'tk-number-field', text: '12,5', value: 12.5, form: ['viec-lam', '/viecLam/heSo']},
  {tag: 'tk-money-field', text: '1250000', value: 1_250_000, form: ['viec-lam', '/viecLam/luong']},
  {tag: 'tk-date-field', text: '5/9/1990', value: '1990-09-05'},
  {
    tag: 'tk-date-words-field',
    text: '5/9/1990',
    value: '1990-09-05',
    form: ['nguoi-khai', '/nguoiKhai/ngaySinh'],
  },
  {tag: 'tk-partial-date-field', text: '9/1990', value: '1990-09', form: ['yeu-cau', '/yeuCau/ngayBiet']},
  {tag: 'tk-month-field', text: '9/2026', value: '2026-09', form: ['viec-lam', '/viecLam/thangBatDau']},
  {tag: 'tk-year-field', text: '1990', value: '1990', form: ['viec-lam', '/viecLam/namTotNghiep']},
  {tag: 'tk-time-field', text: '7 giờ 30', value: '07:30', form: ['viec-lam', '/viecLam/gioLam']},
  {
    tag: 'tk-phone-field',
    text: '0912 345 678',
    value: '+84912345678',
    form: ['nguoi-khai', '/nguoiKhai/dienThoai'],
  },
  {
    tag: 'tk-email-field',
    text: 'thu@vi-du.vn',
    value: 'thu@vi-du.vn',
    form: ['nguoi-khai', '/nguoiKhai/thuDienTu'],
  },
  {
    tag: 'tk-personal-number-field',
    text: '001 099 000 012',
    value: '001099000012',
    form: ['nguoi-khai', '/nguoiKhai/soDinhDanh'],
  },
  {
    tag: 'tk-tax-code-field',
    text: '0100109106',
    value: '0100109106',
    form: ['viec-lam', '/viecLam/maSoThue'],
  },
  {
    tag: 'tk-insurance-number-field',
    text: '0123456789',
    value: '0123456789',
    form: ['viec-lam', '/viecLam/maBaoHiem'],
  },
  {tag: 'tk-ethnic-field', text: 'Sán Dìu', value: '18', form: ['nguoi-khai', '/nguoiKhai/danToc']},
  {tag: 'tk-country-field', text: 'Việt Nam', value: 'VN', form: ['nguoi-khai', '/nguoiKhai/quocTich']},
  {tag: 'tk-address-field', part: '/tinh', text: 'Thành phố Huế', value: {tinh: '46'}},
  {
    tag: 'tk-address-field',
    part: '/chiTiet',
    text: story,
    value: {chiTiet: story},
    form: ['yeu-cau', '/yeuCau/noiXayRa'],
  },
  {tag: 'tk-residence-field', part: '/diaChi/chiTiet', text: story, value: {diaChi: {chiTiet: story}}},
  {
    tag: 'tk-identity-paper-field',
    part: '/noiCap',
    text: story,
    value: {noiCap: story},
    form: ['nguoi-khai', '/nguoiKhai/giayTo'],
  },
  {tag: 'tk-identity-paper-field', part: '/so', text: '001099000012', value: {so: '001099000012'}},
  {tag: 'tk-identity-paper-field', part: '/ngayCap', text: '5/9/2021', value: {ngayCap: '2021-09-05'}},
];

type TextControl = HTMLInputElement | HTMLTextAreaElement;

function controlIn(root: ParentNode | null, part = ''): TextControl {
  const found = root?.querySelector<TextControl>(`[data-kind][data-part="${part}"]`);
  if (!found) throw new Error(`no control at "${part}"`);
  return found;
}

/** Types into a control that has the focus; after each key its text and caret must be just what the keys made. */
async function typeInto(
  control: TextControl,
  text: string,
  style: TypingStyle,
  disturb: (count: number) => void,
): Promise<void> {
  const before = control.value.slice(0, control.selectionStart ?? 0);
  const after = control.value.slice(control.selectionEnd ?? 0);
  let count = 0;
  await typeVietnamese(text, style, (typed) => {
    const check = (when: string): void => {
      assert.strictEqual(control.value, before + typed + after, when);
      assert.strictEqual(control.selectionStart, before.length + typed.length, `caret ${when}`);
    };
    check('after the key');
    disturb((count += 1));
    check('after the page changed');
  });
}

async function makeField({tag}: Pick<TypedCase, 'tag'>): Promise<TkFieldElement> {
  const field = document.createElement(tag);
  if (!(field instanceof TkFieldElement)) throw new Error(`${tag} is no field`);
  field.label = 'Trường thử';
  await fixture(html`${field}`);
  if (['tk-address-field', 'tk-residence-field'].includes(tag))
    await waitUntil(() => field.units !== undefined, 'units');
  if (['tk-ethnic-field', 'tk-country-field'].includes(tag))
    await waitUntil(() => field.choices.length > 0, 'list');
  await field.updateComplete;
  return field;
}

describe('the keys of an input method', () => {
  it('are those of Telex and VNI', () => {
    assert.deepEqual(listStates('Nguyễn', 'telex'), [
      ...['N', 'Ng', 'Ngu', 'Nguy', 'Nguye', 'Nguyê', 'Nguyên', 'Nguyễn'],
    ]);
    assert.deepEqual(listStates('Nguyễn', 'vni'), [
      ...['N', 'Ng', 'Ngu', 'Nguy', 'Nguye', 'Nguyen', 'Nguyên', 'Nguyễn'],
    ]);
    assert.deepEqual(listStates('Đặng', 'telex'), ['D', 'Đ', 'Đa', 'Đă', 'Đăn', 'Đăng', 'Đặng']);
    assert.deepEqual(listStates('12', 'vni'), ['1', '12']);
  });

  it('compose with the events of the browser, or with none', async () => {
    const input = await fixture<HTMLInputElement>(html`<input aria-label="thử" />`);
    const seen: string[] = [];
    for (const type of ['compositionstart', 'compositionend', 'input'])
      input.addEventListener(type, (event) => {
        seen.push(event instanceof InputEvent ? event.inputType : type);
      });
    input.focus();
    await typeVietnamese('đò', {method: 'telex', engine: 'preedit'}, () => undefined);
    assert.strictEqual(input.value, 'đò');
    assert.strictEqual(seen[0], 'compositionstart');
    assert.strictEqual(seen.at(-1), 'compositionend');
    assert.include(seen, 'insertCompositionText');
    seen.length = 0;
    await typeVietnamese('đò', {method: 'telex', engine: 'backspace'}, () => undefined);
    assert.strictEqual(input.value, 'đòđò');
    assert.notInclude(seen, 'compositionstart');
    assert.include(seen, 'deleteContentBackward');
  });
});

for (const style of typingStyles) {
  describe(`typed in ${style.method} with ${style.engine}, alone`, () => {
    for (const one of cases) {
      it(`${one.tag} ${one.part ?? ''} keeps "${one.text}"`, async () => {
        const field = await makeField(one);
        const changes: Json[] = [];
        field.addEventListener('tk-change', ({value}) => changes.push(value ?? null));
        const control = controlIn(field.shadowRoot, one.part);
        control.focus();
        await typeInto(control, one.text, style, (count) => {
          field.hint = `Gợi ý ${count}`;
          // A page that sets the same value again, as some frameworks do.
          field.value = structuredClone(field.value);
          field.requestUpdate();
          (field as unknown as {performUpdate(): void}).performUpdate();
        });
        assert.deepEqual(changes, [], 'nothing is committed while typing');
        await sendKeys({press: 'Tab'});
        assert.deepEqual(field.value, one.value);
        assert.deepEqual(changes, [one.value]);
      });
    }
  });
}

describe('in the middle of a text', () => {
  for (const tag of ['tk-text-field', 'tk-long-text-field', 'tk-email-field']) {
    for (const style of typingStyles.filter(({engine}) => engine !== 'decomposed')) {
      it(`${tag} leaves the rest and the caret alone, in ${style.method} with ${style.engine}`, async () => {
        const field = await makeField({tag});
        field.value = 'Trần Mẫu';
        await field.updateComplete;
        const control = controlIn(field.shadowRoot);
        control.focus();
        control.setSelectionRange(4, 4);
        await typeInto(control, ' Thị', style, (count) => {
          field.label = `Nhãn ${count}`;
          (field as unknown as {performUpdate(): void}).performUpdate();
        });
        await sendKeys({press: 'Tab'});
        assert.strictEqual(field.value, 'Trần Thị Mẫu');
      });
    }
  }
});

for (const style of typingStyles) {
  describe(`typed in ${style.method} with ${style.engine}, in a form`, () => {
    for (const [step, at, one] of cases.flatMap((each) =>
      each.form ? [[...each.form, each] as const] : [],
    )) {
      it(`${at} keeps "${one.text}" while rules run`, async () => {
        const values = {yeuCau: {coViecLam: true}};
        const page = await FormPage.open({
          procedure: await loadExampleProcedure(),
          registers: {'chinh-chu': 'empty'},
          step,
          values,
        });
        const {declaration} = page.host;
        const inField = page.root.querySelector(`[data-field="${at}"]`);
        const control = controlIn(inField, one.part);
        control.focus();
        await typeInto(control, one.text, style, (count) => {
          declaration.set('/yeuCau/hinhThuc', count % 2 === 0 ? 'khac' : 'thuong');
          declaration.settleToday(count % 2 === 0 ? '2026-11-22' : '2026-11-23');
        });
        assert.strictEqual(declaration.field(at).value.value, undefined, 'nothing is committed while typing');
        await sendKeys({press: 'Tab'});
        assert.deepEqual(declaration.field(at).value.value, one.value);
      });
    }
  });
}
