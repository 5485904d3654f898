import {assert, expect, fixture, html} from '@open-wc/testing';
import '../define.js';
import {TkTextField, type TkFileField} from '../index.js';
import {pdf} from '../testing/files.js';
import {squeeze} from '../testing/form-page.js';

interface Page {
  readonly form: HTMLFormElement;
  readonly text: TkTextField;
  readonly file: TkFileField;
}

async function open(): Promise<Page> {
  const form = await fixture<HTMLFormElement>(
    html`<form>
      <tk-text-field label="Họ tên" name="hoTen"></tk-text-field>
      <tk-file-field label="Ảnh" name="anh"></tk-file-field>
    </form>`,
  );
  const text = form.querySelector('tk-text-field');
  const file = form.querySelector('tk-file-field');
  if (text === null || file === null) throw new Error('no fields');
  return {form, text, file};
}

async function openDrawn(): Promise<Page> {
  const page = await open();
  await Promise.all([page.text.updateComplete, page.file.updateComplete]);
  return page;
}

const errorsOf = (field: HTMLElement): string[] =>
  [...(field.shadowRoot?.querySelectorAll('.error') ?? [])].map((error) => squeeze(error.textContent));

describe('a control of a native form', () => {
  it('speaks the language that was set before it was defined', async () => {
    const text = Object.assign(document.createElement('late-text-field'), {
      label: 'Họ tên',
      required: true,
      locale: 'en',
    });
    (await fixture(html`<form></form>`)).append(text);
    customElements.define('late-text-field', class extends TkTextField {});
    customElements.upgrade(text);
    const late = text as unknown as TkTextField;
    await late.updateComplete;
    assert.strictEqual(late.validationMessage, 'Enter họ tên');
  });

  it('has value and validity in the form before its words have come', async () => {
    const {form, text, file} = await open();
    file.required = true;
    assert.isFalse(file.hasUpdated, 'the first on this page: its words are on their way');
    assert.isTrue(file.validity.valueMissing);
    text.value = 'Nguyễn Văn Thử';
    file.files = [pdf('giấy')];
    assert.isTrue(file.validity.valid);
    await text.updateComplete;
    const data = new FormData(form);
    assert.strictEqual(data.get('hoTen'), 'Nguyễn Văn Thử');
    assert.strictEqual((data.get('anh') as File | null)?.name, 'giấy.pdf');
  });

  for (const [tag, locale, wanted] of [
    ['en-GB', 'en', 'Enter họ tên'],
    ['EN', 'en', 'Enter họ tên'],
    ['vi-VN', 'vi', 'Nhập họ tên'],
    ['fr', 'vi', 'Nhập họ tên'],
    [undefined, 'vi', 'Nhập họ tên'],
  ] as const)
    it(`takes a page's language by its tag, and speaks Vietnamese where that is none of its own: ${String(tag)}`, async () => {
      const {text} = await openDrawn();
      text.required = true;
      // As frameworks set it: whatever the page has.
      Object.assign(text, {locale: tag});
      await text.updateComplete;
      assert.strictEqual(text.locale, locale);
      assert.strictEqual(text.validationMessage, wanted);
    });

  for (const name of ['text', 'file'] as const) {
    it(`shows the page's own message as soon as there is one: ${name}`, async () => {
      const field = (await openDrawn())[name];
      assert.deepEqual(errorsOf(field), []);
      field.error = 'Đã có người ghi';
      await field.updateComplete;
      assert.deepEqual(errorsOf(field), ['Lỗi: Đã có người ghi']);
      assert.strictEqual(field.validationMessage, 'Đã có người ghi');
      await expect(field).to.be.accessible();
      field.error = '';
      await field.updateComplete;
      assert.deepEqual(errorsOf(field), []);
      assert.isTrue(field.checkValidity());
    });

    it(`is as a new one where the page takes an attribute away: ${name}`, async () => {
      const field = (await openDrawn())[name];
      for (const [attribute, text] of Object.entries({error: 'Sai', label: 'Tên', locale: 'en'}))
        field.setAttribute(attribute, text);
      await field.updateComplete;
      assert.deepEqual(errorsOf(field), ['Error: Sai']);
      for (const attribute of ['error', 'label', 'locale']) field.removeAttribute(attribute);
      await field.updateComplete;
      assert.deepEqual([field.error, field.label, field.locale], [undefined, '', 'vi']);
      assert.deepEqual(errorsOf(field), []);
      assert.isTrue(field.checkValidity());
      field.error = 'Sai';
      await field.updateComplete;
      assert.deepEqual(errorsOf(field), ['Lỗi: Sai'], 'drawn on');
    });

    for (const nothing of [null, undefined])
      it(`is as a new one where a script sets ${String(nothing)}: ${name}`, async () => {
        const field = (await openDrawn())[name];
        const texts = {error: 'Sai', hint: 'Như trên giấy', label: 'Tên', locale: 'en'};
        Object.assign(field, texts, {required: true});
        await field.updateComplete;
        assert.deepEqual(errorsOf(field), ['Error: Sai']);
        for (const property of Object.keys(texts)) Reflect.set(field, property, nothing);
        await field.updateComplete;
        assert.deepEqual([field.error, field.hint], [undefined, undefined]);
        assert.deepEqual([field.label, field.locale], ['', 'vi']);
        assert.notInclude(field.shadowRoot?.textContent ?? '', 'Như trên giấy');
        assert.isFalse(field.reportValidity(), 'it is still wanted');
        assert.notInclude(field.validationMessage, String(nothing));
        assert.notInclude(field.shadowRoot?.textContent ?? '', String(nothing));
        Reflect.set(field, 'required', nothing);
        await field.updateComplete;
        assert.deepEqual(errorsOf(field), []);
        assert.isTrue(field.checkValidity());
      });

    it(`says nothing of its own before it is asked, page's message or not: ${name}`, async () => {
      const field = (await openDrawn())[name];
      field.required = true;
      field.error = '';
      await field.updateComplete;
      assert.deepEqual(errorsOf(field), []);
      assert.isTrue(field.validity.valueMissing);
    });

    it(`reports what was set just now, and puts the focus on its control: ${name}`, async () => {
      const field = (await openDrawn())[name];
      field.required = true;
      assert.isFalse(field.reportValidity());
      assert.lengthOf(errorsOf(field), 1);
      assert.isTrue(field.shadowRoot?.activeElement?.matches('input'));
      field.required = false;
      assert.isTrue(field.reportValidity());
      assert.deepEqual(errorsOf(field), []);
    });
  }
});
