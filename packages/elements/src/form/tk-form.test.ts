import {aTimeout, assert, expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {
  openFakeHost,
  typedByMother,
  type FakeHost,
  type FakeHostOptions,
} from '../../../../stories/fixtures/fake-host.js';
import '../define.js';
import type {TkForm, TkSubmittedEvent} from '../index.js';
import {Wizard} from './wizard.js';

interface Opened {
  readonly form: TkForm;
  readonly host: FakeHost;
  readonly find: (selector: string) => HTMLInputElement;
  readonly all: (selector: string) => Element[];
  readonly text: (selector: string) => string;
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

async function open(options: FakeHostOptions = {}): Promise<Opened> {
  const host = await openFakeHost(options);
  const form = await fixture<TkForm>(
    html`<tk-form .host=${host} .locale=${options.locale ?? 'vi'}></tk-form>`,
  );
  await form.updateComplete;
  const root = form.shadowRoot;
  if (root === null) throw new Error('no root');
  // Every control that a test touches is an input or behaves like one.
  const find = (selector: string): HTMLInputElement => {
    const found = root.querySelector<HTMLInputElement>(selector);
    if (found === null) throw new Error(`nothing at ${selector}`);
    return found;
  };
  const all = (selector: string): Element[] => [...root.querySelectorAll(selector)];
  const text = (selector: string): string => squeeze(root.querySelector(selector)?.textContent ?? '');
  await waitUntil(() => !root.textContent.includes('Đang hỏi'), 'registers answered');
  return {form, host, find, all, text};
}

const field = (at: string): string => `[data-field="${at}"]`;
const focused = ({form}: Opened): Element | null => form.shadowRoot?.activeElement ?? null;

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

  it('asks the registers by binding, says what came of it, and tells where values come from', async () => {
    const page = await open();
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
      const page = await open({registers: {self: mood}});
      assert.include(page.text('.prefill'), 'Không lấy được thông tin. Bạn tự khai phần này.');
      assert.lengthOf(page.all(`${field('/nguoiYeuCau/hoTen')} input`), 1);
    });
  }

  for (const mood of ['unavailable', 'lost'] as const) {
    it(`offers to ask again after ${mood}, and keeps what was typed meanwhile`, async () => {
      const page = await open({registers: {self: mood}});
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
    const page = await open({registers: {self: 'empty'}});
    page.find('button[type=submit]').click();
    await waitUntil(() => page.all('.error-summary').length === 1);
    await aTimeout(20);
    assert.strictEqual(focused(page)?.hasAttribute('data-summary'), true);
    const links = page.all('.error-summary a').map((link) => squeeze(link.textContent));
    assert.strictEqual(links[0], 'Nhập họ, chữ đệm, tên người yêu cầu');
    assert.strictEqual(links[1], 'Nhập ngày, tháng, năm sinh của người yêu cầu, ví dụ 05/09/1990');
    await expect(page.form).to.be.accessible();
    page.find('.error-summary a').click();
    await aTimeout(20);
    assert.strictEqual(focused(page)?.id, 'tk-nguoiYeuCau-hoTen');
    assert.strictEqual(location.hash, '');
  });

  it('says nothing of a field that was passed by, speaks of a wrong one on leaving it', async () => {
    const page = await open({registers: {self: 'empty'}});
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
    const page = await open();
    page.find(`${field('/nguoiYeuCau/hoTen')} [data-action=dispute-open]`).click();
    const note = page.find('[data-dispute-note]');
    assert.strictEqual(focused(page), note);
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
    assert.strictEqual(focused(page)?.getAttribute('data-action'), 'dispute-withdraw');
  });

  it('keeps a draft a moment after a change and says so honestly', async () => {
    const page = await open();
    page.find(`${field('/nguoiYeuCau/quanHe')} select`).focus();
    await sendKeys({press: 'M'});
    await sendKeys({press: 'Tab'});
    await waitUntil(() => page.host.drafts.length > 0);
    await waitUntil(() => page.text('.saved').includes('Đã lưu'));
    assert.include(page.text('.saved'), 'chỉ trên máy này');
    assert.deepEqual(page.host.drafts.at(-1)?.values, {nguoiYeuCau: {quanHe: 'me'}});
  });

  it('shows what came before the draft’s step, or is complete in it, as gone through', async () => {
    const page = await open({values: typedByMother, step: 'cha-me'});
    const states = page.all('.step-state').map((state) => squeeze(state.textContent));
    assert.deepEqual(states, ['đã khai', 'cần sửa', 'đang khai', 'đã khai', 'chưa khai']);
  });

  it('confirms all that waits in a section with one button', async () => {
    const page = await open({values: typedByMother, step: 'cha-me'});
    const button = page.find('[data-confirm]');
    assert.include(squeeze(button.textContent), 'Xác nhận cả 6 thông tin');
    await expect(page.form).to.be.accessible();
    button.click();
    assert.strictEqual(page.host.declaration.field('/me/hoTen').origin.value, 'confirmed');
    assert.include(page.text(field('/me/hoTen')), 'Bạn đã xác nhận');
  });

  it('says that data replaces a paper, and takes a file where it does not', async () => {
    const met = await open({values: typedByMother, step: 'cha-me'});
    met.find('[data-step=documents]').click();
    await waitUntil(() => met.text('.document') !== '');
    assert.include(met.text('.document'), 'Không phải nộp: đã có dữ liệu từ');
    const wanted = await open({values: typedByMother, registers: {birth: 'unavailable'}});
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

async function openReview(options: FakeHostOptions = {}): Promise<Opened> {
  const page = await open({values: typedByMother, ...options});
  await waitUntil(() => page.host.asked.length === 5);
  await aTimeout(50);
  for (const state of page.host.declaration.fields) page.host.declaration.confirm(state.at);
  assert.deepEqual(page.host.declaration.issues.value, []);
  page.find('[data-step=documents]').click();
  await aTimeout(20);
  page.find('button[type=submit]').click();
  await waitUntil(() => page.all('.review-frame').length + page.all('.notice').length > 0, 'review');
  await aTimeout(20);
  return page;
}

describe('review, signing and receipt', () => {
  it('shows the review in a root that nothing reaches into', async () => {
    const page = await openReview();
    assert.strictEqual(page.find('.review-frame').shadowRoot, null);
    assert.lengthOf(page.find('.review-frame').childNodes, 0);
    await expect(page.form).to.be.accessible();
  });

  it('wants truth and a fitting certificate, then signs, sends and shows the receipt', async () => {
    const page = await openReview();
    page.find('.signing button[type=submit]').click();
    await waitUntil(() => page.text('.signing').includes('Đánh dấu vào lời cam đoan'));
    assert.include(page.text('.signing'), 'Chọn cách ký để gửi tờ khai');
    assert.isTrue(focused(page)?.matches('[data-signer]'));
    page.find('[data-truth]').click();
    await waitUntil(() => !page.text('.signing').includes('Đánh dấu vào lời cam đoan'));
    assert.include(page.text('.signing'), 'Chọn cách ký để gửi tờ khai', 'the other one is still wanted');
    page.find('[data-signer=other]').click();
    await waitUntil(() => !page.text('.signing').includes('Chọn cách ký để gửi tờ khai'));
    assert.include(page.text('.signing'), 'Chứng thư này không phải của người yêu cầu');
    assert.include(page.text('.signing'), 'Chứng thư này hết hạn ngày 01/03/2025');
    page.find('.signing button[type=submit]').click();
    await aTimeout(50);
    assert.lengthOf(page.host.sent, 0);
    page.find('[data-signer=right]').click();
    const submitted = oneEvent(page.form, 'tk-submitted');
    page.find('.signing button[type=submit]').click();
    const {receipt} = (await submitted) as unknown as TkSubmittedEvent;
    await page.form.updateComplete;
    await waitUntil(() => page.text('.receipt') !== '');
    assert.include(page.text('.receipt'), receipt.number);
    assert.include(page.form.shadowRoot?.textContent, 'Nguyễn Thị Bé Thử');
    const bytes = page.host.sent[0]?.statementBytes ?? new Uint8Array();
    const statement = JSON.parse(new TextDecoder().decode(bytes)) as {values: {tre: {hoTen: string}}};
    assert.strictEqual(statement.values.tre.hoTen, 'Nguyễn Thị Bé Thử');
    await expect(page.form).to.be.accessible();
  });

  it('sends again the very same bytes after a lost connection', async () => {
    const page = await openReview({failing: {submit: 'unreachable'}});
    page.find('[data-truth]').click();
    page.find('[data-authenticated]').click();
    page.find('.signing button[type=submit]').click();
    await waitUntil(() => page.text('.signing [role=alert]').includes('Chưa gửi được hồ sơ'));
    assert.strictEqual(page.text('.signing button[type=submit]'), 'Gửi lại');
    page.find('.signing button[type=submit]').click();
    await waitUntil(() => page.host.sent.length === 2);
    assert.strictEqual(page.host.sent[0]?.statementBytes, page.host.sent[1]?.statementBytes);
  });

  it('asks the registers again where their answers no longer count', async () => {
    const page = await openReview({failing: {submit: 'receipt-superseded'}});
    page.find('[data-truth]').click();
    page.find('[data-authenticated]').click();
    const asked = page.host.asked.length;
    page.find('.signing button[type=submit]').click();
    await waitUntil(() => page.text('.signing [role=alert]').includes('đã trả lời lại'));
    page.find('[data-form-action=correct]').click();
    await waitUntil(() => page.host.asked.length > asked);
  });

  it('says why a submission was refused and leads back', async () => {
    const page = await openReview({failing: {submit: 'claim-stale'}});
    page.find('[data-truth]').click();
    page.find('[data-authenticated]').click();
    page.find('.signing button[type=submit]').click();
    await waitUntil(() => page.text('.signing [role=alert]').includes('đã thay đổi'));
    page.find('[data-form-action=correct]').click();
    await waitUntil(() => page.all('.steps').length === 1);
    assert.strictEqual(page.form.currentStep, 'documents');
  });

  it('reopens editing with an explanation where the challenge has another today', async () => {
    const page = await openReview({settledToday: '2026-11-04'});
    assert.include(page.text('.notice'), 'Hôm nay là 04/11/2026');
    assert.notStrictEqual(page.form.currentStep, 'review');
    assert.include(page.text('.error-summary'), 'tương lai');
  });

  it('shows all that would be signed where nobody can be reached, with ways to change it and on', async () => {
    const failing: {challenge?: string} = {challenge: 'unreachable'};
    const page = await openReview({failing});
    assert.include(page.text('.notice'), 'Chưa có mạng');
    assert.strictEqual(page.form.currentStep, 'review');
    assert.isNotNull(page.find('.review-frame'));
    assert.isNull(page.form.shadowRoot?.querySelector('.signing'));
    await expect(page.form).to.be.accessible();
    await page.form.openStep('tre');
    assert.strictEqual(page.form.currentStep, 'tre');
    await page.form.openStep('review');
    delete failing.challenge;
    page.find('[data-form-action=review]').click();
    await waitUntil(() => page.form.shadowRoot?.querySelector('.signing') !== null);
  });

  it('says that a part of the page is missing, keeps everything, and goes on where it can be had again', async () => {
    const load = Object.getOwnPropertyDescriptor(Wizard.prototype, 'loadReview');
    Wizard.prototype.loadReview = () => Promise.reject(new TypeError('gone'));
    try {
      const page = await openReview();
      assert.include(page.text('.notice'), 'chưa tải được phần xem lại và gửi');
      assert.include(page.text('.notice'), 'vẫn còn');
      assert.notStrictEqual(page.form.currentStep, 'review');
      assert.strictEqual(page.host.declaration.field('/tre/hoTen').value.value, 'Nguyễn Thị Bé Thử');
      if (load !== undefined) Object.defineProperty(Wizard.prototype, 'loadReview', load);
      page.find('button[type=submit]').click();
      await waitUntil(() => page.form.currentStep === 'review');
    } finally {
      if (load !== undefined) Object.defineProperty(Wizard.prototype, 'loadReview', load);
    }
  });

  it('keeps everything where the challenge cannot be had', async () => {
    const page = await openReview({failing: {challenge: 'internal'}});
    assert.include(page.text('.notice'), 'vẫn được giữ nguyên');
    assert.strictEqual(page.host.declaration.field('/tre/hoTen').value.value, 'Nguyễn Thị Bé Thử');
  });

  it('speaks English throughout', async () => {
    const page = await openReview({locale: 'en'});
    assert.include(page.form.shadowRoot?.textContent, 'Review the declaration');
    assert.include(page.form.shadowRoot?.textContent, 'Sign and send');
  });
});
