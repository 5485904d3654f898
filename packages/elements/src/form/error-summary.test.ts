import {assert, expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {FakeHostOptions} from '../../../../stories/fixtures/fake-host.js';
import {loadHouseholdProcedure} from '../../../../stories/fixtures/household-procedure.js';
import {FormPage, squeeze} from '../testing/form-page.js';

// One test for each behaviour of the error summary of the GOV.UK Design System.

async function open(options: FakeHostOptions = {}): Promise<FormPage> {
  return FormPage.open({procedure: await loadHouseholdProcedure(), ...options});
}

async function fail(options: FakeHostOptions = {}): Promise<FormPage> {
  const page = await open(options);
  page.find('button[type=submit]').focus();
  await sendKeys({press: 'Enter'});
  await page.settle();
  return page;
}

const links = (page: FormPage): string[] => page.texts('.error-summary a');

/** Presses Enter on the link with these words. */
async function follow(page: FormPage, words: string): Promise<void> {
  const link = page.all('.error-summary a').find(({textContent}) => squeeze(textContent) === words);
  if (link === undefined) throw new Error(`no link ${words} in ${links(page).join(' | ')}`);
  link.focus();
  await sendKeys({press: 'Enter'});
  await page.settle();
}

/** Whether an element stands whole in the window. */
function inView(element: Element): boolean {
  const {top, bottom} = element.getBoundingClientRect();
  return top >= -1 && bottom <= innerHeight + 1;
}

describe('the error summary', () => {
  it('takes the focus when it appears, and is brought into view', async () => {
    const page = await fail();
    const summary = page.find('[data-summary]');
    assert.strictEqual(page.focused, summary);
    assert.strictEqual(summary.tabIndex, -1);
    assert.isTrue(inView(page.find('.error-summary h2')));
  });

  it('takes the focus again where it is there already', async () => {
    const page = await fail();
    page.find('#tk-chuHo-hoTen').focus();
    await page.click('button[type=submit]');
    assert.isTrue(page.focused?.hasAttribute('data-summary'));
  });

  it('has a heading that says how many, and is named by it; no live region says it a second time', async () => {
    const page = await fail();
    const summary = page.find('[data-summary]');
    assert.strictEqual(page.text('.error-summary h2'), 'Có 4 chỗ cần sửa');
    assert.strictEqual(summary.getAttribute('role'), 'group');
    assert.strictEqual(summary.getAttribute('aria-labelledby'), page.find('.error-summary h2').id);
    assert.isNull(
      summary.closest('[role=alert], [aria-live]') ?? summary.querySelector('[role=alert], [aria-live]'),
    );
    await expect(page.form).to.be.accessible();
  });

  it('stands before the fields of the step', async () => {
    const page = await fail();
    const order = page.find('[data-summary]').compareDocumentPosition(page.find('.step-form'));
    assert.isTrue((order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  });

  it('lists every finding in the order of the form, in the words that stand at the field', async () => {
    const page = await fail();
    assert.deepEqual(links(page), [
      'Nhập họ, chữ đệm, tên chủ hộ',
      'Nhập ngày sinh của chủ hộ, ví dụ 05/09/1990',
      'Chọn giới tính của chủ hộ',
      'Nhập giấy tờ của chủ hộ',
    ]);
    assert.deepEqual(
      page.texts('.step-form .error').map((text) => text.replace(/^Lỗi: /u, '')),
      links(page),
    );
  });

  it('prefixes each error at its field for those who hear it', async () => {
    const page = await fail();
    for (const text of page.texts('.step-form .error')) assert.match(text, /^Lỗi: /u);
  });

  it('leads to the control by a click and by Enter, with its label in view', async () => {
    const page = await fail();
    await follow(page, 'Nhập ngày sinh của chủ hộ, ví dụ 05/09/1990');
    assert.strictEqual(page.focused?.id, 'tk-chuHo-ngaySinh');
    assert.isTrue(inView(page.find('label[for=tk-chuHo-ngaySinh]')));
    await page.click('.error-summary a');
    assert.strictEqual(page.focused?.id, 'tk-chuHo-hoTen');
  });

  it('leads to the first of a group of choices, with the legend in view', async () => {
    const page = await fail();
    await follow(page, 'Chọn giới tính của chủ hộ');
    const first = page.find('[data-field="/chuHo/gioiTinh"] input');
    assert.strictEqual(page.focused, first);
    assert.isTrue(inView(page.find('[data-field="/chuHo/gioiTinh"] legend')));
  });

  it('leads to the first control of a composite, with its legend in view, and to the part that is wrong', async () => {
    const page = await fail();
    await follow(page, 'Nhập giấy tờ của chủ hộ');
    assert.strictEqual(page.focused, page.find('[data-field="/chuHo/giayTo"] select'));
    assert.isTrue(inView(page.find('[data-field="/chuHo/giayTo"] legend')));
    page.host.declaration.set('/chuHo/giayTo', {loai: 'can-cuoc'});
    await page.click('button[type=submit]');
    await follow(page, 'Giấy tờ của chủ hộ: Nhập số giấy tờ');
    assert.strictEqual(page.focused?.id, 'tk-chuHo-giayTo-so');
  });

  it('leads to a computed value, and to a control on another step', async () => {
    const page = await open({values: {chuHo: {ngaySinh: '2015-09-05'}}});
    await page.click('[data-step=xac-nhan]');
    await page.form.openStep('review');
    await page.settle();
    assert.lengthOf(links(page), 7);
    await follow(page, 'Chủ hộ phải đủ 18 tuổi');
    assert.strictEqual(page.form.currentStep, 'chu-ho');
    assert.strictEqual(page.focused?.id, 'tk-chuHo-tuoi');
    assert.lengthOf(links(page), 7);
  });

  it('leaves the address alone', async () => {
    const page = await fail();
    const address = location.href;
    const entries = history.length;
    await page.click('.error-summary a');
    assert.strictEqual(location.href, address);
    assert.strictEqual(history.length, entries);
  });

  it('stays as it is while the fields are being corrected', async () => {
    const page = await fail();
    const before = links(page);
    page.find('#tk-chuHo-hoTen').focus();
    await sendKeys({type: 'Nguyễn Văn Thử'});
    await sendKeys({press: 'Tab'});
    assert.lengthOf(page.texts('.step-form .error'), 3);
    assert.deepEqual(links(page), before);
    assert.strictEqual(page.text('.error-summary h2'), 'Có 4 chỗ cần sửa');
  });

  it('lists what is left when the person goes on again, and goes away when nothing is', async () => {
    const page = await fail();
    page.host.declaration.set('/chuHo/hoTen', 'Nguyễn Văn Thử');
    page.host.declaration.set('/chuHo/ngaySinh', '1990-09-05');
    page.host.declaration.set('/chuHo/giayTo', {loai: 'can-cuoc', so: '001090000012'});
    await page.click('button[type=submit]');
    assert.strictEqual(page.text('.error-summary h2'), 'Có một chỗ cần sửa');
    page.host.declaration.set('/chuHo/gioiTinh', '1');
    await page.click('button[type=submit]');
    assert.deepEqual(links(page), []);
    assert.strictEqual(page.form.currentStep, 'cua-hang');
    assert.deepEqual(page.told, [4, 1, 0, 'cua-hang']);
    assert.isTrue(page.focused?.hasAttribute('data-heading'));
  });

  it('goes away when the person opens another step', async () => {
    const page = await fail();
    await page.click('[data-step=xac-nhan]');
    assert.deepEqual(links(page), []);
    assert.deepEqual(page.told, [4, 0, 'xac-nhan']);
    assert.isNull(page.find('[data-summary]').getAttribute('role'));
  });

  it('speaks the language that the form is switched to', async () => {
    const page = await fail();
    page.form.locale = 'en';
    await page.settle();
    assert.strictEqual(page.text('.error-summary h2'), '4 places need correcting');
    assert.strictEqual(links(page)[0], 'Enter owner’s full name');
  });
});
