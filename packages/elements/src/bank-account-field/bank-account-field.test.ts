import {assert, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {loadExampleProcedure} from '../../../../stories/fixtures/example-procedure.js';
import {FieldPage} from '../testing/field-page.js';
import {FormPage, squeeze} from '../testing/form-page.js';

const account = {nganHang: '970436', soTaiKhoan: '0071001234567', chuTaiKhoan: 'NGUYEN VAN THU'};
const open = (properties: Readonly<Record<string, unknown>> = {}): Promise<FieldPage> =>
  FieldPage.open('tk-bank-account-field', {label: 'Tài khoản nhận tiền', ...properties});

describe('tk-bank-account-field', () => {
  it('finds the bank by name without marks, and keeps number and holder as banks write them', async () => {
    const page = await open();
    await page.accessible();
    page.control('/nganHang').focus();
    await sendKeys({type: 'ngoai thuong viet nam'});
    assert.strictEqual(page.all('[role=option]').length, 1);
    await page.accessible();
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'Enter'});
    assert.strictEqual(page.control('/nganHang').value, 'Vietcombank (VCB)');
    await page.type('/soTaiKhoan', '0071 001.234-567');
    const holder = page.control('/chuTaiKhoan');
    holder.focus();
    await sendKeys({type: 'Nguyễn Văn Thử'});
    assert.strictEqual(holder.value, 'Nguyễn Văn Thử', 'not written to while it is typed');
    await sendKeys({press: 'Tab'});
    assert.strictEqual(holder.value, 'NGUYEN VAN THU');
    assert.deepEqual(page.field.value, account);
    assert.deepEqual(page.sent(), account);
    assert.strictEqual(page.field.checkValidity(), true);
  });

  it('takes the letters or digits that a bank goes by, and no others', async () => {
    const page = await open();
    for (const typed of ['VCB', 'vietcombank', '970436']) {
      await page.type('/nganHang', typed);
      assert.deepEqual(page.field.value, {nganHang: '970436'}, typed);
      await page.type('/nganHang', '');
    }
    await page.type('/nganHang', 'ngân hàng');
    await page.report();
    assert.deepEqual(page.field.value, {nganHang: 'ngân hàng'});
    assert.include(page.errors()[0], 'Nhập số tài khoản');
  });

  it('says what is wrong at its part', async () => {
    const page = await open({value: {...account, nganHang: 'xyz'}});
    await page.report();
    assert.deepEqual(page.errors(), ['Chọn ngân hàng trong danh sách']);
    await page.type('/nganHang', 'vcb');
    await page.type('/soTaiKhoan', 'tài khoản');
    assert.include(page.errors()[0], 'Số tài khoản chỉ gồm chữ số và chữ cái không dấu');
    await page.type('/soTaiKhoan', '0071001234567');
    await page.type('/chuTaiKhoan', '123');
    assert.include(page.errors()[0], 'Tên chủ tài khoản chỉ gồm chữ cái');
    assert.strictEqual(page.control('/chuTaiKhoan').getAttribute('aria-invalid'), 'true');
    await page.accessible();
  });

  it('is read out with its bank in words, and speaks English', async () => {
    const page = await open({readonly: true, value: account});
    assert.include(squeeze(page.root.textContent), '0071001234567, NGUYEN VAN THU, Vietcombank (VCB)');
    page.field.readonly = false;
    page.field.locale = 'en';
    await waitUntil(() => page.root.textContent.includes('Account holder'));
    await page.accessible();
  });
});

describe('a bank account in a form', () => {
  it('is kept as banks write it, and checked by the procedure', async () => {
    const page = await FormPage.open({procedure: await loadExampleProcedure(), step: 'lien-quan'});
    const control = (part: string): HTMLInputElement =>
      page.find(`[data-field="/lienQuan/taiKhoan"] [data-part="${part}"]`);
    control('/nganHang').focus();
    await sendKeys({type: 'techcombank'});
    await sendKeys({press: 'Tab'});
    await sendKeys({type: 'nguyenthu99'});
    await sendKeys({press: 'Tab'});
    await sendKeys({type: 'Nguyễn Thử'});
    await sendKeys({press: 'Tab'});
    const state = page.host.declaration.field('/lienQuan/taiKhoan');
    assert.deepEqual(state.value.value, {
      nganHang: '970407',
      soTaiKhoan: 'NGUYENTHU99',
      chuTaiKhoan: 'NGUYEN THU',
    });
    assert.deepEqual(state.issues.value, []);
    assert.strictEqual(control('/nganHang').value, 'Techcombank (TCB)');
  });
});
