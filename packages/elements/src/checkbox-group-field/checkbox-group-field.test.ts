import {assert} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {exampleValues, loadExampleProcedure} from '../../../../stories/fixtures/example-procedure.js';
import {FieldPage} from '../testing/field-page.js';
import {FormPage, squeeze} from '../testing/form-page.js';

const choices = [
  {value: 'a', text: 'Tại nơi tiếp nhận'},
  {value: 'b', text: 'Qua bưu chính'},
  {value: 'c', text: 'Trên cổng dịch vụ công'},
];

const open = (properties: Readonly<Record<string, unknown>> = {}): Promise<FieldPage> =>
  FieldPage.open('tk-checkbox-group-field', {label: 'Cách nhận', choices, ...properties});

describe('tk-checkbox-group-field', () => {
  it('is a named group of boxes, ticked by the keyboard, in the order of the list', async () => {
    const page = await open();
    assert.strictEqual(squeeze(page.find('fieldset > legend').textContent), 'Cách nhận');
    assert.strictEqual(page.all('input[type=checkbox]').length, 3);
    await page.accessible();
    page.find('[value=c]').focus();
    await sendKeys({press: 'Space'});
    page.find('[value=a]').focus();
    await sendKeys({press: 'Space'});
    assert.deepEqual(page.field.value, ['a', 'c']);
    assert.deepEqual(page.sent(), ['a', 'c']);
    assert.deepEqual(page.told, [['c'], ['a', 'c']]);
    await sendKeys({press: 'Space'});
    assert.deepEqual(page.field.value, ['c']);
    page.find('[value=c]').click();
    assert.strictEqual(page.field.value, undefined, 'nothing is ticked: nothing is invented');
  });

  it('wants one where it is required, and says so at the group', async () => {
    const page = await open();
    await page.report();
    assert.deepEqual(page.errors(), ['Chọn ít nhất một mục ở “Cách nhận”']);
    const group = page.find('fieldset');
    const described = group.getAttribute('aria-describedby') ?? '';
    assert.isTrue(described.split(' ').some((id) => page.root.getElementById(id)?.matches('.error')));
    await page.accessible();
    page.find('[value=b]').click();
    await page.field.updateComplete;
    assert.deepEqual(page.errors(), []);
    assert.isTrue(page.field.checkValidity());
  });

  it('says how many are taken before and after', async () => {
    const page = await open({minItems: 2, maxItems: 2, value: ['a']});
    assert.strictEqual(page.text('.hint'), 'Chọn đúng 2 mục');
    await page.report();
    assert.include(page.errors()[0], 'cần ít nhất 2 mục');
    assert.isTrue(page.field.validity.rangeUnderflow);
    page.find('[value=b]').click();
    page.find('[value=c]').click();
    await page.field.updateComplete;
    assert.include(page.errors()[0], 'chỉ được chọn 2 mục');
    assert.isTrue(page.field.validity.rangeOverflow);
  });

  it('drops with the next tick what is none of the choices', async () => {
    const page = await open({value: ['x', 'a']});
    await page.report();
    assert.strictEqual(page.errors().length, 1);
    page.find('[value=b]').click();
    await page.field.updateComplete;
    assert.deepEqual(page.field.value, ['a', 'b']);
    assert.deepEqual(page.errors(), []);
  });
});

describe('several choices in a form', () => {
  const at = '/yeuCau/kenhNhan';

  it('are ticked, listed in the summary when they are too many, and read over', async () => {
    const values = exampleValues('too many choices, and lists with mistakes in their rows');
    const page = await FormPage.open({procedure: await loadExampleProcedure(), step: 'yeu-cau', values});
    assert.strictEqual(page.all(`[data-field="${at}"] input[type=checkbox]:checked`).length, 3);
    await page.click('button[type=submit]');
    const link = page
      .all('[data-summary] a, [data-summary] button')
      .find(({textContent}) => textContent.includes('chỉ được chọn 2 mục'));
    link?.click();
    await page.settle();
    assert.strictEqual(page.focused, page.find(`[data-field="${at}"] input`));
    await page.click(`[data-field="${at}"] input[value=truc-tiep]`);
    assert.deepEqual(page.host.declaration.field(at).value.value, ['buu-chinh', 'truc-tuyen']);
    assert.strictEqual(page.all(`[data-field="${at}"] .error`).length, 0);
  });
});
