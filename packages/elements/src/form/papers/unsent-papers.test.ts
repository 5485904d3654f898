import {aTimeout, assert, expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../define.js';
import type {TkFaultEvent} from '../../index.js';
import {choose, pdf} from '../../testing/files.js';
import {squeeze, type FormPage} from '../../testing/form-page.js';
import {held, lines, openPapers, Shelf} from '../../testing/papers-page.js';

describe('papers that could not be sent', () => {
  it('keep a file that could not be sent, hold the person back, and send it on the next attempt', async () => {
    const failing: {upload?: string} = {upload: 'unreachable'};
    const page = await openPapers({failing});
    const faults: string[] = [];
    page.form.addEventListener('tk-fault', (event: TkFaultEvent) =>
      faults.push(`${event.during} ${event.code}`),
    );
    choose(page.find('[data-file-input]'), [pdf('1')]);
    await waitUntil(() => lines(page)[0]?.includes('Đã chọn, chưa gửi được vì mất kết nối'));
    assert.deepEqual(faults, ['upload unreachable']);
    await expect(page.form).to.be.accessible();
    page.find('button[type=submit]').click();
    await aTimeout(30);
    const links = page.all('.error-summary a').map((link) => squeeze(link.textContent));
    assert.lengthOf(
      links.filter((link) => link.includes('chưa gửi được')),
      1,
    );
    assert.lengthOf(
      links.filter((link) => link.startsWith('Chọn tệp cho')),
      0,
    );
    delete failing.upload;
    const retry = page.find('[data-file-action=retry]');
    retry.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => held(page).length === 1);
    await aTimeout(20);
    assert.strictEqual(page.root.activeElement?.getAttribute('aria-label'), 'Bỏ tệp này: 1.pdf');
  });

  it('are kept while they are not sent, and let go once they are', async () => {
    const failing: {upload?: string} = {upload: 'unreachable'};
    const shelf = new Shelf();
    const page = await openPapers({failing, unsentFiles: shelf});
    choose(page.find('[data-file-input]'), [pdf('1')]);
    await waitUntil(() => lines(page)[0]?.includes('Tệp được giữ trên máy này, tải lại trang không mất.'));
    assert.deepEqual(shelf.names, ['1.pdf']);
    await waitUntil(() => page.host.drafts.length > 0, 'a draft leads back to it');
    await waitUntil(() => !page.form.unsaved, 'nothing would be lost');
    await expect(page.form).to.be.accessible();
    delete failing.upload;
    page.find('[data-file-action=retry]').click();
    await waitUntil(() => held(page).length === 1);
    await aTimeout(0);
    assert.deepEqual(shelf.names, []);
  });

  it('that an earlier visit kept are sent, or wait again', async () => {
    const failing: {upload?: string} = {upload: 'unreachable'};
    const shelf = new Shelf();
    await shelf.keep('chung-sinh', pdf('1'));
    await shelf.keep('giấy cũ', pdf('2'));
    const page = await openPapers({failing, unsentFiles: shelf});
    await waitUntil(() => lines(page)[0]?.includes('1.pdf'));
    await waitUntil(() => lines(page)[0]?.includes('chưa gửi được vì mất kết nối'));
    assert.lengthOf(lines(page), 1);
    assert.deepEqual(shelf.names, ['1.pdf'], 'a paper that is asked for no more has none');
    assert.isFalse(page.form.unsaved);
    delete failing.upload;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => held(page).length === 1);
    await aTimeout(0);
    assert.deepEqual([held(page), shelf.names], [['1.pdf'], []]);
  });

  it('that were sent just before the page went are not sent twice', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7 1');
    const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
    const shelf = new Shelf();
    await shelf.keep('chung-sinh', pdf('1'));
    const file = {id: 'chung-sinh', name: '1.pdf', mediaType: 'application/pdf', size: 10};
    const page = await openPapers({documents: [{...file, digest}], unsentFiles: shelf});
    await waitUntil(() => shelf.kept.size === 0);
    assert.deepEqual(held(page), ['1.pdf']);
    assert.lengthOf(lines(page), 1);
  });

  for (const [what, act] of [
    [
      'taken away',
      (page: FormPage) => {
        page.find('[data-file-action=remove]').click();
      },
    ],
    [
      'refused by the gateway',
      (page: FormPage) => {
        page.find('[data-file-action=retry]').click();
      },
    ],
  ] as const) {
    it(`are not kept once they are ${what}`, async () => {
      const failing: {upload?: string} = {upload: 'unreachable'};
      const shelf = new Shelf();
      const page = await openPapers({failing, unsentFiles: shelf});
      choose(page.find('[data-file-input]'), [pdf('1')]);
      await waitUntil(() => page.all('[data-file-action=retry]').length === 1);
      assert.lengthOf(shelf.names, 1);
      failing.upload = 'document-type';
      act(page);
      await waitUntil(() => shelf.kept.size === 0);
    });
  }

  it('say that they would be lost where they cannot be kept', async () => {
    const shelf = new Shelf();
    shelf.full = true;
    const faults: string[] = [];
    const page = await openPapers({failing: {upload: 'unreachable'}, unsentFiles: shelf});
    page.form.addEventListener('tk-fault', (event: TkFaultEvent) =>
      faults.push(`${event.during} ${event.code}`),
    );
    choose(page.find('[data-file-input]'), [pdf('1')]);
    await waitUntil(() => lines(page)[0]?.includes('đừng đóng hay tải lại trang'));
    assert.sameMembers(faults, ['upload unreachable', 'draft draft-storage-full']);
    assert.isTrue(page.form.unsaved);
  });

  it('say so too where nothing outlives the page', async () => {
    const page = await openPapers({failing: {upload: 'unreachable'}, draftPlace: 'page'});
    choose(page.find('[data-file-input]'), [pdf('1')]);
    await waitUntil(() => lines(page)[0]?.includes('đừng đóng hay tải lại trang'));
    assert.isTrue(page.form.unsaved);
  });

  it('send by themselves what the lost connection held back, once it is there again', async () => {
    const failing: {upload?: string} = {upload: 'unreachable'};
    const page = await openPapers({failing});
    choose(page.find('[data-file-input]'), [pdf('1')]);
    await waitUntil(() => page.all('.file-failed').length === 1);
    delete failing.upload;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => held(page).length === 1);
  });
});
