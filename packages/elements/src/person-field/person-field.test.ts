import {assert, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {loadExampleProcedure} from '../../../../stories/fixtures/example-procedure.js';
import {FieldPage} from '../testing/field-page.js';
import {FormPage, squeeze} from '../testing/form-page.js';

const person = {hoTen: 'Nguyễn Văn Thử', ngaySinh: '1990-09-05', gioiTinh: '1', soDinhDanh: '001090000012'};

describe('tk-person-field', () => {
  it('is filled in by the keyboard and sent as one object', async () => {
    const page = await FieldPage.open('tk-person-field', {label: 'Người báo tin'});
    await page.accessible();
    await page.type('/hoTen', '  Nguyễn  Văn Thử ');
    await page.type('/ngaySinh', '5/9/1990');
    page.control('/gioiTinh').focus();
    await sendKeys({press: 'Space'});
    await page.type('/soDinhDanh', '001 090 000 012');
    assert.deepEqual(page.field.value, {...person, hoTen: 'Nguyễn  Văn Thử'});
    assert.deepEqual(page.sent(), page.field.value);
    assert.strictEqual(page.control('/soDinhDanh').value, '001090000012');
    assert.deepEqual(page.errors(), []);
    assert.strictEqual(page.field.checkValidity(), true);
    await page.accessible();
  });

  it('asks for the parts that it takes, and wants the name and what else is said', async () => {
    const page = await FieldPage.open('tk-person-field', {
      label: 'Chủ hộ',
      takes: 'hoTen soDinhDanh',
      wants: 'soDinhDanh',
    });
    assert.deepEqual(page.labels(), ['Họ, chữ đệm, tên', 'Số định danh cá nhân']);
    await page.type('/hoTen', 'Lê Thử');
    await page.report();
    assert.deepEqual(page.errors(), ['Nhập số định danh cá nhân, đủ 12 chữ số']);
    assert.strictEqual(page.field.validity.valueMissing, true);
    await page.accessible();
  });

  it('compares the number with birth date and sex, a year alone too', async () => {
    const page = await FieldPage.open('tk-person-field', {
      label: 'Người',
      value: {...person, ngaySinh: '1991'},
    });
    await page.report();
    assert.include(page.errors()[0], 'không khớp ngày sinh');
    await page.type('/ngaySinh', '1990');
    assert.deepEqual(page.errors(), []);
    page.find('[value="2"]').click();
    await page.field.updateComplete;
    assert.include(page.errors()[0], 'không khớp giới tính');
  });

  it('speaks of a date that does not exist, at the date', async () => {
    const page = await FieldPage.open('tk-person-field', {
      label: 'Người',
      value: {...person, ngaySinh: '31/02/1990'},
    });
    await page.report();
    assert.strictEqual(page.control('/ngaySinh').getAttribute('aria-invalid'), 'true');
    assert.include(page.errors()[0], 'Ghi ví dụ 05/09/1990, 09/1990 hoặc 1990');
  });

  it('is read out in one line where it is read-only, in both languages', async () => {
    const page = await FieldPage.open('tk-person-field', {label: 'Người', readonly: true, value: person});
    assert.include(
      squeeze(page.root.textContent),
      'Nguyễn Văn Thử, sinh 05/09/1990, Nam, số định danh cá nhân 001090000012',
    );
    page.field.locale = 'en';
    await waitUntil(() => page.root.textContent.includes('born 05/09/1990, Male'));
    await page.accessible();
  });

  it('goes back on reset and comes back with the page', async () => {
    const page = await FieldPage.open('tk-person-field', {label: 'Người', value: person});
    await page.type('/hoTen', 'Lê Thử');
    page.field.form?.reset();
    await page.field.updateComplete;
    assert.deepEqual(page.field.value, person);
    page.field.formStateRestoreCallback(JSON.stringify({hoTen: 'Lê Mẫu'}), 'restore');
    await page.field.updateComplete;
    assert.strictEqual(page.control('/hoTen').value, 'Lê Mẫu');
  });
});

describe('a name that is kept in parts', () => {
  const open = (value?: object): Promise<FieldPage> =>
    FieldPage.open('tk-person-field', {label: 'Người nhận', takes: 'ten chuDem gioiTinh', value});

  it('is typed joined and split, and says how', async () => {
    const page = await open();
    await page.accessible();
    await page.type('/hoVaTen', 'Trần Thị Thanh Mẫu');
    assert.deepEqual(page.field.value, {ho: 'Trần', chuDem: 'Thị Thanh', ten: 'Mẫu'});
    assert.include(page.text('[role=status]'), 'Họ: Trần; chữ đệm: Thị Thanh; tên: Mẫu');
    assert.strictEqual(page.control('/hoVaTen').value, 'Trần Thị Thanh Mẫu');
  });

  it('is corrected part by part, and keeps the correction', async () => {
    const page = await open();
    await page.type('/hoVaTen', 'Tôn Nữ Thị Mẫu');
    await page.press('[data-action=name-toggle]');
    assert.strictEqual(page.root.activeElement, page.control('/ho'));
    await page.accessible();
    await page.type('/ho', 'Tôn Nữ');
    await page.type('/chuDem', 'Thị');
    assert.deepEqual(page.field.value, {ho: 'Tôn Nữ', chuDem: 'Thị', ten: 'Mẫu'});
    await page.press('[data-action=name-toggle]');
    assert.strictEqual(page.root.activeElement, page.find('[data-action=name-toggle]'));
    // The same name again is no new name; another one is.
    await page.type('/hoVaTen', 'Tôn Nữ  Thị Mẫu');
    assert.deepEqual(page.field.value, {ho: 'Tôn Nữ', chuDem: 'Thị', ten: 'Mẫu'});
    await page.type('/hoVaTen', 'Lê Mẫu');
    assert.deepEqual(page.field.value, {ho: 'Lê', ten: 'Mẫu'});
  });

  it('opens its parts by itself where one is missing', async () => {
    const page = await open();
    await page.type('/hoVaTen', 'Mẫu');
    assert.deepEqual(page.field.value, {ten: 'Mẫu'});
    await page.report();
    assert.deepEqual(page.errors(), ['Nhập họ']);
    assert.strictEqual(page.control('/ho').getAttribute('aria-invalid'), 'true');
    await page.accessible();
    await page.type('/hoVaTen', '');
    assert.strictEqual(page.field.value, undefined);
  });
});

describe('a person in a form', () => {
  const at = '[data-field="/lienQuan/nguoiBaoTin"]';

  async function open(): Promise<FormPage> {
    const procedure = await loadExampleProcedure();
    return FormPage.open({procedure, step: 'lien-quan'});
  }

  it('has the parts that the procedure takes, and wants those that it names', async () => {
    const page = await open();
    assert.deepEqual(page.texts(`${at} label.label`), [
      'Họ, chữ đệm, tên',
      'Ngày, tháng, năm sinh',
      'Số định danh cá nhân (không bắt buộc)',
    ]);
    const name = page.find(`${at} [data-part="/hoTen"]`);
    name.focus();
    await sendKeys({type: 'Lê Thị Mẫu'});
    await page.click('button[type=submit]');
    const [error] = page.texts(`${at} .error`);
    assert.include(error, 'Nhập ngày, tháng, năm sinh, ví dụ 05/09/1990');
    assert.notInclude(error, 'chỉ năm');
    assert.deepEqual(page.host.declaration.field('/lienQuan/nguoiBaoTin').value.value, {hoTen: 'Lê Thị Mẫu'});
  });

  it('leads from the summary to the part of a name that is missing', async () => {
    const page = await open();
    page.find('[data-field="/lienQuan/tenTruoc"] [data-part="/hoVaTen"]').focus();
    await sendKeys({type: 'Mẫu'});
    await page.click('button[type=submit]');
    await page.click('.error-summary a');
    assert.strictEqual((page.focused as HTMLElement | null)?.dataset['part'], '/ho');
  });
});
