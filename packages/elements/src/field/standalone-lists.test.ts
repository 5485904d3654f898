import {assert, expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../define.js';
import type {TkComboboxField, TkFieldElement} from '../index.js';
import {FieldPage} from '../testing/field-page.js';
import {control, text, type} from '../testing/type-alone.js';

describe('a combobox', () => {
  const choices = [
    {value: '01', text: 'Kinh'},
    {value: '14', text: 'Xơ Đăng'},
    {value: '15', text: 'Sán Chay'},
    {value: '18', text: 'Sán Dìu'},
  ];
  const make = (): Promise<TkComboboxField> =>
    fixture<TkComboboxField>(
      html`<tk-combobox-field label="Dân tộc" .choices=${choices}></tk-combobox-field>`,
    );
  const options = (field: TkFieldElement): string[] =>
    [...(field.shadowRoot?.querySelectorAll('[role=option]') ?? [])].map((option) =>
      option.textContent.trim(),
    );

  it('finds without marks and chooses with the keyboard alone', async () => {
    const field = await make();
    await type(field, 'san');
    assert.deepEqual(options(field), ['Sán Chay', 'Sán Dìu']);
    assert.strictEqual(control(field).getAttribute('aria-expanded'), 'true');
    await expect(field).to.be.accessible();
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'ArrowDown'});
    const active = control(field).getAttribute('aria-activedescendant') ?? '';
    assert.strictEqual(field.shadowRoot?.getElementById(active)?.textContent.trim(), 'Sán Dìu');
    await sendKeys({press: 'Enter'});
    assert.strictEqual(field.value, '18');
    assert.strictEqual(control(field).value, 'Sán Dìu');
    assert.strictEqual(control(field).getAttribute('aria-expanded'), 'false');
  });

  it('takes a typed name that is beyond doubt, and keeps any other text with a message', async () => {
    const field = await make();
    await type(field, 'xo dang');
    await sendKeys({press: 'Tab'});
    assert.strictEqual(field.value, '14');
    control(field).select();
    await type(field, 'sán');
    await sendKeys({press: 'Tab'});
    await field.updateComplete;
    assert.strictEqual(field.value, 'sán');
    assert.strictEqual(control(field).value, 'sán');
    assert.include(text(field, '.error'), 'Chọn dân tộc trong danh sách');
  });

  it('closes on Escape and keeps what was typed', async () => {
    const field = await make();
    await type(field, 'k');
    await sendKeys({press: 'Escape'});
    assert.strictEqual(control(field).getAttribute('aria-expanded'), 'false');
    assert.strictEqual(control(field).value, 'k');
  });
});

describe('an address', () => {
  it('narrows the communes to the province and forgets one of another province', async () => {
    const field = await fixture<TkFieldElement>(html`<tk-address-field label="Nơi sinh"></tk-address-field>`);
    const input = (part: string): HTMLInputElement => {
      const found = field.shadowRoot?.querySelector<HTMLInputElement>(`[data-part="${part}"]`);
      if (!found) throw new Error(`no ${part}`);
      return found;
    };
    while (field.units === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
    input('/tinh').focus();
    await sendKeys({type: 'ha noi'});
    await sendKeys({press: 'Tab'});
    assert.strictEqual(input('/tinh').value, 'Thành phố Hà Nội');
    await sendKeys({type: 'ba dinh'});
    await sendKeys({press: 'Tab'});
    assert.deepEqual(field.value, {tinh: '01', xa: '00004'});
    await expect(field).to.be.accessible();
    input('/tinh').select();
    input('/tinh').focus();
    await sendKeys({type: 'cao bang'});
    await sendKeys({press: 'Tab'});
    assert.deepEqual(field.value, {tinh: '04'});
  });

  it('finds an address by its old name, and asks where the unit was split', async () => {
    const field = await fixture<TkFieldElement>(html`<tk-address-field label="Nơi sinh"></tk-address-field>`);
    while (field.units === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
    const button = field.shadowRoot?.querySelector<HTMLElement>('[data-action=former-toggle]');
    button?.click();
    while (field.units.former === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
    const {units} = field;
    const split = units.former?.units.find(({value}) => units.former?.resolve(value).kind === 'split');
    assert.notStrictEqual(split, undefined);
    await sendKeys({type: split?.text ?? ''});
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'Enter'});
    await field.updateComplete;
    assert.isAbove(field.shadowRoot?.querySelectorAll('[data-split]').length ?? 0, 1);
    assert.strictEqual(field.value, undefined);
    field.shadowRoot?.querySelector<HTMLElement>('[data-split]')?.click();
    assert.hasAllKeys(Object(field.value) as Record<string, string>, ['tinh', 'xa']);
    await expect(field).to.be.accessible();
  });
});

describe('a choice that is none of those that are offered', () => {
  const choices = [
    {value: 'a', text: 'Một'},
    {value: 'b', text: 'Hai'},
  ];

  for (const tag of ['tk-select-field', 'tk-radio-field', 'tk-combobox-field', 'tk-yes-no-field'])
    it(`is wrong where it looks as if nothing was chosen: ${tag}`, async () => {
      const page = await FieldPage.open(tag, {label: 'Lựa chọn', choices, value: 'c'});
      assert.isFalse(page.field.checkValidity());
      assert.isTrue(page.field.validity.badInput);
      await page.report();
      assert.deepEqual(page.errors(), [page.field.validationMessage]);
    });

  it('is wrong in a column of a table, wherever it was pasted from', async () => {
    const columns = [
      {key: 'chon', label: 'Lựa chọn', choices},
      {key: 'co', label: 'Có không', control: 'yes-no'},
    ];
    for (const row of [{chon: 'c'}, {co: 'chưa rõ'}]) {
      const page = await FieldPage.open('tk-table-field', {label: 'Bảng', columns, value: [row]});
      assert.isFalse(page.field.checkValidity(), JSON.stringify(row));
    }
  });
});
