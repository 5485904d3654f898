import {assert, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Json} from '@tokhai/core';
import {openKind, sentBy} from '../testing/kind-cases.js';
import {openRepeat, openTable} from '../testing/rows-page.js';
import {controlIn} from '../testing/type-into.js';
import {typedCases} from '../testing/typed-cases.js';

const written = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

describe('a native form, of a field that is being typed in', () => {
  for (const {tag, part, text, before, value, properties} of typedCases) {
    it(`has "${text}" of ${tag} ${part ?? ''} before it is left`, async () => {
      const {form, field, root} = await openKind(
        {tag, value, sent: '', acts: []},
        {value: before, ...properties},
      );
      const isSearch = (): boolean => controlIn(root, part).getAttribute('role') === 'combobox';
      if (/address|residence/u.test(tag)) await waitUntil(() => field.units !== undefined, 'units');
      if (/ethnic|country/u.test(tag)) await waitUntil(() => field.choices.length > 0, 'list');
      await field.updateComplete;
      const earlier = sentBy(form);
      const control = controlIn(root, part);
      control.focus();
      control.select();
      await sendKeys({type: text});
      // What is typed into a list's search is no value before something is chosen.
      assert.strictEqual(sentBy(form), isSearch() ? earlier : written(value));
      assert.deepEqual(field.value, before, 'nothing is committed for that');
      await sendKeys({press: 'Tab'});
      assert.strictEqual(sentBy(form), written(value));
    });
  }

  it('has what is typed into a cell of a table', async () => {
    const page = await openTable({value: [{ten: 'Vé tàu', tien: 5000}, {ten: 'Phà'}]});
    page.find('[data-row]:nth-child(2) [data-field$="/tien"] input').focus();
    await sendKeys({type: '12.000'});
    assert.deepEqual(page.sent(), [
      {ten: 'Vé tàu', tien: 5000},
      {ten: 'Phà', tien: 12_000},
    ]);
    assert.deepEqual(page.told, [], 'nothing is committed for that');
    page.find('[data-row]:nth-child(1) [data-kind=text]').select();
    await sendKeys({press: 'Delete'});
    assert.deepEqual(page.sent(), [{tien: 5000}, {ten: 'Phà', tien: 12_000}]);
    await sendKeys({press: 'Tab'});
    assert.deepEqual(page.field.value, [{tien: 5000}, {ten: 'Phà', tien: 12_000}]);
  });

  it('has what is typed into a part of a field in a row', async () => {
    const page = await openRepeat({
      columns: [{key: 'nguoi', label: 'Người', control: 'person'}],
      value: [{nguoi: {gioiTinh: '2'}}],
    });
    page.control('/hoTen').focus();
    await sendKeys({type: 'Nguyê\u0303n Thị Thử'});
    assert.deepEqual(page.sent(), [{nguoi: {gioiTinh: '2', hoTen: 'Nguyễn Thị Thử'}}]);
  });
});
