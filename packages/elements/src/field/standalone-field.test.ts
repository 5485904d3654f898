import {assert, expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../define.js';
import type {TkDateField, TkFieldElement, TkTextField} from '../index.js';
import {control, text, type} from '../testing/type-alone.js';

describe('a field alone', () => {
  it('commits what was typed on leaving, in NFC, and tells it once', async () => {
    const field = await fixture<TkTextField>(
      html`<tk-text-field label="Họ và tên" name="hoTen"></tk-text-field>`,
    );
    const told = oneEvent(field, 'tk-change');
    await type(field, '  Nguye\u0302\u0303n Văn Thử ');
    assert.strictEqual(field.value, undefined);
    await sendKeys({press: 'Tab'});
    const event = await told;
    assert.strictEqual(field.value, 'Nguyễn Văn Thử');
    assert.strictEqual((event as unknown as {path: string}).path, 'hoTen');
    assert.strictEqual(control(field).value, 'Nguyễn Văn Thử');
  });

  it('is accessible with hint and error, which it describes in that order', async () => {
    const field = await fixture<TkDateField>(
      html`<tk-date-field label="Ngày sinh" required .value=${'31/02/1990'}></tk-date-field>`,
    );
    field.reportValidity();
    await field.updateComplete;
    await expect(field).to.be.accessible();
    assert.strictEqual(control(field).getAttribute('aria-invalid'), 'true');
    const ids = (control(field).getAttribute('aria-describedby') ?? '').split(' ');
    const described = ids.map((id) => field.shadowRoot?.getElementById(id)?.textContent.trim() ?? '');
    assert.include(described[0], 'Ngày/tháng/năm');
    assert.include(described[1], 'Ghi ngày/tháng/năm, ví dụ 05/09/1990');
  });

  it('says nothing on being passed by empty, and speaks on being left with a mistake', async () => {
    const field = await fixture<TkDateField>(
      html`<tk-date-field label="Ngày sinh" required></tk-date-field>`,
    );
    control(field).focus();
    await sendKeys({press: 'Tab'});
    await field.updateComplete;
    assert.strictEqual(text(field, '.error'), '');
    await type(field, '45/13/1990');
    await sendKeys({press: 'Tab'});
    await field.updateComplete;
    assert.include(text(field, '.error'), 'Ngày sinh chưa đúng');
    assert.strictEqual(control(field).value, '45/13/1990');
  });

  it('shows an error live once it was shown', async () => {
    const field = await fixture<TkDateField>(
      html`<tk-date-field label="Ngày sinh" required></tk-date-field>`,
    );
    await type(field, '1');
    await sendKeys({press: 'Tab'});
    await field.updateComplete;
    assert.notStrictEqual(text(field, '.error'), '');
    control(field).select();
    await type(field, '5/9/1990');
    await sendKeys({press: 'Enter'});
    await field.updateComplete;
    assert.strictEqual(text(field, '.error'), '');
    assert.strictEqual(field.value, '1990-09-05');
  });

  it('takes part in a native form with its canonical value, and in its validation', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <tk-date-field label="Ngày sinh" name="ngaySinh" .value=${'1990-09-05'}></tk-date-field>
        <tk-text-field label="Họ tên" name="hoTen" required></tk-text-field>
        <tk-identity-paper-field
          label="Giấy tờ"
          name="giayTo"
          .value=${{so: '001099000011', loai: 'can-cuoc'}}
        ></tk-identity-paper-field>
      </form>`,
    );
    const data = new FormData(form);
    assert.strictEqual(data.get('ngaySinh'), '1990-09-05');
    assert.strictEqual(data.get('giayTo'), '{"loai":"can-cuoc","so":"001099000011"}');
    assert.strictEqual(data.has('hoTen'), false);
    assert.strictEqual(form.checkValidity(), false);
    const name = form.querySelector<TkTextField>('tk-text-field');
    if (!name) throw new Error('no field');
    assert.strictEqual(name.validity.valueMissing, true);
    assert.strictEqual(name.validationMessage, 'Nhập họ tên');
    name.value = 'Nguyễn Văn Thử';
    await name.updateComplete;
    assert.strictEqual(form.checkValidity(), true);
    form.reset();
    await name.updateComplete;
    assert.strictEqual(name.value, undefined);
  });

  it('goes back on reset to what it began with, also where it was moved with what was typed', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <tk-text-field label="Họ và tên" name="hoTen"></tk-text-field>
        <div></div>
      </form>`,
    );
    const [field] = form.elements as unknown as [TkTextField];
    await field.updateComplete;
    await type(field, 'Nguyễn Văn Thử');
    await sendKeys({press: 'Tab'});
    form.querySelector('div')?.append(field);
    assert.strictEqual(new FormData(form).get('hoTen'), 'Nguyễn Văn Thử');
    form.reset();
    await field.updateComplete;
    assert.strictEqual(field.value, undefined);
    assert.isNull(new FormData(form).get('hoTen'));
  });

  it('reports at its own control, with one message: its own', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <tk-date-field label="Ngày sinh" name="ngaySinh" required></tk-date-field>
        <tk-radio-field label="Giới tính" required .choices=${[{value: '1', text: 'Nam'}]}></tk-radio-field>
        <tk-identity-paper-field label="Giấy tờ" .value=${{loai: 'can-cuoc'}}></tk-identity-paper-field>
      </form>`,
    );
    const sent: Event[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(event);
    });
    for (const [tag, focused] of [
      ['tk-date-field', 'input'],
      ['tk-radio-field', '[type=radio]'],
      ['tk-identity-paper-field', '[data-part="/so"]'],
    ] as const) {
      const field = form.querySelector<TkFieldElement>(tag);
      if (!field) throw new Error('no field');
      await field.updateComplete;
      const told: Event[] = [];
      field.addEventListener('invalid', (event) => told.push(event));
      assert.isFalse(field.reportValidity());
      assert.lengthOf(told, 1);
      assert.isTrue(field.shadowRoot?.activeElement?.matches(focused), tag);
      assert.include(text(field, '.error'), field.validationMessage);
    }
    form.requestSubmit();
    assert.lengthOf(sent, 0, 'the form is still held back');
  });

  it('has what is typed and not left yet in the form that a script reads or sends, and leaves the typing alone', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <tk-text-field label="Họ tên" name="hoTen" required></tk-text-field>
        <tk-money-field label="Số tiền" name="soTien"></tk-money-field>
      </form>`,
    );
    const sent: (FormDataEntryValue | null)[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(new FormData(form).get('hoTen'));
    });
    const [name, amount] = form.querySelectorAll<TkFieldElement>('tk-text-field, tk-money-field');
    if (name === undefined || amount === undefined) throw new Error('no field');
    const told: Event[] = [];
    form.addEventListener('change', (event) => told.push(event));
    await type(name, 'Nguye\u0302\u0303n Văn ');
    assert.strictEqual(new FormData(form).get('hoTen'), 'Nguyễn Văn');
    assert.isTrue(name.validity.valid, 'what is wanted is there');
    form.requestSubmit();
    assert.deepEqual(sent, ['Nguyễn Văn']);
    assert.strictEqual(control(name).value, 'Nguye\u0302\u0303n Văn ', 'as it was typed');
    assert.deepEqual([name.value, told.length], [undefined, 0], 'nothing is committed for that');
    await sendKeys({press: 'Tab'});
    assert.deepEqual([name.value, told.length], ['Nguyễn Văn', 1]);
    await type(amount, '1200000');
    assert.strictEqual(new FormData(form).get('soTien'), '1200000');
    await sendKeys({type: 'x'});
    assert.isFalse(amount.validity.valid);
    assert.strictEqual(text(amount, '.error'), '', 'nobody is told before leaving');
    form.reset();
    await amount.updateComplete;
    assert.isFalse(new FormData(form).has('soTien'));
  });

  it('leaves a composition alone: nothing is written to the input before it ends', async () => {
    const field = await fixture<TkTextField>(html`<tk-text-field label="Họ tên"></tk-text-field>`);
    const input = control(field);
    input.focus();
    input.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true, composed: true}));
    input.value = 'Nguyê';
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, isComposing: true}));
    field.label = 'Họ, chữ đệm, tên';
    await field.updateComplete;
    assert.strictEqual(input.value, 'Nguyê');
    input.value = 'Nguyễn';
    input.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true, composed: true}));
    input.dispatchEvent(new Event('change', {bubbles: true}));
    assert.strictEqual(field.value, 'Nguyễn');
  });

  it('reads numbers and partial dates as people type them', async () => {
    const number = await fixture<TkFieldElement>(html`<tk-number-field label="Số bản"></tk-number-field>`);
    await type(number, '1.250');
    await sendKeys({press: 'Tab'});
    assert.strictEqual(number.value, 1250);
    const year = await fixture<TkFieldElement>(
      html`<tk-partial-date-field label="Năm sinh"></tk-partial-date-field>`,
    );
    await type(year, '9/1960');
    await sendKeys({press: 'Tab'});
    assert.strictEqual(year.value, '1960-09');
    assert.strictEqual(control(year).value, '09/1960');
  });

  it('reads dates that were typed on a keyboard of digits alone, and takes no year that is cut short or before 1000', async () => {
    const field = await fixture<TkFieldElement>(
      html`<tk-partial-date-field label="Ngày mất"></tk-partial-date-field>`,
    );
    for (const [typed, value, shown] of [
      ['05091990', '1990-09-05', '05/09/1990'],
      ['091990', '1990-09', '09/1990'],
      ['050990', '050990', '050990'],
      ['5/9/0000', '5/9/0000', '5/9/0000'],
    ]) {
      control(field).select();
      await type(field, typed ?? '');
      await sendKeys({press: 'Tab'});
      assert.deepEqual([field.value, control(field).value], [value, shown]);
    }
  });

  it('leaves a telephone number that lacks a digit as it was typed', async () => {
    const field = await fixture<TkFieldElement>(html`<tk-phone-field label="Điện thoại"></tk-phone-field>`);
    await type(field, '0912 345 67');
    await sendKeys({press: 'Tab'});
    await field.updateComplete;
    assert.strictEqual(control(field).value, '0912 345 67');
    assert.include(text(field, '.error'), '10 chữ số bắt đầu bằng 0');
    await type(field, '8');
    await sendKeys({press: 'Tab'});
    assert.strictEqual(field.value, '+84912345678');
    assert.strictEqual(control(field).value, '0912 345 678');
  });

  it('speaks English where asked', async () => {
    const field = await fixture<TkDateField>(
      html`<tk-date-field locale="en" label="Birth date" required></tk-date-field>`,
    );
    field.reportValidity();
    await field.updateComplete;
    assert.include(text(field, '.error'), 'Enter birth date, for example 05/09/1990');
  });
});
