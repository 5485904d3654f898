import {assert, expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {deleteDB} from 'idb';
import {TkFaultEvent} from '@tokhai/elements';
import type {DraftContent} from '@tokhai/core';
import {createDeclaration, createStatement, digestJson, reviewDeclaration} from '@tokhai/core';
import {createGatewayClient} from '@tokhai/connectors/gateway';
import './define.js';
import {DeviceDrafts} from './drafts/device-drafts.js';
import {TkEmbeddedForm} from './embedded-form.element.js';
import {sha256} from './sha256.js';
import {FakeGateway} from './testing/fake-gateway.js';
import {loadPublished, readPublished} from './testing/published.js';

const agency = '000.00.00.H99';
const real = window.fetch.bind(window);
const nameField = '[data-field="/tre/hoTen"] input';

function shown(form: TkEmbeddedForm): string {
  return (form.shadowRoot?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

function find(form: TkEmbeddedForm, selector: string): HTMLElement {
  const found = form.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing at ${selector} in: ${shown(form)}`);
  return found;
}

async function settled(form: TkEmbeddedForm, words: string): Promise<void> {
  await waitUntil(() => shown(form).includes(words), `"${words}" in: ${shown(form)}`, {timeout: 8_000});
}

async function mount(gateway = '/api', locale: 'vi' | 'en' = 'vi'): Promise<TkEmbeddedForm> {
  return fixture<TkEmbeddedForm>(
    html`<tk-form
      procedure="1.001193"
      agency=${agency}
      agency-name="UBND phường Thử Nghiệm"
      gateway=${gateway}
      locale=${locale}
    ></tk-form>`,
  );
}

/** The draft as the gateway's key opens it. */
async function draftStore(gateway: FakeGateway): Promise<DeviceDrafts> {
  const client = createGatewayClient({base: '/api', fetch: gateway.fetch});
  const scope = {subject: gateway.subject ?? '', procedure: '1.001193', agency};
  return DeviceDrafts.open(scope, await client.draftKeys());
}

async function withDraft<T>(gateway: FakeGateway, use: (drafts: DeviceDrafts) => Promise<T>): Promise<T> {
  const drafts = await draftStore(gateway);
  const result = await use(drafts);
  drafts.close();
  return result;
}

/** What the newest draft says. */
async function newest(gateway: FakeGateway): Promise<DraftContent | undefined> {
  return withDraft(gateway, async (drafts) => (await drafts.list())[0]?.content);
}

/** A draft that was typed in, as an earlier visit left it. */
async function leaveDraft(gateway: FakeGateway, name: string): Promise<DraftContent> {
  const client = createGatewayClient({base: '/api', fetch: gateway.fetch});
  const {submission, today} = await client.open({code: '1.001193', agency});
  const values = {nguoiYeuCau: {quanHe: 'ong-ba'}, tre: {hoTen: name}, banSao: {can: false}};
  const declaration = createDeclaration(await loadPublished(), {submission, today, values});
  const draft = declaration.snapshot('tre');
  await withDraft(gateway, (drafts) => drafts.save(draft));
  return draft;
}

/** The gateway takes a draft in, and nobody hears of it. */
async function submitUnheard(gateway: FakeGateway, draft: DraftContent): Promise<string> {
  const client = createGatewayClient({base: '/api', fetch: gateway.fetch});
  const {submission, today} = draft;
  const declaration = createDeclaration(await loadPublished(), {submission, today, draft});
  const digest = await digestJson(declaration.freeze().values, sha256);
  const challenge = await client.challenge(submission, digest);
  const review = reviewDeclaration(declaration, {agency: challenge.agencyName.vi, locale: 'vi'});
  const {bytes} = await createStatement({challenge, declaration, review, sha256});
  return gateway.takeIn(submission, bytes).number;
}

describe('tk-form over a gateway', () => {
  let gateway: FakeGateway;

  beforeEach(async () => {
    // Another person's visit: nothing of the test before stands in the history's entry.
    history.replaceState(null, '', location.pathname + location.search);
    gateway = new FakeGateway(await readPublished());
    gateway.subject = crypto.randomUUID();
    window.fetch = (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input, location.href);
      return url.pathname.startsWith('/api') ? gateway.fetch(input, init) : real(input, init);
    };
  });

  afterEach(() => {
    window.fetch = real;
  });

  after(() => deleteDB('tokhai-drafts'));

  it('opens a new declaration of the procedure for the agency', async () => {
    const form = await mount();
    await settled(form, 'Quan hệ với người được khai sinh');
    assert.strictEqual(gateway.opened, 1);
    assert.isFalse(gateway.calls.some(({path}) => path === '/dossiers'));
    await expect(form).to.be.accessible();
  });

  it('opens where the person stopped, with what they typed', async () => {
    await leaveDraft(gateway, 'Nguyễn Thị Bé Thử');
    const form = await mount();
    await settled(form, 'Họ, chữ đệm, tên người được khai sinh');
    assert.strictEqual((find(form, nameField) as HTMLInputElement).value, 'Nguyễn Thị Bé Thử');
    assert.strictEqual(gateway.opened, 1);
  });

  it('says that a login is wanted, in both languages, and gives the way', async () => {
    gateway.subject = undefined;
    const form = await mount();
    await settled(form, 'Bạn cần đăng nhập để mở tờ khai.');
    assert.include(find(form, '[data-form-action=reopen]').textContent, 'Đăng nhập');
    await expect(form).to.be.accessible();
    form.locale = 'en';
    await settled(form, 'Log in to open the form.');
    assert.include(find(form, '[data-form-action=reopen]').textContent, 'Log in');
  });

  it('says that the portal cannot be reached, and opens when it can again', async () => {
    gateway.lost = 'before';
    const form = await mount();
    await settled(form, 'Chưa kết nối được với cổng dịch vụ công.');
    gateway.lost = undefined;
    find(form, '[data-form-action=reopen]').click();
    await settled(form, 'Quan hệ với người được khai sinh');
    assert.notInclude(shown(form), 'Chưa kết nối được');
  });

  it('says a refusal in the gateway’s words', async () => {
    const message = {vi: 'Thủ tục hiện không tiếp nhận hồ sơ.', en: 'The procedure is not open today.'};
    gateway.refusals.set('/procedures/1.001193', {status: 409, code: 'procedure-not-open', message});
    const form = await mount();
    await settled(form, 'Thủ tục hiện không tiếp nhận hồ sơ. Những gì đã khai vẫn được giữ trên máy này.');
    assert.notInclude(shown(form), 'procedure-not-open');
  });

  it('opens anew for other attributes, and drops an answer to the earlier ones', async () => {
    const slow = new FakeGateway(await readPublished());
    slow.subject = undefined;
    let release = (): void => undefined;
    slow.gate = new Promise((resolve) => (release = resolve));
    const routed = window.fetch.bind(window);
    window.fetch = (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input, location.href);
      return url.pathname.startsWith('/slow/api') ? slow.fetch(input, init) : routed(input, init);
    };
    const form = await mount('/slow/api');
    form.gateway = '/api';
    await settled(form, 'Quan hệ với người được khai sinh');
    release();
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.notInclude(shown(form), 'đăng nhập để mở');
    gateway.subject = undefined;
    form.agency = '000.00.00.H98';
    await settled(form, 'Bạn cần đăng nhập để mở tờ khai.');
    assert.notInclude(shown(form), 'Quan hệ với người được khai sinh');
  });

  it('lives beside another of its kind', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <tk-form procedure="1.001193" agency=${agency} agency-name="UBND A"></tk-form>
        <tk-form procedure="1.001193" agency="000.00.00.H98" agency-name="UBND B"></tk-form>
      </div>`,
    );
    const forms = [...page.children].filter((each) => each instanceof TkEmbeddedForm);
    assert.lengthOf(forms, 2);
    for (const form of forms) await settled(form, 'Quan hệ với người được khai sinh');
    assert.strictEqual(gateway.opened, 2);
    assert.include(shown(forms[0] ?? new TkEmbeddedForm()), 'UBND A');
    assert.include(shown(forms[1] ?? new TkEmbeddedForm()), 'UBND B');
    for (const form of forms) await expect(form).to.be.accessible();
  });

  it('stops opening when it is taken out, and opens when it is put back', async () => {
    let release = (): void => undefined;
    gateway.gate = new Promise((resolve) => (release = resolve));
    const form = await mount();
    const parent = form.parentElement;
    form.remove();
    release();
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.strictEqual(gateway.opened, 0);
    parent?.append(form);
    await settled(form, 'Quan hệ với người được khai sinh');
    assert.strictEqual(gateway.opened, 1);
  });

  it('changes its language after opening and keeps what was typed', async () => {
    await leaveDraft(gateway, 'Nguyễn Thị Bé Thử');
    const form = await mount();
    await settled(form, 'Họ, chữ đệm, tên người được khai sinh');
    form.agencyName = 'Sample ward People’s Committee';
    form.locale = 'en';
    await settled(form, 'Continue');
    assert.notInclude(shown(form), 'Tiếp tục');
    assert.strictEqual((find(form, nameField) as HTMLInputElement).value, 'Nguyễn Thị Bé Thử');
    assert.strictEqual(form.host?.agencyName, 'Sample ward People’s Committee');
  });

  describe('with a draft that the gateway takes no more', () => {
    it('shows the receipt of what was received, and begins anew only when asked', async () => {
      const draft = await leaveDraft(gateway, 'Nguyễn Thị Bé Thử');
      const number = await submitUnheard(gateway, draft);
      const form = await mount();
      await settled(form, 'Tờ khai này đã được tiếp nhận');
      assert.include(shown(form), number);
      assert.include(shown(form), '10:42 22/11/2026');
      assert.notInclude(shown(form), 'chỗ khác');
      assert.strictEqual(gateway.opened, 1);
      await expect(form).to.be.accessible();
      form.locale = 'en';
      await settled(form, 'This declaration was received');
      form.locale = 'vi';
      await settled(form, 'Mở tờ khai mới');
      find(form, '.button-primary').click();
      await settled(form, 'Quan hệ với người được khai sinh');
      assert.strictEqual(gateway.opened, 2);
      assert.isUndefined(await newest(gateway));
    });

    it('keeps what was changed after sending, and carries it into a new declaration', async () => {
      const draft = await leaveDraft(gateway, 'Nguyễn Thị Bé Thử');
      await submitUnheard(gateway, draft);
      const changed = {...draft, values: {...draft.values, tre: {hoTen: 'Nguyễn Thị Bé Nghiệm'}}};
      await withDraft(gateway, async (drafts) => {
        await drafts.read(changed.submission);
        await drafts.save(changed);
      });
      const form = await mount();
      await settled(form, 'có chỗ khác với bản đã nhận');
      find(form, '.button-primary').click();
      await settled(form, 'một lượt mới với nội dung bạn đã khai');
      await settled(form, 'Họ, chữ đệm, tên người được khai sinh');
      assert.strictEqual((find(form, nameField) as HTMLInputElement).value, 'Nguyễn Thị Bé Nghiệm');
      const kept = await newest(gateway);
      assert.match(kept?.submission ?? '', /^submission-2-/u);
      assert.deepEqual(kept?.values['tre'], {hoTen: 'Nguyễn Thị Bé Nghiệm'});
    });

    it('drops what was changed only on the person’s wish', async () => {
      const draft = await leaveDraft(gateway, 'Nguyễn Thị Bé Thử');
      await submitUnheard(gateway, draft);
      const changed = {...draft, values: {...draft.values, tre: {hoTen: 'Nguyễn Thị Bé Nghiệm'}}};
      await withDraft(gateway, async (drafts) => {
        await drafts.read(changed.submission);
        await drafts.save(changed);
      });
      const form = await mount();
      await settled(form, 'có chỗ khác với bản đã nhận');
      find(form, '.actions .link').click();
      await settled(form, 'Quan hệ với người được khai sinh');
      assert.isUndefined(await newest(gateway));
    });

    it('tells it when it is heard while filling in: submitted in another tab', async () => {
      const draft = await leaveDraft(gateway, 'Nguyễn Thị Bé Thử');
      const form = await mount();
      await settled(form, 'Họ, chữ đệm, tên người được khai sinh');
      const number = await submitUnheard(gateway, draft);
      find(form, nameField).focus();
      await sendKeys({type: ' Hai'});
      await sendKeys({press: 'Tab'});
      form.dispatchEvent(new TkFaultEvent('submission-closed', 'challenge', undefined));
      await settled(form, 'có chỗ khác với bản đã nhận');
      assert.include(shown(form), number);
      const kept = await newest(gateway);
      assert.deepEqual(kept?.values['tre'], {hoTen: 'Nguyễn Thị Bé Thử Hai'});
    });

    it('goes on with a new one where the gateway knows nothing of it', async () => {
      await leaveDraft(gateway, 'Nguyễn Thị Bé Thử');
      const form = await mount();
      await settled(form, 'Họ, chữ đệm, tên người được khai sinh');
      form.dispatchEvent(new TkFaultEvent('not-found', 'challenge', undefined));
      await settled(form, 'một lượt mới với nội dung bạn đã khai');
      assert.strictEqual((find(form, nameField) as HTMLInputElement).value, 'Nguyễn Thị Bé Thử');
      assert.strictEqual(gateway.opened, 2);
      await expect(form).to.be.accessible();
    });

    it('takes files that were not sent yet along to the new one, and leaves none behind', async () => {
      const {submission} = await leaveDraft(gateway, 'Nguyễn Thị Bé Thử');
      const form = await mount();
      await settled(form, 'Họ, chữ đệm, tên người được khai sinh');
      const paper = new File(['%PDF-1.7\n%%EOF'], 'trang 1.pdf', {type: 'application/pdf'});
      await withDraft(gateway, (drafts) => drafts.files.keep(submission, 'chung-sinh', paper));
      performance.clearResourceTimings();
      form.dispatchEvent(new TkFaultEvent('not-found', 'challenge', undefined));
      await settled(form, 'một lượt mới với nội dung bạn đã khai');
      assert.notInclude(shown(form), 'Tệp đính kèm cần được chọn lại');
      const to = `/declarations/${form.host?.declaration.submission ?? ''}/documents/chung-sinh`;
      // Files go by a request that tells of its progress, past the gateway of the test.
      const isSent = (): boolean =>
        performance.getEntriesByType('resource').some(({name}) => name.endsWith(to));
      await waitUntil(isSent, 'it is sent for the new one', {timeout: 5_000});
      assert.deepEqual(await withDraft(gateway, (drafts) => drafts.files.list(submission)), []);
    });
  });

  it('writes nothing over a draft that another tab took, however late it comes to it', async () => {
    await leaveDraft(gateway, 'Nguyễn Thị');
    const one = await mount();
    await settled(one, 'Họ, chữ đệm, tên người được khai sinh');
    const two = await mount();
    await settled(two, 'Tờ khai này đang mở ở thẻ khác');
    const faults: string[] = [];
    two.addEventListener('tk-fault', ({code}) => faults.push(code));
    const {host} = one;
    if (host === undefined) throw new Error('no host');
    const save = host.saveDraft.bind(host);
    let [writings, finish] = [0, (): void => undefined];
    const slow = new Promise<void>((resolve) => (finish = resolve));
    host.saveDraft = async (content) => {
      writings += 1;
      // On a machine that has much else to do, this one comes when the other tab has opened the draft.
      if (writings > 1) return slow.then(() => save(content));
      const at = await save(content);
      const name = find(one, nameField) as HTMLInputElement;
      name.value = 'Nguyễn Thị Một';
      name.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      return at;
    };
    find(two, '[data-elsewhere=take]').click();
    await settled(two, 'Họ, chữ đệm, tên người được khai sinh');
    await waitUntil(() => writings === 2, 'the late one is on its way');
    finish();
    find(two, nameField).focus();
    await sendKeys({press: 'End'});
    await sendKeys({type: ' Hai'});
    await two.saveDraft();
    assert.deepEqual(faults, []);
    assert.deepEqual((await newest(gateway))?.values['tre'], {hoTen: 'Nguyễn Thị Hai'});
  });

  it('says that the session is over without taking the form away', async () => {
    await leaveDraft(gateway, 'Nguyễn Thị Bé Thử');
    const form = await mount();
    await settled(form, 'Họ, chữ đệm, tên người được khai sinh');
    form.dispatchEvent(new TkFaultEvent('session-expired', 'challenge', undefined));
    await settled(form, 'Phiên đăng nhập đã hết.');
    await waitUntil(() => form.shadowRoot?.activeElement?.hasAttribute('data-notice') === true);
    assert.strictEqual((find(form, nameField) as HTMLInputElement).value, 'Nguyễn Thị Bé Thử');
    await expect(form).to.be.accessible();
  });
});
