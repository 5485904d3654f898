import {aTimeout, assert, expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {
  openFakeHost,
  typedByMother,
  type FakeHost,
  type FakeHostOptions,
} from '../../../../../stories/fixtures/fake-host.js';
import '../../define.js';
import type {TkFaultEvent, TkForm, UnsentFile, UnsentFiles} from '../../index.js';
import {choose, chooseByKey, drop, paste, pdf, photo} from '../../testing/files.js';

interface Page {
  readonly form: TkForm;
  readonly host: FakeHost;
  readonly root: ShadowRoot;
}

const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();
const all = ({root}: Page, selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];
const lines = (page: Page): string[] => all(page, '.file-words').map((line) => squeeze(line.textContent));
const held = ({host}: Page): string[] =>
  host.declaration.documents.value.flatMap(({files}) => files.map(({name}) => name));

function find(page: Page, selector: string): HTMLInputElement {
  const [found] = all(page, selector);
  if (found === undefined) throw new Error(`nothing at ${selector}`);
  return found as HTMLInputElement;
}

/** Keeps files in memory, as a device does. */
class Shelf implements UnsentFiles {
  readonly kept = new Map<string, UnsentFile>();
  full = false;
  #count = 0;

  list(): Promise<readonly UnsentFile[]> {
    return Promise.resolve([...this.kept.values()]);
  }

  keep(document: string, file: File): Promise<string> {
    if (this.full) return Promise.reject(Object.assign(new Error('full'), {code: 'draft-storage-full'}));
    this.#count += 1;
    const key = `file-${String(this.#count)}`;
    this.kept.set(key, {key, document, file});
    return Promise.resolve(key);
  }

  drop(key: string): Promise<void> {
    this.kept.delete(key);
    return Promise.resolve();
  }

  get names(): string[] {
    return [...this.kept.values()].map(({file}) => file.name);
  }
}

/** Opens the step of the papers; the register that would replace the paper is down. */
async function open(options: FakeHostOptions = {}): Promise<Page> {
  const host = await openFakeHost({
    values: typedByMother,
    registers: {birth: 'unavailable'},
    maxFiles: 3,
    ...options,
  });
  const form = await fixture<TkForm>(html`<tk-form .host=${host}></tk-form>`);
  await form.updateComplete;
  const root = form.shadowRoot;
  if (root === null) throw new Error('no root');
  const page = {form, host, root};
  await waitUntil(() => host.asked.length >= 5, 'registers asked');
  find(page, '[data-step=documents]').click();
  await waitUntil(() => all(page, '.files').length === 1, 'one paper is wanted');
  return page;
}

describe('the papers of a form', () => {
  it('take several files by keyboard and file chooser, one after another', async () => {
    const page = await open();
    await expect(page.form).to.be.accessible();
    find(page, '[data-file-input]').focus();
    await chooseByKey('Space', [await photo('trang 1.jpg'), await photo('trang 2.jpg')]);
    await waitUntil(() => held(page).length === 2);
    assert.deepEqual(held(page), ['trang 1.jpg', 'trang 2.jpg']);
    assert.strictEqual(page.root.activeElement, find(page, '[data-file-input]'));
    assert.include(squeeze(find(page, '.file-choose').textContent), 'Chọn thêm tệp');
    await expect(page.form).to.be.accessible();
    await chooseByKey('Space', [pdf('3')]);
    await waitUntil(() => held(page).length === 3);
    await aTimeout(20);
    assert.strictEqual(page.root.activeElement?.getAttribute('aria-label'), 'Bỏ tệp này: 3.pdf');
  });

  it('are dropped and pasted', async () => {
    const page = await open();
    drop(find(page, '.files'), [pdf('kéo')]);
    await waitUntil(() => held(page).length === 1);
    paste(find(page, '[data-file-input]'), [await photo('image.png', {type: 'image/png'})]);
    await waitUntil(() => held(page).length === 2);
    assert.strictEqual(drop(find(page, '[data-heading]'), [pdf('trượt')]), true);
    await aTimeout(30);
    assert.lengthOf(held(page), 2);
  });

  it('go back to the gateway and to the person when they are taken away', async () => {
    const page = await open();
    choose(find(page, '[data-file-input]'), [pdf('1'), pdf('2')]);
    await waitUntil(() => held(page).length === 2);
    const button = find(page, '[data-file-action=remove]');
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
    const page = await open({hanging: 'upload'});
    const input = find(page, '[data-file-input]');
    choose(input, [pdf('1'), pdf('2')]);
    await waitUntil(() => lines(page)[0]?.includes('Đang gửi: 40 %'));
    await expect(page.form).to.be.accessible();
    const stop = find(page, '[data-file-action=stop]');
    stop.focus();
    await sendKeys({press: 'Enter'});
    await aTimeout(20);
    assert.lengthOf(lines(page), 1);
    assert.deepEqual(held(page), []);
  });

  it('keep a file that could not be sent, hold the person back, and send it on the next attempt', async () => {
    const failing: {upload?: string} = {upload: 'unreachable'};
    const page = await open({failing});
    const faults: string[] = [];
    page.form.addEventListener('tk-fault', (event: TkFaultEvent) =>
      faults.push(`${event.during} ${event.code}`),
    );
    choose(find(page, '[data-file-input]'), [pdf('1')]);
    await waitUntil(() => lines(page)[0]?.includes('Đã chọn, chưa gửi được vì mất kết nối'));
    assert.deepEqual(faults, ['upload unreachable']);
    await expect(page.form).to.be.accessible();
    find(page, 'button[type=submit]').click();
    await aTimeout(30);
    const links = all(page, '.error-summary a').map((link) => squeeze(link.textContent));
    assert.lengthOf(
      links.filter((link) => link.includes('chưa gửi được')),
      1,
    );
    assert.lengthOf(
      links.filter((link) => link.startsWith('Chọn tệp cho')),
      0,
    );
    delete failing.upload;
    const retry = find(page, '[data-file-action=retry]');
    retry.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => held(page).length === 1);
    await aTimeout(20);
    assert.strictEqual(page.root.activeElement?.getAttribute('aria-label'), 'Bỏ tệp này: 1.pdf');
  });

  it('are kept while they are not sent, and let go once they are', async () => {
    const failing: {upload?: string} = {upload: 'unreachable'};
    const shelf = new Shelf();
    const page = await open({failing, unsentFiles: shelf});
    choose(find(page, '[data-file-input]'), [pdf('1')]);
    await waitUntil(() => lines(page)[0]?.includes('Tệp được giữ trên máy này, tải lại trang không mất.'));
    assert.deepEqual(shelf.names, ['1.pdf']);
    await waitUntil(() => page.host.drafts.length > 0, 'a draft leads back to it');
    await waitUntil(() => !page.form.unsaved, 'nothing would be lost');
    await expect(page.form).to.be.accessible();
    delete failing.upload;
    find(page, '[data-file-action=retry]').click();
    await waitUntil(() => held(page).length === 1);
    await aTimeout(0);
    assert.deepEqual(shelf.names, []);
  });

  it('that an earlier visit kept are sent, or wait again', async () => {
    const failing: {upload?: string} = {upload: 'unreachable'};
    const shelf = new Shelf();
    await shelf.keep('chung-sinh', pdf('1'));
    await shelf.keep('giấy cũ', pdf('2'));
    const page = await open({failing, unsentFiles: shelf});
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
    const page = await open({documents: [{...file, digest}], unsentFiles: shelf});
    await waitUntil(() => shelf.kept.size === 0);
    assert.deepEqual(held(page), ['1.pdf']);
    assert.lengthOf(lines(page), 1);
  });

  for (const [what, act] of [
    [
      'taken away',
      (page: Page) => {
        find(page, '[data-file-action=remove]').click();
      },
    ],
    [
      'refused by the gateway',
      (page: Page) => {
        find(page, '[data-file-action=retry]').click();
      },
    ],
  ] as const) {
    it(`are not kept once they are ${what}`, async () => {
      const failing: {upload?: string} = {upload: 'unreachable'};
      const shelf = new Shelf();
      const page = await open({failing, unsentFiles: shelf});
      choose(find(page, '[data-file-input]'), [pdf('1')]);
      await waitUntil(() => all(page, '[data-file-action=retry]').length === 1);
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
    const page = await open({failing: {upload: 'unreachable'}, unsentFiles: shelf});
    page.form.addEventListener('tk-fault', (event: TkFaultEvent) =>
      faults.push(`${event.during} ${event.code}`),
    );
    choose(find(page, '[data-file-input]'), [pdf('1')]);
    await waitUntil(() => lines(page)[0]?.includes('đừng đóng hay tải lại trang'));
    assert.sameMembers(faults, ['upload unreachable', 'draft draft-storage-full']);
    assert.isTrue(page.form.unsaved);
  });

  it('say so too where nothing outlives the page', async () => {
    const page = await open({failing: {upload: 'unreachable'}, draftPlace: 'page'});
    choose(find(page, '[data-file-input]'), [pdf('1')]);
    await waitUntil(() => lines(page)[0]?.includes('đừng đóng hay tải lại trang'));
    assert.isTrue(page.form.unsaved);
  });

  it('send by themselves what the lost connection held back, once it is there again', async () => {
    const failing: {upload?: string} = {upload: 'unreachable'};
    const page = await open({failing});
    choose(find(page, '[data-file-input]'), [pdf('1')]);
    await waitUntil(() => all(page, '.file-failed').length === 1);
    delete failing.upload;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => held(page).length === 1);
  });

  for (const [code, words] of [
    ['document-type', 'Không đúng loại tệp'],
    ['document-too-large', 'chỉ nhận đến'],
    ['too-many-files', 'Chỉ nhận 3 tệp'],
    ['session-expired', 'phiên đăng nhập đã hết'],
    ['gateway-error', 'Đã chọn, chưa gửi được'],
  ] as const) {
    it(`say in words why the gateway took none: ${code}`, async () => {
      const page = await open({failing: {upload: code}});
      choose(find(page, '[data-file-input]'), [pdf('1')]);
      await waitUntil(() => lines(page)[0]?.includes(words));
      assert.deepEqual(held(page), []);
    });
  }

  it('take no answer about other bytes than those that were chosen', async () => {
    const page = await open();
    const upload = page.host.uploadDocument.bind(page.host);
    page.host.uploadDocument = async (...parts) => ({
      ...(await upload(...parts)),
      digest: 'f'.repeat(64),
    });
    choose(find(page, '[data-file-input]'), [pdf('1')]);
    await waitUntil(() => all(page, '.file-failed').length === 1);
    assert.deepEqual(held(page), []);
  });

  it('of a draft stand there again, and the same bytes are told', async () => {
    const file = {id: 'chung-sinh', name: 'trang 1.pdf', mediaType: 'application/pdf', size: 10};
    const bytes = new TextEncoder().encode('%PDF-1.7 1');
    const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
    const page = await open({documents: [{...file, digest}]});
    assert.include(lines(page)[0], 'trang 1.pdf');
    choose(find(page, '[data-file-input]'), [pdf('1')]);
    await waitUntil(() => lines(page)[1]?.includes('Trùng với tệp đã có: trang 1.pdf'));
  });

  it('name the file that a finding speaks of', async () => {
    const file = {id: 'chung-sinh', name: 'a.pdf', mediaType: 'application/pdf', size: 10};
    const documents = ['a', 'b'].map((letter, index) => ({
      ...file,
      size: index === 1 ? 99_000_000 : 10,
      digest: letter.repeat(64),
    }));
    const page = await open({documents});
    find(page, 'button[type=submit]').click();
    await aTimeout(30);
    const links = all(page, '.error-summary a').map((link) => squeeze(link.textContent));
    assert.include(links.join(), 'tệp 2” quá lớn');
    all(page, '.error-summary a')
      .find((link) => link.textContent.includes('tệp 2'))
      ?.click();
    await aTimeout(30);
    assert.strictEqual(page.root.activeElement, find(page, '[data-file-input]'));
  });

  it('are shown no wider than a narrow phone', async () => {
    const page = await open({hanging: 'upload'});
    page.form.style.display = 'block';
    page.form.style.inlineSize = '320px';
    choose(find(page, '[data-file-input]'), [pdf('1', `${'a'.repeat(120)}.pdf`)]);
    await waitUntil(() => lines(page)[0]?.includes('40 %'));
    assert.isAtMost(page.form.scrollWidth, 320);
  });
});
