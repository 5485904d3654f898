import {assert, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {loadListProcedure} from '../../../../stories/fixtures/list-procedure.js';
import {FormPage} from '../testing/form-page.js';

/** Somebody replaces what stands in a control, and the page goes before they leave it. */
async function typeAndGo(
  page: FormPage,
  selector: string,
  act: {type: string} | {press: string},
): Promise<unknown> {
  const control = page.find(selector);
  control.focus();
  control.select();
  await sendKeys(act);
  document.dispatchEvent(new Event('visibilitychange'));
  await waitUntil(() => page.host.drafts.length > 0);
  assert.strictEqual(page.focused, control, 'nothing was left for that');
  return page.host.drafts.at(-1)?.values;
}

describe('a draft of a page that goes while somebody types', () => {
  const hoTen = 'Nguyễn Văn Thử';

  it('has what is typed into a row, where the row stands now', async () => {
    const chiPhi = [
      {noiDung: 'a', soTien: 5},
      {noiDung: 'b', soTien: 6},
      {noiDung: 'c', soTien: 7},
    ];
    const page = await FormPage.open({
      procedure: await loadListProcedure(),
      step: 'chi-phi',
      values: {nguoiKhai: {hoTen}, chiPhi},
    });
    await page.click('tbody tr:first-child [data-list-action=remove]');
    page.host.drafts.length = 0;
    const cell = 'tbody tr:nth-child(2) [data-field$="/noiDung"] input';
    assert.deepEqual(await typeAndGo(page, cell, {type: 'mới'}), {
      nguoiKhai: {hoTen},
      chiPhi: [
        {noiDung: 'b', soTien: 6},
        {noiDung: 'mới', soTien: 7},
      ],
    });
  });

  it('has nothing of what was deleted', async () => {
    const page = await FormPage.open({procedure: await loadListProcedure(), values: {nguoiKhai: {hoTen}}});
    const name = '[data-field="/nguoiKhai/hoTen"] input';
    assert.notInclude(JSON.stringify(await typeAndGo(page, name, {press: 'Delete'})), hoTen);
  });
});
