import {assert, waitUntil} from '@open-wc/testing';
import {FieldPage} from '../testing/field-page.js';

const paper = {loai: 'can-cuoc', so: '001099000012', ngayCap: '2021-09-05', noiCap: 'Cơ quan mẫu'};
const open = (properties: Readonly<Record<string, unknown>> = {}): Promise<FieldPage> =>
  FieldPage.open('tk-identity-paper-field', {label: 'Giấy tờ tùy thân', ...properties});

describe('tk-identity-paper-field', () => {
  it('is filled in by the keyboard and sent as one object', async () => {
    const page = await open();
    await page.accessible();
    const kind = page.find('select');
    kind.value = 'can-cuoc';
    kind.dispatchEvent(new Event('change', {bubbles: true}));
    await page.type('/so', '001099000012');
    await page.type('/ngayCap', '05092021');
    await page.type('/noiCap', 'Cơ quan mẫu');
    assert.deepEqual(page.field.value, paper);
    assert.deepEqual(page.sent(), paper);
    assert.strictEqual(page.control('/ngayCap').value, '05/09/2021');
    assert.strictEqual(page.field.checkValidity(), true);
  });

  it('wants kind and number, and the rest only where it is given', async () => {
    const page = await open({value: {loai: 'can-cuoc'}});
    assert.deepEqual(page.labels(), [
      'Loại giấy tờ',
      'Số giấy tờ',
      'Ngày cấp (không bắt buộc)',
      'Cơ quan cấp (không bắt buộc)',
    ]);
    await page.report();
    assert.deepEqual(page.errors(), ['Nhập số giấy tờ']);
    await page.type('/so', '12');
    assert.include(page.errors()[0], 'từ 5 đến 20 ký tự');
    await page.type('/so', '001099000012');
    await page.type('/ngayCap', '31/02/2021');
    assert.include(page.errors()[0], 'Ngày cấp chưa đúng');
    await page.accessible();
  });

  it('keeps what is there where it is disabled or read-only, and speaks English', async () => {
    const page = await open({value: paper, disabled: true});
    assert.strictEqual(page.sent(), undefined);
    page.field.disabled = false;
    page.field.locale = 'en';
    await waitUntil(() => page.root.textContent.includes('Kind of paper'));
    await page.accessible();
  });
});
