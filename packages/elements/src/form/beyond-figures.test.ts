import {assert, fixture, html} from '@open-wc/testing';
import type {Json, Locale} from '@tokhai/core';
import {createProcedureDocument} from '../../../../bench/src/model/procedure-document.js';
import {publishProcedure} from '../../../../stories/fixtures/publish-procedure.js';
import type {TkMoneyField, TkNumberField} from '../index.js';
import {FormPage} from '../testing/form-page.js';
import {loadClosing} from './load-closing.js';

/** Four fields that take a number: an amount, one with a limit of its own, and numbers with and without one. */
async function open(locale: Locale): Promise<FormPage> {
  // It comes while the person reads.
  await loadClosing(locale);
  const document = createProcedureDocument(20);
  const even = document.data.$defs?.['even'];
  if (even?.properties === undefined) throw new Error('no section');
  const properties = {
    ...even.properties,
    f2: {$ref: 'vn:money'},
    f3: {$ref: 'vn:money', maximum: 20_000_000_000},
    f4: {type: 'integer', minimum: -5, maximum: 1_000_000},
    f5: {type: 'number'},
    f7: {type: 'number', exclusiveMaximum: 12, exclusiveMinimum: -12},
  } as const;
  const data = {...document.data, $defs: {...document.data.$defs, even: {...even, properties}}};
  return FormPage.open({procedure: await publishProcedure({...document, data}), values: {}, locale});
}

async function say(page: FormPage, at: string, value: Json): Promise<string> {
  page.host.declaration.set(at, value);
  await page.settle();
  return page.text(`[data-field="${at}"] .error`).replace(/^(Lỗi|Error): \S+ \S+ /u, '');
}

describe('a number that is too long to be kept', () => {
  it('is told with the limit of its field, in figures that are read at a glance', async () => {
    const page = await open('vi');
    await page.click('button[type=submit]');
    const long = '99.999.999.999.999.999.999';
    assert.strictEqual(await say(page, '/s0/f2', long), 'phải không quá 9.007.199.254.740.991 đồng');
    assert.strictEqual(
      await say(page, '/s0/f2', `${long} đồng`),
      'phải không quá 9.007.199.254.740.991 đồng',
    );
    assert.strictEqual(await say(page, '/s0/f2', `-${long}`), 'phải từ 0 đồng trở lên');
    assert.strictEqual(await say(page, '/s0/f3', long), 'phải không quá 20.000.000.000 đồng');
    assert.strictEqual(await say(page, '/s0/f4', '12345678901234567890'), 'phải không quá 1.000.000');
    assert.strictEqual(await say(page, '/s0/f4', '-12345678901234567890'), 'phải từ -5 trở lên');
    assert.strictEqual(
      await say(page, '/s0/f5', '12 345 678 901 234 567,5'),
      'phải không quá 9.007.199.254.740.991',
    );
    assert.strictEqual(
      await say(page, '/s0/f5', '-12345678901234567'),
      'phải từ -9.007.199.254.740.991 trở lên',
    );
    assert.strictEqual(await say(page, '/s0/f5', 'mười hai'), 'phải là số, ví dụ 2');
    assert.strictEqual(await say(page, '/s0/f5', '12 tháng 3'), 'phải là số, ví dụ 2');
  });

  it('is told in English too', async () => {
    const page = await open('en');
    await page.click('button[type=submit]');
    assert.strictEqual(
      await say(page, '/s0/f3', '30,000,000,000,000,000'),
      'must be 20,000,000,000 đồng or less',
    );
    assert.strictEqual(
      await say(page, '/s0/f5', '9007199254740992'),
      'must be 9,007,199,254,740,991 or less',
    );
  });

  it('is told by fields that stand alone', async () => {
    for (const [field, value, said] of [
      [
        await fixture<TkMoneyField>(html`<tk-money-field label="Số tiền"></tk-money-field>`),
        '99.999.999.999.999.999',
        'Số tiền phải không quá 9.007.199.254.740.991 đồng',
      ],
      [
        await fixture<TkNumberField>(html`<tk-number-field label="Số bản"></tk-number-field>`),
        '-99999999999999999',
        'Số bản phải từ -9.007.199.254.740.991 trở lên',
      ],
    ] as const) {
      field.value = value;
      await field.updateComplete;
      assert.isFalse(field.reportValidity());
      assert.strictEqual(field.validationMessage, said);
      assert.isTrue(value.startsWith('-') ? field.validity.rangeUnderflow : field.validity.rangeOverflow);
    }
  });
});

describe('a limit that is not reached itself', () => {
  it('is named as such', async () => {
    const page = await open('vi');
    await page.click('button[type=submit]');
    assert.strictEqual(await say(page, '/s0/f7', 12), 'phải nhỏ hơn 12');
    assert.strictEqual(await say(page, '/s0/f7', -12), 'phải lớn hơn -12');
  });
});
