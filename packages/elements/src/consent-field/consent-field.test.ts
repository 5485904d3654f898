import {assert} from '@open-wc/testing';
import type {Procedure} from '@tokhai/core';
import exampleDocument from '../../../../schemas/examples/moi-loai-truong/1.json' with {type: 'json'};
import {publishProcedure} from '../../../../stories/fixtures/publish-procedure.js';
import {readAccessible} from '../testing/accessible.js';
import {FieldPage} from '../testing/field-page.js';
import {FormPage} from '../testing/form-page.js';

const document = exampleDocument as unknown as Procedure;
const at = '/dongY/duLieu';
const statement = 'Tôi đồng ý đối chiếu dữ liệu.\nTôi có thể rút lại lời đồng ý này.';
const alone = {label: 'Đồng ý dùng dữ liệu', statement, readonly: true};

describe('a consent that cannot be changed', () => {
  it('shows its whole statement and that it was agreed to, alone', async () => {
    const page = await FieldPage.open('tk-consent-field', {...alone, value: true});
    assert.strictEqual(page.find('.statement').textContent, statement);
    assert.strictEqual(page.text('.held'), 'Đồng ý');
    assert.lengthOf(page.all('input'), 0);
    await page.accessible();
  });

  for (const value of [undefined, false])
    it(`says that it was not agreed to, where it holds ${String(value)}`, async () => {
      const page = await FieldPage.open('tk-consent-field', {...alone, value});
      assert.strictEqual(page.find('.statement').textContent, statement);
      assert.strictEqual(page.text('.held'), 'Chưa đồng ý');
    });

  it('has its label for a statement where it has no other', async () => {
    const page = await FieldPage.open('tk-consent-field', {...alone, statement: undefined, value: true});
    assert.lengthOf(page.all('.statement'), 0);
    assert.strictEqual(page.text('.label'), 'Đồng ý dùng dữ liệu');
    assert.strictEqual(page.text('.held'), 'Đồng ý');
  });

  it('speaks English', async () => {
    const page = await FieldPage.open('tk-consent-field', {...alone, locale: 'en'});
    assert.strictEqual(page.text('.held'), 'Not agreed');
  });

  it('is read out with its statement in a form, whatever was answered, and follows the rule', async () => {
    const rules = [...document.rules, {at, readonly: "yeuCau.hinhThuc == 'khac'"}];
    const procedure = await publishProcedure({...document, rules});
    const values = {yeuCau: {hinhThuc: 'khac'}, dongY: {duLieu: true}};
    const page = await FormPage.open({procedure, step: 'dong-y', values});
    const read = (): Promise<readonly string[]> => readAccessible([page.find(`[data-field="${at}"] [id]`)]);
    const field = `[data-field="${at}"]`;
    assert.match(page.text(`${field} .statement`), /^Tôi đồng ý để cơ quan .* hồ sơ này\.$/u);
    assert.match((await read()).join(), /^group “Đồng ý đối chiếu dữ liệu”.* – Tôi đồng ý để .* Đồng ý$/u);
    page.host.declaration.set('/yeuCau/hinhThuc', 'nhanh');
    await page.settle();
    assert.lengthOf(page.all(`${field} input[type=checkbox]`), 1);
    assert.match(page.text(`${field} .statement`), /^Tôi đồng ý để cơ quan .* hồ sơ này\.$/u);
    page.host.declaration.set(at, undefined);
    page.host.declaration.set('/yeuCau/hinhThuc', 'khac');
    await page.settle();
    assert.strictEqual(page.text(`${field} .held`), 'Chưa đồng ý');
  });
});
