import {aTimeout, assert, expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {openFakeHost, typedByMother} from '../../../../stories/fixtures/fake-host.js';
import '../define.js';
import type {TkForm} from '../index.js';
import {FormPage, squeeze} from '../testing/form-page.js';

const field = (at: string): string => `[data-field="${at}"]`;

describe('tk-form', () => {
  it('shows a skeleton and words until its host is there, and a way on where it cannot open', async () => {
    const form = await fixture<TkForm>(html`<tk-form></tk-form>`);
    assert.include(form.shadowRoot?.textContent, 'Đang mở tờ khai');
    await expect(form).to.be.accessible();
    let retried = false;
    form.failure = {retry: () => (retried = true)};
    await form.updateComplete;
    form.shadowRoot?.querySelector<HTMLElement>('[data-form-action=reopen]')?.click();
    assert.strictEqual(retried, true);
  });

  it('speaks English by any tag that names it, and Vietnamese by any other', async () => {
    for (const [tag, words] of [
      ['en-US', 'Continue'],
      ['vi-VN', 'Tiếp tục'],
    ] as const) {
      const form = await fixture<TkForm>(
        html`<tk-form locale=${tag} .host=${await openFakeHost()}></tk-form>`,
      );
      await waitUntil(() => form.shadowRoot?.querySelector('.step-form')?.textContent.includes(words), tag);
    }
  });

  it('asks the registers by binding, says what came of it, and tells where values come from', async () => {
    const page = await FormPage.open();
    assert.deepEqual(page.host.asked, ['self']);
    assert.include(page.text('.prefill'), 'Đã lấy lúc');
    const name = page.text(field('/nguoiYeuCau/hoTen'));
    assert.include(name, 'Trần Thị Mẫu');
    assert.include(name, 'Từ Cơ sở dữ liệu quốc gia về dân cư');
    assert.lengthOf(page.all(`${field('/nguoiYeuCau/hoTen')} input`), 0);
    await expect(page.form).to.be.accessible();
  });

  for (const mood of ['empty', 'mismatch', 'denied'] as const) {
    it(`speaks alike of ${mood}, and opens the fields`, async () => {
      const page = await FormPage.open({registers: {self: mood}});
      assert.include(page.text('.prefill'), 'Không lấy được thông tin. Bạn tự khai phần này.');
      assert.lengthOf(page.all(`${field('/nguoiYeuCau/hoTen')} input`), 1);
    });
  }

  for (const mood of ['unavailable', 'lost'] as const) {
    it(`offers to ask again after ${mood}, and keeps what was typed meanwhile`, async () => {
      const page = await FormPage.open({registers: {self: mood}});
      const input = page.find(`${field('/nguoiYeuCau/hoTen')} input`);
      input.focus();
      await sendKeys({type: 'Trần Thị Gõ'});
      page.find('[data-retry=self]').click();
      await aTimeout(20);
      assert.strictEqual(input.value, 'Trần Thị Gõ');
      input.blur();
      assert.deepEqual(page.host.asked, ['self', 'self']);
      assert.strictEqual(page.host.declaration.field('/nguoiYeuCau/hoTen').value.value, 'Trần Thị Gõ');
      assert.strictEqual(input.value, 'Trần Thị Gõ');
    });
  }

  it('goes from step to step only over what is right, with a summary in the official order', async () => {
    const page = await FormPage.open({registers: {self: 'empty'}});
    page.find('button[type=submit]').click();
    await waitUntil(() => page.all('.error-summary').length === 1);
    await aTimeout(20);
    assert.strictEqual(page.focused?.hasAttribute('data-summary'), true);
    const links = page.all('.error-summary a').map((link) => squeeze(link.textContent));
    assert.strictEqual(links[0], 'Nhập họ, chữ đệm, tên người yêu cầu');
    assert.strictEqual(links[1], 'Nhập ngày, tháng, năm sinh của người yêu cầu, ví dụ 05/09/1990');
    await expect(page.form).to.be.accessible();
    page.find('.error-summary a').click();
    await aTimeout(20);
    assert.strictEqual(page.focused?.id, 'tk-nguoiYeuCau-hoTen');
    assert.strictEqual(location.hash, '');
  });

  it('says nothing of a field that was passed by, speaks of a wrong one on leaving it', async () => {
    const page = await FormPage.open({registers: {self: 'empty'}});
    const input = page.find(`${field('/nguoiYeuCau/ngaySinh')} input`);
    input.focus();
    await sendKeys({press: 'Tab'});
    assert.strictEqual(page.text(`${field('/nguoiYeuCau/ngaySinh')} .error`), '');
    input.focus();
    await sendKeys({type: '31/02/1998'});
    await sendKeys({press: 'Tab'});
    assert.include(page.text(`${field('/nguoiYeuCau/ngaySinh')} .error`), 'ví dụ 05/09/1990');
    assert.strictEqual(input.value, '31/02/1998');
    assert.strictEqual(input.getAttribute('aria-invalid'), 'true');
  });

  it('takes an objection in place and gives it with the value', async () => {
    const page = await FormPage.open();
    page.find(`${field('/nguoiYeuCau/hoTen')} [data-action=dispute-open]`).click();
    const note = page.find('[data-dispute-note]');
    assert.strictEqual(page.focused, note);
    page.find('[data-action=dispute-save]').click();
    assert.include(page.text('.dispute .error'), 'Ghi thông tin đúng');
    await sendKeys({type: 'Tên đúng là Trần Thị Mẫu Mực'});
    await expect(page.form).to.be.accessible();
    page.find('[data-action=dispute-save]').click();
    assert.strictEqual(
      page.host.declaration.field('/nguoiYeuCau/hoTen').dispute.value?.note,
      'Tên đúng là Trần Thị Mẫu Mực',
    );
    assert.include(page.text(field('/nguoiYeuCau/hoTen')), 'Tên đúng là Trần Thị Mẫu Mực');
    assert.strictEqual(page.focused?.getAttribute('data-action'), 'dispute-withdraw');
  });

  it('keeps a draft a moment after a change and says so honestly', async () => {
    const page = await FormPage.open();
    page.find(`${field('/nguoiYeuCau/quanHe')} select`).focus();
    await sendKeys({press: 'M'});
    await sendKeys({press: 'Tab'});
    await waitUntil(() => page.host.drafts.length > 0);
    await waitUntil(() => page.text('.saved').includes('Đã lưu'));
    assert.include(page.text('.saved'), 'chỉ trên máy này');
    assert.deepEqual(page.host.drafts.at(-1)?.values, {nguoiYeuCau: {quanHe: 'me'}});
  });

  it('says of each step after a reload what it said before, and tells of no mistake that nobody was told of', async () => {
    const before = await FormPage.open({values: typedByMother});
    await before.click('[data-step=tre]');
    await before.click('button[type=submit]');
    await before.click('[data-step=cha-me]');
    assert.deepEqual(before.texts('.step-state'), [
      'chưa khai',
      'cần sửa',
      'đang khai',
      'chưa khai',
      'chưa khai',
    ]);
    const draft = await before.draft();
    const after = await FormPage.open({draft, step: draft.step, checked: draft.checked ?? []});
    assert.deepEqual(after.texts('.step-state'), before.texts('.step-state'));
    for (const page of [before, after]) await page.click('[data-step=tre]');
    assert.isNotEmpty(before.texts('.error'));
    assert.deepEqual(after.texts('.error'), before.texts('.error'));
    await after.click('[data-step=nguoi-yeu-cau]');
    assert.deepEqual(after.texts('.error'), []);
  });

  it('keeps what the person was told of a step that they do not leave', async () => {
    const page = await FormPage.open();
    await page.click('button[type=submit]');
    assert.deepEqual((await page.draft()).checked, ['nguoi-yeu-cau']);
  });

  it('confirms all that waits in a section with one button', async () => {
    const page = await FormPage.open({values: typedByMother, step: 'cha-me'});
    const button = page.find('[data-confirm]');
    assert.include(squeeze(button.textContent), 'Xác nhận cả 6 thông tin');
    await expect(page.form).to.be.accessible();
    button.click();
    assert.strictEqual(page.host.declaration.field('/me/hoTen').origin.value, 'confirmed');
    assert.include(page.text(field('/me/hoTen')), 'Bạn đã xác nhận');
  });

  it('says that data replaces a paper, and takes a file where it does not', async () => {
    const met = await FormPage.open({values: typedByMother, step: 'cha-me'});
    met.find('[data-step=documents]').click();
    await waitUntil(() => met.text('.document') !== '');
    assert.include(met.text('.document'), 'Không phải nộp: đã có dữ liệu từ');
    const wanted = await FormPage.open({values: typedByMother, registers: {birth: 'unavailable'}});
    wanted.find('[data-step=documents]').click();
    await waitUntil(() => wanted.all('.files').length === 1);
    await expect(wanted.form).to.be.accessible();
    const input = wanted.find('[data-file-input]');
    const files = new DataTransfer();
    files.items.add(new File(['%PDF-1.7'], 'giấy chứng sinh.pdf', {type: 'application/pdf'}));
    input.files = files.files;
    input.dispatchEvent(new Event('change', {bubbles: true}));
    await waitUntil(() => wanted.text('.document').includes('Đã đính kèm'));
  });
});
