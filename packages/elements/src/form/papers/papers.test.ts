import {aTimeout, assert, expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../define.js';
import {choose, chooseByKey, drop, paste, pdf, photo} from '../../testing/files.js';
import {squeeze} from '../../testing/form-page.js';
import {held, lines, openPapers} from '../../testing/papers-page.js';

describe('the papers of a form', () => {
  it('take several files by keyboard and file chooser, one after another', async () => {
    const page = await openPapers();
    await expect(page.form).to.be.accessible();
    page.find('[data-file-input]').focus();
    await chooseByKey('Space', [await photo('trang 1.jpg'), await photo('trang 2.jpg')]);
    await waitUntil(() => held(page).length === 2);
    assert.deepEqual(held(page), ['trang 1.jpg', 'trang 2.jpg']);
    assert.strictEqual(page.root.activeElement, page.find('[data-file-input]'));
    assert.include(squeeze(page.find('.file-choose').textContent), 'Chọn thêm tệp');
    await expect(page.form).to.be.accessible();
    await chooseByKey('Space', [pdf('3')]);
    await waitUntil(() => held(page).length === 3);
    await aTimeout(20);
    assert.strictEqual(page.root.activeElement?.getAttribute('aria-label'), 'Bỏ tệp này: 3.pdf');
  });

  it('are dropped and pasted', async () => {
    const page = await openPapers();
    drop(page.find('.files'), [pdf('kéo')]);
    await waitUntil(() => held(page).length === 1);
    paste(page.find('[data-file-input]'), [await photo('image.png', {type: 'image/png'})]);
    await waitUntil(() => held(page).length === 2);
    assert.strictEqual(drop(page.find('[data-heading]'), [pdf('trượt')]), true);
    await aTimeout(30);
    assert.lengthOf(held(page), 2);
  });

  it('go back to the gateway and to the person when they are taken away', async () => {
    const page = await openPapers();
    choose(page.find('[data-file-input]'), [pdf('1'), pdf('2')]);
    await waitUntil(() => held(page).length === 2);
    const button = page.find('[data-file-action=remove]');
    button.focus();
    await sendKeys({press: 'Enter'});
    assert.deepEqual(held(page), ['2.pdf']);
    assert.deepEqual(
      page.host.removed.map(({name}) => name),
      ['1.pdf'],
    );
    assert.strictEqual(page.root.activeElement?.getAttribute('aria-label'), 'Bỏ tệp này: 2.pdf');
  });

  it('say in words how far they are, and can be stopped', async () => {
    const page = await openPapers({hanging: 'upload'});
    const input = page.find('[data-file-input]');
    choose(input, [pdf('1'), pdf('2')]);
    await waitUntil(() => lines(page)[0]?.includes('Đang gửi: 40 %'));
    await expect(page.form).to.be.accessible();
    const stop = page.find('[data-file-action=stop]');
    stop.focus();
    await sendKeys({press: 'Enter'});
    await aTimeout(20);
    assert.lengthOf(lines(page), 1);
    assert.deepEqual(held(page), []);
  });

  for (const [code, words] of [
    ['document-type', 'Không đúng loại tệp'],
    ['document-too-large', 'chỉ nhận đến'],
    ['too-many-files', 'Chỉ nhận 3 tệp'],
    ['session-expired', 'phiên đăng nhập đã hết'],
    ['gateway-error', 'Đã chọn, chưa gửi được'],
  ] as const) {
    it(`say in words why the gateway took none: ${code}`, async () => {
      const page = await openPapers({failing: {upload: code}});
      choose(page.find('[data-file-input]'), [pdf('1')]);
      await waitUntil(() => lines(page)[0]?.includes(words));
      assert.deepEqual(held(page), []);
    });
  }

  it('take no answer about other bytes than those that were chosen', async () => {
    const page = await openPapers();
    const upload = page.host.uploadDocument.bind(page.host);
    page.host.uploadDocument = async (...parts) => ({
      ...(await upload(...parts)),
      digest: 'f'.repeat(64),
    });
    choose(page.find('[data-file-input]'), [pdf('1')]);
    await waitUntil(() => page.all('.file-failed').length === 1);
    assert.deepEqual(held(page), []);
  });

  it('of a draft stand there again, and the same bytes are told', async () => {
    const file = {id: 'chung-sinh', name: 'trang 1.pdf', mediaType: 'application/pdf', size: 10};
    const bytes = new TextEncoder().encode('%PDF-1.7 1');
    const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
    const page = await openPapers({documents: [{...file, digest}]});
    assert.include(lines(page)[0], 'trang 1.pdf');
    choose(page.find('[data-file-input]'), [pdf('1')]);
    await waitUntil(() => lines(page)[1]?.includes('Trùng với tệp đã có: trang 1.pdf'));
  });

  it('name the file that a finding speaks of', async () => {
    const file = {id: 'chung-sinh', name: 'a.pdf', mediaType: 'application/pdf', size: 10};
    const documents = ['a', 'b'].map((letter, index) => ({
      ...file,
      size: index === 1 ? 99_000_000 : 10,
      digest: letter.repeat(64),
    }));
    const page = await openPapers({documents});
    page.find('button[type=submit]').click();
    await aTimeout(30);
    const links = page.all('.error-summary a').map((link) => squeeze(link.textContent));
    assert.include(links.join(), 'tệp 2” quá lớn');
    page
      .all('.error-summary a')
      .find((link) => link.textContent.includes('tệp 2'))
      ?.click();
    await aTimeout(30);
    assert.strictEqual(page.root.activeElement, page.find('[data-file-input]'));
  });

  it('are shown no wider than a narrow phone', async () => {
    const page = await openPapers({hanging: 'upload'});
    page.form.style.display = 'block';
    page.form.style.inlineSize = '320px';
    choose(page.find('[data-file-input]'), [pdf('1', `${'a'.repeat(120)}.pdf`)]);
    await waitUntil(() => lines(page)[0]?.includes('40 %'));
    assert.isAtMost(page.form.scrollWidth, 320);
  });
});
