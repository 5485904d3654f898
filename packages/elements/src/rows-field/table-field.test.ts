import {assert} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../define.js';
import type {FieldPage} from '../testing/field-page.js';
import {squeeze} from '../testing/form-page.js';
import {columns, first, openTable, press, rows} from '../testing/rows-page.js';

const cells = (page: FieldPage): string[] =>
  page.all('[data-kind=text], [data-kind=date]').map((cell) => (cell as HTMLInputElement).value);

describe('tk-table-field', () => {
  it('shows its rows and sends them as JSON', async () => {
    const page = await openTable({value: rows});
    assert.deepEqual(
      page.all('thead th').map(({textContent}) => squeeze(textContent)),
      ['Dòng', 'Nội dung', 'Ngày chi', 'Số tiền', 'Loại', 'Thao tác'],
    );
    assert.include(cells(page), '02/10/2026');
    assert.deepEqual(page.sent(), rows);
    assert.isTrue(page.field.checkValidity());
    await page.accessible();
  });

  it('is filled in by the keyboard, Enter going down to a new row', async () => {
    const page = await openTable();
    assert.strictEqual(page.sent(), undefined);
    page.field.focus();
    assert.strictEqual(page.root.activeElement, page.find('[data-list-action=add]'));
    await sendKeys({press: 'Enter'});
    await page.field.updateComplete;
    await sendKeys({type: 'Vé tàu'});
    await sendKeys({press: 'Enter'});
    await sendKeys({type: 'Khách sạn'});
    await sendKeys({press: 'Tab'});
    await page.field.updateComplete;
    assert.deepEqual(page.field.value, [{ten: 'Vé tàu'}, {ten: 'Khách sạn'}]);
    assert.deepEqual(page.told.at(-1), page.field.value);
  });

  it('takes a table from the clipboard', async () => {
    const page = await openTable({value: [{}], maxItems: 2});
    const cell = page.find('[data-kind]');
    cell.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Vé\t2/10/2026\t1.200.000\tan o\nPhà\t\t5000\nThừa\t\t1');
    cell.dispatchEvent(
      new ClipboardEvent('paste', {clipboardData, bubbles: true, composed: true, cancelable: true}),
    );
    await page.field.updateComplete;
    assert.deepEqual(page.field.value, [
      {ten: 'Vé', ngay: '2026-10-02', tien: 1_200_000, loai: 'b'},
      {ten: 'Phà', tien: 5000},
    ]);
    assert.include(page.text('.list-notice'), 'Đã dán 2 dòng');
    assert.isNotNull(page.root.querySelector('[data-list-action=undo]'));
    page.find('tr:nth-child(2) [data-kind]').focus();
    await sendKeys({type: ' Cát Lái'});
    await sendKeys({press: 'Tab'});
    assert.deepInclude(page.field.value, {ten: 'Phà Cát Lái', tien: 5000});
    assert.isNull(page.root.querySelector('[data-list-action=undo]'), 'that would be lost with the paste');
    assert.include(page.text('.list-notice'), 'Đã dán 2 dòng');
  });

  it('reads pasted cells as typed ones, in one line, and leaves out the names of the columns', async () => {
    const page = await openTable({
      columns: [...columns, {key: 'sdt', label: 'Điện thoại', control: 'phone'}],
      value: [{}],
    });
    const cell = page.find('[data-kind]');
    cell.focus();
    const clipboardData = new DataTransfer();
    const head = 'Nội dung\tNgày chi\tSố tiền\tLoại\tĐiện thoại';
    const sheet = `${head}\r\n"Thuê ""xe""\nhai chuyến"\t5/9/2026\t1,200,000\tđi lại\t0912.345.678\r\nĂn\t\t 1.500.000 ₫ \t\t\r\n`;
    clipboardData.setData('text/plain', sheet);
    cell.dispatchEvent(
      new ClipboardEvent('paste', {clipboardData, bubbles: true, composed: true, cancelable: true}),
    );
    await page.field.updateComplete;
    assert.deepEqual(page.field.value, [
      {ten: 'Thuê "xe" hai chuyến', ngay: '2026-09-05', tien: 1_200_000, loai: 'a', sdt: '+84912345678'},
      {ten: 'Ăn', tien: 1_500_000},
    ]);
    assert.strictEqual(cells(page)[0], 'Thuê "xe" hai chuyến');
    assert.include(page.text('.list-notice'), 'Đã dán 2 dòng');
  });

  it('keeps the focus and what is typed where its page sets the same again, and where it sets something else', async () => {
    const page = await openTable({value: [first]});
    const cell = page.find('[data-kind]');
    cell.focus();
    cell.select();
    await sendKeys({type: 'Vé xe'});
    Object.assign(page.field, {columns: structuredClone(columns)});
    await page.field.updateComplete;
    assert.isTrue(page.root.activeElement === cell, 'the same control');
    page.field.locale = 'en';
    await page.field.updateComplete;
    const again = page.find('[data-kind]');
    assert.isFalse(again === cell, 'drawn in another language');
    assert.isTrue(page.root.activeElement === again, 'with the focus');
    await sendKeys({type: ' lửa'});
    await sendKeys({press: 'Tab'});
    assert.strictEqual(again.value, 'Vé xe lửa');
    assert.deepEqual(page.field.value, [{...Object(first), ten: 'Vé xe lửa'}]);
  });

  it('tells its page once of each cell and each row, and keeps Enter', async () => {
    const page = await openTable({value: [first]});
    const heard: string[] = [];
    for (const type of ['input', 'change', 'tk-change', 'submit'])
      page.field.form?.addEventListener(type, ({target}) => {
        assert.strictEqual(target, page.field);
        heard.push(type);
      });
    const told = (): string[] => heard.splice(0).filter((type) => type !== 'input');
    page.find('[data-kind=text]').focus();
    await sendKeys({press: 'End'});
    await sendKeys({type: ' đi'});
    assert.deepEqual(told(), []);
    await sendKeys({press: 'Enter'});
    assert.deepEqual(told(), ['change', 'tk-change', 'change', 'tk-change'], 'the cell, then a new row');
    await press(page, '[data-list-action=remove]');
    assert.deepEqual(told(), ['change', 'tk-change']);
  });

  it('speaks of what is wrong with the row and the column, and to the form', async () => {
    const page = await openTable({value: [{ten: 'Vé tàu', ngay: '31/02/2026', tien: 1}]});
    await page.report();
    assert.strictEqual(page.field.validity.badInput, true);
    assert.include(page.field.validationMessage, 'Dòng 1: ');
    assert.include(page.errors()[0], 'Ngày chi chưa đúng');
    assert.strictEqual(page.find('[aria-invalid=true]').dataset['kind'], 'date');
    await page.accessible();
  });

  it('wants rows where it is required, and as many as it says', async () => {
    const page = await openTable({minItems: 2});
    assert.isTrue(page.field.validity.valueMissing);
    page.field.value = [first];
    await page.field.updateComplete;
    assert.isTrue(page.field.validity.rangeUnderflow);
    page.field.value = rows;
    await page.field.updateComplete;
    assert.isTrue(page.field.checkValidity());
  });
});
