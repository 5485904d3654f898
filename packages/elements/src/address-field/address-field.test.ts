import {assert, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {loadExampleProcedure} from '../../../../stories/fixtures/example-procedure.js';
import {FieldPage} from '../testing/field-page.js';
import {FormPage, squeeze} from '../testing/form-page.js';

const home = {tinh: '01', xa: '00004', chiTiet: 'Số 1 phố Thử'};

async function open(properties: Readonly<Record<string, unknown>> = {}): Promise<FieldPage> {
  const page = await FieldPage.open('tk-address-field', {label: 'Nơi sinh', ...properties});
  await page.units();
  return page;
}

describe('tk-address-field', () => {
  it('is filled in by the keyboard, narrows the communes to the province, and is sent as one object', async () => {
    const page = await open();
    await page.accessible();
    await page.type('/tinh', 'ha noi');
    await page.type('/xa', 'ba dinh');
    await page.type('/chiTiet', 'Số 1 phố Thử');
    assert.deepEqual(page.field.value, home);
    assert.deepEqual(page.sent(), home);
    assert.strictEqual(page.field.checkValidity(), true);
    await page.type('/tinh', 'cao bang');
    assert.deepEqual(page.field.value, {tinh: '04', chiTiet: home.chiTiet});
    await page.report();
    assert.deepEqual(page.errors(), ['Chọn xã, phường, đặc khu']);
  });

  it('finds an address by its old name, in Việt Nam only', async () => {
    const page = await open();
    await page.press('[data-action=former-toggle]');
    await waitUntil(() => page.field.units?.former !== undefined, 'old units', {timeout: 5_000});
    await page.accessible();
    await page.press('[data-action=abroad-toggle]');
    assert.lengthOf(page.all('.former'), 0);
  });

  it('is turned abroad and back, says what is kept, and loses nothing', async () => {
    const page = await open({value: home});
    await page.press('[data-action=abroad-toggle]');
    assert.strictEqual(page.root.activeElement, page.control('/quocGia'));
    assert.deepEqual(page.labels(), ['Quốc gia', 'Số nhà, đường, thành phố, bang hoặc vùng']);
    assert.strictEqual(page.control('/quocGia').value, '');
    assert.strictEqual(page.control('/chiTiet').value, home.chiTiet);
    assert.include(page.text('.abroad'), 'Vẫn giữ Phường Ba Đình, Thành phố Hà Nội');
    await page.accessible();
    await page.type('/quocGia', 'lao');
    assert.deepEqual(page.field.value, {quocGia: 'LA', chiTiet: home.chiTiet});
    assert.strictEqual(page.control('/quocGia').value, 'Lào');
    assert.strictEqual(page.field.checkValidity(), true);
    await page.press('[data-action=abroad-toggle]');
    assert.deepEqual(page.field.value, home);
    assert.strictEqual(page.root.activeElement, page.control('/tinh'));
    assert.include(page.text('.abroad'), 'Vẫn giữ Lào');
    await page.press('[data-action=abroad-toggle]');
    assert.deepEqual(page.field.value, {quocGia: 'LA', chiTiet: home.chiTiet});
  });

  it('stays abroad while no country is chosen, and is not valid then', async () => {
    const page = await open();
    await page.press('[data-action=abroad-toggle]');
    await page.type('/chiTiet', 'Rue de l’Essai 1, Paris');
    await page.report();
    assert.deepEqual(page.errors(), ['Chọn quốc gia trong danh sách']);
    assert.strictEqual(page.field.checkValidity(), false);
    await page.type('/quocGia', 'phap');
    assert.deepEqual(page.errors(), []);
    await page.type('/quocGia', '');
    assert.strictEqual(page.control('/quocGia').value, '');
    assert.deepEqual(page.errors(), ['Chọn quốc gia trong danh sách']);
  });

  it('wants the rest of an address abroad', async () => {
    const page = await open({value: {quocGia: 'LA'}});
    await page.report();
    assert.deepEqual(page.errors(), ['Nhập địa chỉ ở nước ngoài: số nhà, đường, thành phố']);
  });

  it('is at home again where Việt Nam is named as the country', async () => {
    const page = await open({value: home});
    await page.press('[data-action=abroad-toggle]');
    await page.type('/quocGia', 'Viet Nam');
    assert.deepEqual(page.field.value, home);
  });

  it('takes none abroad where the page says so, and shows one that lies there', async () => {
    const page = await open({domestic: true, value: home});
    assert.lengthOf(page.all('[data-action=abroad-toggle]'), 0);
    page.field.value = {quocGia: 'LA', chiTiet: 'Vientiane'};
    await page.field.updateComplete;
    assert.strictEqual(page.control('/quocGia').value, 'Lào');
  });

  it('is read out from the house to the country, in the language of the field', async () => {
    const page = await open({readonly: true, value: home});
    assert.include(squeeze(page.root.textContent), 'Số 1 phố Thử, Phường Ba Đình, Thành phố Hà Nội');
    page.field.value = {quocGia: 'US', chiTiet: 'Sample Street 1'};
    page.field.locale = 'en';
    await waitUntil(() => page.root.textContent.includes('Sample Street 1, United States'));
    await page.accessible();
  });
});

describe('an address in a form', () => {
  it('may be abroad where the procedure takes that', async () => {
    const page = await FormPage.open({procedure: await loadExampleProcedure(), step: 'yeu-cau'});
    const at = '[data-field="/yeuCau/noiXayRa"]';
    await page.click(`${at} [data-action=abroad-toggle]`);
    await sendKeys({type: 'nhat ban'});
    await sendKeys({press: 'Tab'});
    await sendKeys({type: 'Tokyo'});
    await sendKeys({press: 'Tab'});
    const state = page.host.declaration.field('/yeuCau/noiXayRa');
    assert.deepEqual(state.value.value, {quocGia: 'JP', chiTiet: 'Tokyo'});
    assert.deepEqual(state.issues.value, []);
    await page.click('[data-step=lien-quan]');
    assert.lengthOf(page.all('[data-field="/lienQuan/noiGui"] [data-part="/tinh"]'), 1);
    assert.lengthOf(page.all('[data-field="/lienQuan/noiGui"] [data-action=abroad-toggle]'), 0);
  });
});
