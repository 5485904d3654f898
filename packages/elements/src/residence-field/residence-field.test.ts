import {assert} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {FieldPage} from '../testing/field-page.js';
import {squeeze} from '../testing/form-page.js';

const home = {loai: 'thuong-tru', diaChi: {tinh: '01', xa: '00004', chiTiet: 'Số 1'}};

async function open(properties: Readonly<Record<string, unknown>> = {}): Promise<FieldPage> {
  const page = await FieldPage.open('tk-residence-field', {label: 'Nơi cư trú', ...properties});
  await page.units();
  return page;
}

describe('tk-residence-field', () => {
  it('is filled in by the keyboard and sent as one object', async () => {
    const page = await open();
    await page.accessible();
    page.control('/loai').focus();
    await sendKeys({press: 'Space'});
    await page.type('/diaChi/tinh', 'ha noi');
    await page.type('/diaChi/xa', 'ba dinh');
    await page.type('/diaChi/chiTiet', 'Số 1');
    assert.deepEqual(page.field.value, home);
    assert.deepEqual(page.sent(), home);
    assert.strictEqual(page.field.checkValidity(), true);
  });

  it('says what is missing at its part', async () => {
    const page = await open({value: {loai: 'thuong-tru', diaChi: {tinh: '01'}}});
    await page.report();
    assert.deepEqual(page.errors(), ['Chọn xã, phường, đặc khu']);
    await page.accessible();
  });

  it('may be abroad only where one lives now: the others are entries of a Vietnamese register', async () => {
    const page = await open({value: home});
    assert.lengthOf(page.all('[data-action=abroad-toggle]'), 0);
    page.find('[value=hien-tai]').click();
    await page.field.updateComplete;
    await page.press('[data-action=abroad-toggle]');
    await page.type('/diaChi/quocGia', 'han quoc');
    assert.deepEqual(page.field.value, {loai: 'hien-tai', diaChi: {chiTiet: 'Số 1', quocGia: 'KR'}});
    assert.strictEqual(page.field.checkValidity(), true);
    await page.accessible();
  });

  it('is read out with its footing', async () => {
    const page = await open({readonly: true, value: home});
    assert.include(squeeze(page.root.textContent), 'Nơi thường trú: Số 1, Phường Ba Đình, Thành phố Hà Nội');
  });
});
