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

  it('helps with the number of each kind of paper, tidies it when it is read, and checks it by its kind', async () => {
    const page = await open();
    const kind = page.find('select');
    for (const [chosen, hint, typed, kept, error] of [
      ['can-cuoc', 'Thẻ căn cước có 12 chữ số', '001 099 000 012', '001099000012', undefined],
      ['can-cuoc', 'Thẻ căn cước có 12 chữ số', '12345', '12345', 'đúng 12 chữ số'],
      ['cmnd', 'Chứng minh nhân dân có 9 chữ số', '012.345.67', '01234567', '9 chữ số'],
      ['ho-chieu', 'Ghi cả chữ và số, ví dụ C1234567', 'c 1234567', 'C1234567', undefined],
      ['khac', '', 'qđ-12/3', 'QĐ12/3', 'chỉ gồm chữ và số'],
    ] as const) {
      kind.value = chosen;
      kind.dispatchEvent(new Event('change', {bubbles: true}));
      await page.type('/so', typed);
      const described = page.control('/so').getAttribute('aria-describedby') ?? '';
      assert.strictEqual(described.includes('hint') ? page.text('#control-so-hint') : '', hint);
      assert.deepEqual(page.field.value, {loai: chosen, so: kept});
      assert.strictEqual(page.control('/so').value, kept);
      await page.report();
      if (error === undefined) assert.deepEqual(page.errors(), []);
      else assert.include(page.errors()[0], error);
    }
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
