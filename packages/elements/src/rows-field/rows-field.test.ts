import {assert, expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Json} from '@tokhai/core';
import '../define.js';
import type {ListColumn, TkTableField} from '../index.js';
import {FieldPage} from '../testing/field-page.js';
import {squeeze} from '../testing/form-page.js';

const columns: readonly ListColumn[] = [
  {key: 'ten', label: 'Nội dung', required: true, schema: {maxLength: 20}},
  {key: 'ngay', label: 'Ngày chi', control: 'date'},
  {key: 'tien', label: 'Số tiền', control: 'money', required: true},
  {
    key: 'loai',
    label: 'Loại',
    choices: [
      {value: 'a', text: 'Đi lại'},
      {value: 'b', text: 'Ăn ở'},
    ],
  },
];
const first: Json = {ten: 'Vé tàu', ngay: '2026-10-02', tien: 1_200_000, loai: 'a'};
const second: Json = {ten: 'Khách sạn', tien: 800_000};
const rows = [first, second];

const openTable = (properties: Readonly<Record<string, unknown>> = {}): Promise<FieldPage> =>
  FieldPage.open('tk-table-field', {label: 'Các khoản chi', columns, ...properties});
const openRepeat = (properties: Readonly<Record<string, unknown>> = {}): Promise<FieldPage> =>
  FieldPage.open('tk-repeat-field', {label: 'Các khoản chi', columns, ...properties});

const cells = (page: FieldPage): string[] =>
  page.all('[data-kind=text], [data-kind=date]').map((cell) => (cell as HTMLInputElement).value);

/** What the browser is told to point its message at, from the last time that it was told of something wrong. */
function watchAnchor(): () => HTMLElement | undefined {
  let last: HTMLElement | undefined;
  const own = Object.getOwnPropertyDescriptor(ElementInternals.prototype, 'setValidity');
  if (own === undefined) throw new Error('no setValidity');
  const tell = own.value as ElementInternals['setValidity'];
  const watched: ElementInternals['setValidity'] = function (this: ElementInternals, ...told) {
    if (told[1] !== undefined) last = told[2];
    tell.apply(this, told);
  };
  Object.defineProperty(ElementInternals.prototype, 'setValidity', {...own, value: watched});
  after(() => Object.defineProperty(ElementInternals.prototype, 'setValidity', own));
  return () => last;
}

async function press(page: FieldPage, selector: string): Promise<void> {
  page.find(selector).click();
  await page.field.updateComplete;
}

async function fill(page: FieldPage, label: string, text: string): Promise<void> {
  const found = page
    .all('label')
    .filter((each) => squeeze(each.textContent).startsWith(label))
    .at(-1);
  const control = page.root.getElementById(found?.getAttribute('for') ?? '');
  control?.focus();
  await sendKeys({type: text});
  await sendKeys({press: 'Tab'});
  await page.field.updateComplete;
}

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

describe('the message of the browser', () => {
  const anchor = watchAnchor();
  const points = (at: Element | undefined): void => {
    assert.isTrue(anchor() === at, `at ${anchor()?.outerHTML.slice(0, 160) ?? 'nothing'}`);
  };
  const wrong = [first, {ten: 'Vé tàu', ngay: '31/02/2026', tien: 1}];

  it('points at the cell that is wrong', async () => {
    const page = await openTable({value: wrong});
    points(page.find('tr:nth-child(2) [data-kind=date]'));
  });

  it('points at the closed row, and into it once it is open', async () => {
    const page = await openRepeat({value: [first, second, {ten: 'Phà'}]});
    await press(page, '[data-row]:nth-child(3) [data-list-action=close]');
    page.field.requestUpdate();
    await page.field.updateComplete;
    points(page.all('[data-row]')[2]);
    page.field.reportValidity();
    points(page.find('[data-row]:nth-child(3) [data-field$="/tien"] input'));
  });

  it('points at the part of a composite', async () => {
    const page = await openRepeat({
      columns: [{key: 'nguoi', label: 'Người', control: 'person', required: true}],
      value: [{nguoi: {hoTen: 'Lê Thử', soDinhDanh: '12'}}],
    });
    page.field.reportValidity();
    points(page.control('/soDinhDanh'));
  });

  it('points at the button for another row where there are too few', async () => {
    const page = await openTable({minItems: 2, value: [first]});
    points(page.find('[data-list-action=add]'));
  });
});

describe('tk-repeat-field', () => {
  it('adds, sums up, moves, removes and puts back', async () => {
    const page = await openRepeat({value: rows, rowName: 'Khoản {n}', summary: ['ten', 'tien', 'loai']});
    assert.deepEqual(
      page.all('.list-row > legend').map(({textContent}) => squeeze(textContent)),
      ['Khoản 1', 'Khoản 2'],
    );
    assert.include(page.text('.row-summary'), 'Đi lại');
    assert.include(page.text('.row-summary'), '1.200.000');
    await page.accessible();
    await press(page, '[data-list-action=down]');
    assert.deepEqual(page.field.value, [second, first]);
    await press(page, '[data-list-action=remove]');
    assert.deepEqual(page.field.value, [first]);
    await press(page, '[data-list-action=undo]');
    assert.deepEqual(page.field.value, [second, first]);
    await press(page, '[data-list-action=add]');
    await fill(page, 'Nội dung', 'Phà');
    assert.deepEqual(page.field.value, [second, first, {ten: 'Phà'}]);
    assert.isFalse(page.field.checkValidity());
    await page.accessible();
  });

  it('goes back to what it began with, and takes back what the browser kept', async () => {
    const page = await openRepeat({value: rows});
    const repeat = page.field;
    await press(page, '[data-list-action=remove]');
    assert.strictEqual((repeat.value as readonly Json[]).length, 1);
    repeat.form?.reset();
    await repeat.updateComplete;
    assert.deepEqual(repeat.value, rows);
    assert.strictEqual(page.all('.list-row').length, 2);
    repeat.formStateRestoreCallback('[{"ten":"Cũ"}]', 'restore');
    await repeat.updateComplete;
    assert.deepEqual(repeat.value, [{ten: 'Cũ'}]);
    assert.strictEqual(page.all('.list-row').length, 1);
  });

  it('stands as text where it is read-only, and still where it is disabled', async () => {
    const page = await openRepeat({value: rows, readonly: true});
    assert.strictEqual(page.all('input, button').length, 0);
    assert.include(squeeze(page.root.textContent), '02/10/2026');
    await page.accessible();
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <fieldset disabled>
          <tk-table-field label="Chi" name="chi" .columns=${columns} .value=${rows}></tk-table-field>
        </fieldset>
      </form>`,
    );
    const table = form.querySelector<TkTableField>('tk-table-field');
    if (table === null) throw new Error('no table');
    await table.updateComplete;
    const isDisabled = (): boolean | undefined => table.shadowRoot?.querySelector('button')?.disabled;
    assert.isTrue(isDisabled());
    assert.strictEqual(new FormData(form).has('chi'), false);
    form.querySelector('fieldset')?.removeAttribute('disabled');
    await table.updateComplete;
    assert.isFalse(isDisabled());
    assert.strictEqual(new FormData(form).has('chi'), true);
  });

  it('has every kind of field in its rows', async () => {
    const page = await openRepeat({
      columns: [
        {key: 'nguoi', label: 'Người', control: 'person'},
        {key: 'noiO', label: 'Nơi ở', control: 'address'},
        {key: 'xong', label: 'Đã xong', control: 'checkbox'},
        {key: 'cach', label: 'Cách', control: 'checkbox-group', choices: columns[3]?.choices ?? []},
      ],
      value: [{noiO: {tinh: '01', xa: '00004'}}],
    });
    await press(page, '[data-list-action=open]');
    await waitUntil(() => page.find('[data-part="/tinh"]').value === 'Thành phố Hà Nội');
    await fill(page, 'Họ, chữ đệm, tên', 'Lê Thử');
    page.find('[value=b]').click();
    await page.field.updateComplete;
    assert.deepEqual(page.field.value, [
      {noiO: {tinh: '01', xa: '00004'}, nguoi: {hoTen: 'Lê Thử'}, cach: ['b']},
    ]);
    await expect(page.field).to.be.accessible();
  });

  it('speaks English', async () => {
    const page = await openRepeat({locale: 'en', label: 'Expenses'});
    assert.strictEqual(page.text('[data-list-action=add]'), 'Add one');
    await press(page, '[data-list-action=add]');
    assert.strictEqual(page.text('.list-row > legend'), 'Item 1');
  });
});
