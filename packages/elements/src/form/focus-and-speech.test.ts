import {aTimeout, assert, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {openFakeHost, typedByMother} from '../../../../stories/fixtures/fake-host.js';
import {loadExampleProcedure} from '../../../../stories/fixtures/example-procedure.js';
import {completeHousehold, loadHouseholdProcedure} from '../../../../stories/fixtures/household-procedure.js';
import {loadListProcedure} from '../../../../stories/fixtures/list-procedure.js';
import type {TkForm} from '../index.js';
import {FormPage, squeeze} from '../testing/form-page.js';

/** Listens as a screen reader does: to every live region, for words that come into it after it was there. */
function listen(root: ShadowRoot): {readonly heard: string[]; readonly stop: () => void} {
  const heard: string[] = [];
  const said = new WeakMap<Element, string>();
  const regions = '[role=status], [role=alert], [aria-live]';
  const note = (region: Element): string => {
    const words = squeeze(region.textContent);
    said.set(region, words);
    return words;
  };
  for (const region of root.querySelectorAll(regions)) note(region);
  const observer = new MutationObserver((records) => {
    for (const {addedNodes} of records)
      for (const node of addedNodes)
        if (node instanceof Element)
          for (const region of [node, ...node.querySelectorAll('*')])
            // An alert is spoken as it comes; a status only where it changes.
            if (region.matches('[role=alert]')) said.set(region, '');
            else if (region.matches(regions) && !said.has(region)) note(region);
    for (const region of root.querySelectorAll(regions)) {
      const before = said.get(region);
      const now = note(region);
      if (before !== undefined && before !== now && now !== '') heard.push(now);
    }
  });
  observer.observe(root, {subtree: true, childList: true, characterData: true});
  return {
    heard,
    stop: () => {
      observer.disconnect();
    },
  };
}

describe('the focus is never lost', () => {
  it('where a rule hides the field that has it, and that is told once', async () => {
    const page = await FormPage.open({
      procedure: await loadExampleProcedure(),
      step: 'yeu-cau',
      values: {yeuCau: {canBanSao: true}},
    });
    const ears = listen(page.root);
    page.find('[data-field="/yeuCau/soBanSao"] input').focus();
    await sendKeys({type: '3'});
    page.host.declaration.set('/yeuCau/canBanSao', false);
    await page.settle();
    assert.isTrue(page.focused?.hasAttribute('data-summary'));
    assert.match(page.text('[data-summary]'), /mục “Số bản sao” không còn phải khai/u);
    assert.strictEqual(page.focused.getAttribute('aria-labelledby'), 'tk-notice');
    assert.deepEqual(ears.heard, [], 'the focus reads it; no live region says it again');
    assert.strictEqual(page.host.declaration.field('/yeuCau/soBanSao').value.value, 3);
    ears.stop();
  });

  it('where a step goes away under it', async () => {
    const procedure = await loadHouseholdProcedure();
    const page = await FormPage.open({
      procedure,
      step: 'lao-dong',
      values: {...completeHousehold, cuaHang: {ten: 'Tạp hóa Thử Nghiệm', thueNguoi: true}},
    });
    page.find('[data-field="/laoDong/soNguoi"] input').focus();
    page.host.declaration.set('/cuaHang/thueNguoi', false);
    await page.settle();
    assert.isTrue(page.focused?.hasAttribute('data-summary'));
    assert.match(page.text('[data-summary]'), /phần “Lao động” không còn phải khai/u);
  });

  it('where a row is taken away, and where it comes back', async () => {
    const values = {con: [{hoTen: 'Nguyễn Văn Thử'}, {hoTen: 'Nguyễn Thị Mẫu'}]};
    const page = await FormPage.open({procedure: await loadListProcedure(), step: 'con', values});
    const remove = page.find('[data-row]:nth-child(2) [data-list-action=remove]');
    remove.focus();
    await sendKeys({press: 'Enter'});
    await page.settle();
    assert.match(squeeze(page.focused?.textContent), /Con thứ 2/u);
    page.find('[data-list-action=undo]').focus();
    await sendKeys({press: 'Enter'});
    await page.settle();
    assert.isNotNull(page.focused);
    assert.isTrue(page.focused.matches('[data-row] *, [tabindex="-1"]'));
  });

  it('where the step changes, forward and by the list of steps', async () => {
    const page = await FormPage.open({procedure: await loadHouseholdProcedure(), values: completeHousehold});
    await page.click('button[type=submit]');
    assert.isTrue(page.focused?.hasAttribute('data-heading'));
    await page.click('[data-step=xac-nhan]');
    assert.isTrue(page.focused.hasAttribute('data-heading'));
  });

  it('where the language changes, with what is being typed', async () => {
    const page = await FormPage.open({procedure: await loadHouseholdProcedure()});
    page.find('#tk-chuHo-hoTen').focus();
    await sendKeys({type: 'Nguyễn Văn Thử'});
    page.form.locale = 'en';
    await waitUntil(() => page.text('.step-form button[type=submit]') === 'Continue');
    await page.settle();
    assert.strictEqual(page.focused?.id, 'tk-chuHo-hoTen');
    assert.strictEqual(page.find('#tk-chuHo-hoTen').value, 'Nguyễn Văn Thử');
    page.find('[data-heading]').focus();
    page.form.locale = 'vi';
    await waitUntil(() => page.text('.step-form button[type=submit]') === 'Tiếp tục');
    await page.settle();
    assert.isTrue(page.focused?.hasAttribute('data-heading'));
  });
});

describe('live regions speak once', () => {
  it('when registers have answered, one sentence for all of them', async () => {
    const host = await openFakeHost({values: typedByMother});
    let answer = (): void => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    const lookup: typeof host.lookup = async (...asked) => {
      await late;
      return host.lookup(...asked);
    };
    const form = await fixture<TkForm>(html`<tk-form .host=${{...host, lookup}}></tk-form>`);
    const root = form.shadowRoot;
    if (root === null) throw new Error('no root');
    await waitUntil(() => root.querySelector('.prefill') !== null);
    const ears = listen(root);
    answer();
    await waitUntil(() => !root.textContent.includes('Đang hỏi'));
    await aTimeout(100);
    assert.lengthOf(ears.heard, 1);
    assert.match(ears.heard[0] ?? '', /^Các cơ quan nhà nước đã trả lời: \d+ mục đã có/u);
    ears.stop();
  });

  it('never while somebody types, corrects and goes on', async () => {
    const page = await FormPage.open({procedure: await loadHouseholdProcedure()});
    const ears = listen(page.root);
    await page.click('button[type=submit]');
    page.find('#tk-chuHo-hoTen').focus();
    await sendKeys({type: 'Nguyễn Văn Thử'});
    await sendKeys({press: 'Tab'});
    await sendKeys({type: '45/13/1990'});
    await sendKeys({press: 'Tab'});
    await aTimeout(900);
    assert.deepEqual(ears.heard, []);
    ears.stop();
  });

  it('of a pasted table, not the amounts of all its rows', async () => {
    const page = await FormPage.open({
      procedure: await loadExampleProcedure(),
      step: 'danh-sach',
      values: {chiPhi: [{noiDung: 'Vé tàu', soTien: 100}]},
    });
    await page.settle();
    const cell = page.find('#tk-chiPhi-r1-noiDung');
    cell.focus();
    const ears = listen(page.root);
    const clipboardData = new DataTransfer();
    const rows = ['Ăn trưa\t03/10/2026\t150000', 'Nghỉ trọ\t04/10/2026\t800000'];
    clipboardData.setData('text/plain', rows.join('\n'));
    const paste = new ClipboardEvent('paste', {
      clipboardData,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    cell.dispatchEvent(paste);
    await page.settle();
    assert.match(page.text('#tk-chiPhi-notice'), /^Đã dán 2 dòng/u);
    assert.isTrue(page.focused?.matches('#tk-chiPhi-notice'), 'the focus reads it');
    await aTimeout(1300);
    assert.deepEqual(ears.heard, []);
    ears.stop();
  });

  it('of a closed step, once, however often it is pressed', async () => {
    const page = await FormPage.open({procedure: await loadHouseholdProcedure('guarded')});
    const ears = listen(page.root);
    await page.click('[data-step=xac-nhan]');
    await page.click('[data-step=xac-nhan]');
    assert.lengthOf(ears.heard, 1);
    assert.match(ears.heard[0] ?? '', /^Phần “Xác nhận” mở sau khi/u);
    ears.stop();
  });
});
