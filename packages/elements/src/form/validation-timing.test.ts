import {assert} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {FakeHostOptions} from '../../../../stories/fixtures/fake-host.js';
import {loadHouseholdProcedure} from '../../../../stories/fixtures/household-procedure.js';
import {FormPage} from '../testing/form-page.js';

async function open(options: FakeHostOptions = {}): Promise<FormPage> {
  return FormPage.open({procedure: await loadHouseholdProcedure(), ...options});
}

const field = (at: string): string => `[data-field="${at}"]`;

/** The errors that stand at a field. */
function errors(page: FormPage, at: string): string[] {
  return page.texts(`${field(at)} .error`).map((text) => text.replace(/^Lỗi: /u, ''));
}

async function type(page: FormPage, id: string, text: string): Promise<HTMLInputElement> {
  const input = page.find(`#${id}`);
  input.focus();
  input.select();
  await sendKeys({type: text});
  return input;
}

const shop = '/cuaHang/ten';
const short = 'Tên cửa hàng cần ít nhất 3 ký tự';

describe('when a form speaks of what is wrong', () => {
  it('says nothing of what was passed by empty, in any kind of field', async () => {
    const page = await open();
    for (const step of ['chu-ho', 'cua-hang']) {
      await page.click(`[data-step=${step}]`);
      const stops = page.all('.step-form input, .step-form select').length + 1;
      for (let stop = 0; stop < stops; stop += 1) await sendKeys({press: 'Tab'});
      assert.deepEqual(page.texts('.error'), []);
    }
  });

  it('says nothing while something is typed for the first time, all on leaving it', async () => {
    const page = await open({values: {}, step: 'cua-hang'});
    const input = await type(page, 'tk-cuaHang-ten', 'Ab');
    assert.deepEqual(errors(page, shop), []);
    await sendKeys({press: 'Tab'});
    assert.deepEqual(errors(page, shop), [short]);
    assert.strictEqual(input.getAttribute('aria-invalid'), 'true');
  });

  it('takes an error away with the key that mends it, without touching the text', async () => {
    const page = await open({step: 'cua-hang'});
    const input = await type(page, 'tk-cuaHang-ten', 'A ');
    await sendKeys({press: 'Tab'});
    assert.deepEqual(errors(page, shop), [short]);
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
    await sendKeys({type: 'b '});
    assert.deepEqual(errors(page, shop), [short]);
    await sendKeys({type: 'c '});
    assert.deepEqual(errors(page, shop), []);
    assert.strictEqual(input.value, 'Ab c ');
    assert.strictEqual(page.focused, input);
    await sendKeys({press: 'Backspace'});
    await sendKeys({press: 'Backspace'});
    await sendKeys({press: 'Backspace'});
    assert.deepEqual(errors(page, shop), [short]);
  });

  it('stays away from a field that was right when it was left, until it is left wrong', async () => {
    const page = await open({step: 'cua-hang'});
    const input = await type(page, 'tk-cuaHang-ten', 'Quán Thử');
    await sendKeys({press: 'Tab'});
    input.focus();
    input.select();
    await sendKeys({type: 'Q'});
    assert.deepEqual(errors(page, shop), []);
    await sendKeys({press: 'Tab'});
    assert.deepEqual(errors(page, shop), [short]);
  });

  it('does not look at what an input method is composing', async () => {
    const page = await open({step: 'cua-hang'});
    const input = await type(page, 'tk-cuaHang-ten', 'Q');
    await sendKeys({press: 'Tab'});
    input.focus();
    input.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true, composed: true}));
    input.value = 'Quaan';
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, isComposing: true}));
    assert.deepEqual(errors(page, shop), [short]);
    input.value = 'Quán';
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, isComposing: true}));
    input.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true, composed: true}));
    assert.deepEqual(errors(page, shop), []);
    assert.strictEqual(input.value, 'Quán');
  });

  it('looks at a date once it is left, and then at each key', async () => {
    const page = await open();
    const at = '/chuHo/ngaySinh';
    const input = await type(page, 'tk-chuHo-ngaySinh', '31/02/1990');
    assert.deepEqual(errors(page, at), []);
    await sendKeys({press: 'Tab'});
    assert.deepEqual(errors(page, at), [
      'Ngày sinh của chủ hộ chưa đúng. Ghi ngày/tháng/năm, ví dụ 05/09/1990',
    ]);
    await type(page, 'tk-chuHo-ngaySinh', '5/9/199');
    assert.lengthOf(errors(page, at), 1);
    await sendKeys({type: '0'});
    assert.deepEqual(errors(page, at), []);
    assert.strictEqual(input.value, '5/9/1990');
    await sendKeys({press: 'Tab'});
    assert.strictEqual(input.value, '05/09/1990');
  });

  it('speaks of a computed value on leaving what it comes from', async () => {
    const page = await open();
    const at = '/chuHo/tuoi';
    await type(page, 'tk-chuHo-ngaySinh', '05/09/2015');
    assert.deepEqual(errors(page, at), []);
    await sendKeys({press: 'Tab'});
    assert.deepEqual(errors(page, at), ['Chủ hộ phải đủ 18 tuổi']);
    await type(page, 'tk-chuHo-ngaySinh', '05/09/1990');
    await sendKeys({press: 'Tab'});
    assert.deepEqual(errors(page, at), []);
  });

  it('speaks of a part of a composite on leaving the part, of the rest on leaving the whole', async () => {
    const page = await open();
    const at = '/chuHo/giayTo';
    const kind = page.find(`${field(at)} select`);
    kind.focus();
    await sendKeys({type: 'Thẻ căn cước'});
    await sendKeys({press: 'Tab'});
    assert.deepEqual(errors(page, at), []);
    await sendKeys({type: '12'});
    await sendKeys({press: 'Tab'});
    assert.lengthOf(errors(page, at), 1);
    assert.strictEqual(page.find('#tk-chuHo-giayTo-so').getAttribute('aria-invalid'), 'true');
    const number = await type(page, 'tk-chuHo-giayTo-so', '001090000012');
    assert.deepEqual(errors(page, at), []);
    number.select();
    await sendKeys({press: 'Delete'});
    await sendKeys({press: 'Tab'});
    page.find('#tk-chuHo-hoTen').focus();
    assert.deepEqual(errors(page, at), ['Nhập số giấy tờ']);
  });

  it('speaks of a group of choices only when the person goes on, and no more once one is chosen', async () => {
    const page = await open();
    const at = '/chuHo/gioiTinh';
    page.find(`${field(at)} input`).focus();
    await sendKeys({press: 'Tab'});
    assert.deepEqual(errors(page, at), []);
    await page.click('button[type=submit]');
    assert.deepEqual(errors(page, at), ['Chọn giới tính của chủ hộ']);
    page.find(`${field(at)} input`).focus();
    await sendKeys({press: 'Space'});
    assert.deepEqual(errors(page, at), []);
  });

  it('shows all of the step on going on, and all of the form at the review', async () => {
    const page = await open();
    await page.click('button[type=submit]');
    assert.lengthOf(page.texts('.step-form .error'), 4);
    await page.click('[data-step=xac-nhan]');
    assert.deepEqual(page.texts('.error'), []);
    await page.form.openStep('review');
    assert.deepEqual(errors(page, '/xacNhan/dungTen'), ['Nhập CCCD đứng tên']);
    assert.deepEqual(page.texts('.step-state'), ['cần sửa', 'cần sửa', 'đang khai, cần sửa']);
  });
});
