import {assert, fixture, html} from '@open-wc/testing';
import type {Json} from '@tokhai/core';
import '../define.js';
import {TkFieldElement} from '../index.js';

interface KindCase {
  readonly tag: string;
  /** A value that is valid, with what a native form is sent. */
  readonly value: Json;
  readonly sent: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

const choices = [
  {value: 'a', text: 'Một'},
  {value: 'b', text: 'Hai'},
];
const json = (value: Json): Pick<KindCase, 'value' | 'sent'> => ({value, sent: JSON.stringify(value)});
const text = (value: string): Pick<KindCase, 'value' | 'sent'> => ({value, sent: value});

/** Every kind of one field alone; lists and files have tests of their own. */
const cases: readonly KindCase[] = [
  {tag: 'tk-text-field', ...text('Nguyễn Văn Thử')},
  {tag: 'tk-long-text-field', ...text('Một dòng')},
  {tag: 'tk-number-field', ...json(12)},
  {tag: 'tk-money-field', ...json(1_200_000)},
  {tag: 'tk-date-field', ...text('1990-09-05')},
  {tag: 'tk-date-words-field', ...text('1990-09-05')},
  {tag: 'tk-partial-date-field', ...text('1990-09')},
  {tag: 'tk-month-field', ...text('2026-09')},
  {tag: 'tk-year-field', ...text('1990')},
  {tag: 'tk-time-field', ...text('07:30')},
  {tag: 'tk-select-field', ...text('b'), properties: {choices}},
  {tag: 'tk-radio-field', ...text('b'), properties: {choices}},
  {tag: 'tk-combobox-field', ...text('b'), properties: {choices}},
  {tag: 'tk-checkbox-group-field', ...json(['a', 'b']), properties: {choices}},
  {tag: 'tk-checkbox-field', ...json(true)},
  {tag: 'tk-yes-no-field', ...json(false)},
  {tag: 'tk-consent-field', ...json(true), properties: {statement: 'Tôi đồng ý đối chiếu dữ liệu.'}},
  {tag: 'tk-phone-field', ...text('+84912345678')},
  {tag: 'tk-email-field', ...text('thu@vi-du.vn')},
  {tag: 'tk-personal-number-field', ...text('001099000012')},
  {tag: 'tk-tax-code-field', ...text('0100109106')},
  {tag: 'tk-insurance-number-field', ...text('0123456789')},
  {tag: 'tk-ethnic-field', ...text('01')},
  {tag: 'tk-country-field', ...text('VN')},
  {tag: 'tk-identity-paper-field', ...json({loai: 'can-cuoc', so: '001099000012'})},
  {tag: 'tk-address-field', ...json({tinh: '01', xa: '00004'})},
  {tag: 'tk-residence-field', ...json({diaChi: {tinh: '01', xa: '00004'}, loai: 'thuong-tru'})},
  {tag: 'tk-person-field', ...json({hoTen: 'Lê Thử'})},
  {
    tag: 'tk-bank-account-field',
    ...json({chuTaiKhoan: 'LE THU', nganHang: '970436', soTaiKhoan: '0071001234567'}),
  },
];

async function open(
  {tag, properties}: KindCase,
  more: Readonly<Record<string, unknown>> = {},
): Promise<{form: HTMLFormElement; field: TkFieldElement; root: ShadowRoot}> {
  const form = await fixture<HTMLFormElement>(html`<form><fieldset></fieldset></form>`);
  const field = document.createElement(tag);
  if (!(field instanceof TkFieldElement)) throw new Error(`${tag} is no field`);
  Object.assign(field, {name: 'truong', label: 'Điều khai', ...properties, ...more});
  form.querySelector('fieldset')?.append(field);
  await field.updateComplete;
  const root = field.shadowRoot;
  if (root === null) throw new Error('no root');
  return {form, field, root};
}

const sentBy = (form: HTMLFormElement): FormDataEntryValue | null => new FormData(form).get('truong');

for (const one of cases) {
  describe(one.tag, () => {
    it('sends its value, goes back to it on reset, and takes what the browser kept', async () => {
      const {form, field} = await open(one);
      assert.strictEqual(sentBy(form), null);
      field.value = one.value;
      await field.updateComplete;
      assert.strictEqual(sentBy(form), one.sent);
      assert.isTrue(form.checkValidity());
      form.reset();
      await field.updateComplete;
      assert.strictEqual(field.value, undefined);
      assert.strictEqual(sentBy(form), null);
      field.formStateRestoreCallback(JSON.stringify(one.value), 'restore');
      await field.updateComplete;
      assert.deepEqual(field.value, one.value);
      assert.strictEqual(sentBy(form), one.sent);
    });

    it('follows its fieldset when that is disabled, and back', async () => {
      const {form, field, root} = await open(one, {value: one.value, required: true});
      const fieldset = form.querySelector('fieldset');
      fieldset?.setAttribute('disabled', '');
      await field.updateComplete;
      const controls = [...root.querySelectorAll<HTMLInputElement>('[data-kind]')];
      assert.isAbove(controls.length, 0);
      assert.isTrue(controls.every(({disabled}) => disabled));
      assert.strictEqual(sentBy(form), null);
      fieldset?.removeAttribute('disabled');
      await field.updateComplete;
      assert.isTrue(controls.every(({disabled}) => !disabled));
      assert.strictEqual(sentBy(form), one.sent);
    });

    it('says that it is wanted, in words that the control or its group is described by', async () => {
      const {form, field, root} = await open(one, {required: true, hint: 'Gợi ý'});
      assert.isFalse(form.checkValidity());
      assert.isTrue(field.validity.valueMissing);
      field.reportValidity();
      await field.updateComplete;
      const error = root.querySelector('.errors');
      assert.include(error?.textContent.replace(/\s+/gu, ' '), field.validationMessage);
      const described = root.querySelector(`[aria-describedby~="${error?.id ?? ''}"]`);
      assert.isNotNull(described, 'described by its error');
      assert.isNotNull(root.querySelector('[aria-describedby~="control-hint"]'), 'and by its hint');
      // A group of parts has no such state: its error is part of its description.
      assert.isTrue(described.matches('fieldset') || root.querySelector('[aria-invalid=true]') !== null);
    });

    it('stands as text where it is read-only, valid and still sent', async () => {
      const {form, root} = await open(one, {value: one.value, required: true, readonly: true});
      assert.strictEqual(root.querySelectorAll('[data-kind]').length, 0);
      assert.isNotEmpty(root.querySelector('.held')?.textContent.trim());
      assert.isTrue(form.checkValidity());
      assert.strictEqual(sentBy(form), one.sent);
    });

    it('has a name for every control, and gives its focus to the first', async () => {
      const {field, root} = await open(one);
      for (const control of root.querySelectorAll<HTMLInputElement>('[data-kind]'))
        assert.isNotEmpty(control.labels?.[0]?.textContent.trim(), control.outerHTML);
      field.focus();
      assert.strictEqual(root.activeElement, root.querySelector('[data-kind]'));
    });
  });
}
