import {assert, expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Json} from '@tokhai/core';
import '../define.js';
import type {TkTableField} from '../index.js';
import type {FieldPage} from '../testing/field-page.js';
import {squeeze} from '../testing/form-page.js';
import {columns, first, openRepeat, press, rows, second} from '../testing/rows-page.js';

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
