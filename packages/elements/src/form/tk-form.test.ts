import {aTimeout, expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {
  openFakeHost,
  typedByMother,
  type FakeHost,
  type FakeHostOptions,
} from '../../../../stories/fixtures/fake-host.js';
import '../define.js';
import type {TkForm, TkSubmittedEvent} from '../index.js';

interface Opened {
  readonly form: TkForm;
  readonly host: FakeHost;
  find<E extends Element = HTMLElement>(selector: string): E;
  all(selector: string): Element[];
  text(selector: string): string;
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
  const find = <E extends Element = HTMLElement>(selector: string): E => {
    const found = root.querySelector<E>(selector);
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
    expect(form.shadowRoot?.textContent).to.contain('Đang mở tờ khai');
    await expect(form).to.be.accessible();
    let retried = false;
    form.failure = {retry: () => (retried = true)};
    await form.updateComplete;
    form.shadowRoot?.querySelector<HTMLElement>('[data-form-action=reopen]')?.click();
    expect(retried).to.equal(true);
  });

  it('asks the registers by binding, says what came of it, and tells where values come from', async () => {
    const page = await open();
    expect(page.host.asked).to.deep.equal(['self']);
    expect(page.text('.prefill')).to.contain('Đã lấy lúc');
    const name = page.text(field('/nguoiYeuCau/hoTen'));
    expect(name).to.contain('Trần Thị Mẫu');
    expect(name).to.contain('Từ Cơ sở dữ liệu quốc gia về dân cư');
    expect(page.all(`${field('/nguoiYeuCau/hoTen')} input`)).to.have.length(0);
    await expect(page.form).to.be.accessible();
  });

  for (const mood of ['empty', 'mismatch', 'denied'] as const) {
    it(`speaks alike of ${mood}, and opens the fields`, async () => {
      const page = await open({registers: {self: mood}});
      expect(page.text('.prefill')).to.contain('Không lấy được thông tin. Bạn tự khai phần này.');
      expect(page.all(`${field('/nguoiYeuCau/hoTen')} input`)).to.have.length(1);
    });
  }

  for (const mood of ['unavailable', 'lost'] as const) {
    it(`offers to ask again after ${mood}, and keeps what was typed meanwhile`, async () => {
      const page = await open({registers: {self: mood}});
      const input = page.find<HTMLInputElement>(`${field('/nguoiYeuCau/hoTen')} input`);
      input.focus();
      await sendKeys({type: 'Trần Thị Gõ'});
      page.find('[data-retry=self]').click();
      await aTimeout(20);
      expect(input.value).to.equal('Trần Thị Gõ');
      input.blur();
      expect(page.host.asked).to.deep.equal(['self', 'self']);
      expect(page.host.declaration.field('/nguoiYeuCau/hoTen').value.value).to.equal('Trần Thị Gõ');
      expect(input.value).to.equal('Trần Thị Gõ');
    });
  }

  it('goes from step to step only over what is right, with a summary in the official order', async () => {
    const page = await open({registers: {self: 'empty'}});
    page.find('button[type=submit]').click();
    await waitUntil(() => page.all('.error-summary').length === 1);
    await aTimeout(20);
    expect(focused(page)?.hasAttribute('data-summary')).to.equal(true);
    const links = page.all('.error-summary a').map((link) => squeeze(link.textContent));
    expect(links[0]).to.equal('Nhập họ, chữ đệm, tên người yêu cầu');
    expect(links[1]).to.equal('Nhập ngày, tháng, năm sinh của người yêu cầu, ví dụ 05/09/1990');
    await expect(page.form).to.be.accessible();
    page.find<HTMLAnchorElement>('.error-summary a').click();
    await aTimeout(20);
    expect(focused(page)?.id).to.equal('tk-nguoiYeuCau-hoTen');
    expect(location.hash).to.equal('');
  });

  it('says nothing of a field that was passed by, speaks of a wrong one on leaving it', async () => {
    const page = await open({registers: {self: 'empty'}});
    const input = page.find<HTMLInputElement>(`${field('/nguoiYeuCau/ngaySinh')} input`);
    input.focus();
    await sendKeys({press: 'Tab'});
    expect(page.text(`${field('/nguoiYeuCau/ngaySinh')} .error`)).to.equal('');
    input.focus();
    await sendKeys({type: '31/02/1998'});
    await sendKeys({press: 'Tab'});
    expect(page.text(`${field('/nguoiYeuCau/ngaySinh')} .error`)).to.contain('ví dụ 05/09/1990');
    expect(input.value).to.equal('31/02/1998');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
  });

  it('takes an objection in place and gives it with the value', async () => {
    const page = await open();
    page.find(`${field('/nguoiYeuCau/hoTen')} [data-action=dispute-open]`).click();
    const note = page.find<HTMLTextAreaElement>('[data-dispute-note]');
    expect(focused(page)).to.equal(note);
    page.find('[data-action=dispute-save]').click();
    expect(page.text('.dispute .error')).to.contain('Ghi thông tin đúng');
    await sendKeys({type: 'Tên đúng là Trần Thị Mẫu Mực'});
    await expect(page.form).to.be.accessible();
    page.find('[data-action=dispute-save]').click();
    expect(page.host.declaration.field('/nguoiYeuCau/hoTen').dispute.value?.note).to.equal(
      'Tên đúng là Trần Thị Mẫu Mực',
    );
    expect(page.text(field('/nguoiYeuCau/hoTen'))).to.contain('Tên đúng là Trần Thị Mẫu Mực');
    expect(focused(page)?.getAttribute('data-action')).to.equal('dispute-withdraw');
  });

  it('keeps a draft a moment after a change and says so honestly', async () => {
    const page = await open();
    page.find<HTMLSelectElement>(`${field('/nguoiYeuCau/quanHe')} select`).focus();
    await sendKeys({press: 'M'});
    await sendKeys({press: 'Tab'});
    await waitUntil(() => page.host.drafts.length > 0);
    await waitUntil(() => page.text('.saved').includes('Đã lưu'));
    expect(page.text('.saved')).to.contain('chỉ trên máy này');
    expect(page.host.drafts.at(-1)?.values).to.deep.equal({nguoiYeuCau: {quanHe: 'me'}});
  });

  it('confirms all that waits in a section with one button', async () => {
    const page = await open({values: typedByMother, step: 'cha-me'});
    const button = page.find('[data-confirm]');
    expect(squeeze(button.textContent)).to.contain('thông tin trên đều đúng');
    await expect(page.form).to.be.accessible();
    button.click();
    expect(page.host.declaration.field('/me/hoTen').origin.value).to.equal('confirmed');
    expect(page.text(field('/me/hoTen'))).to.contain('Bạn đã xác nhận');
  });

  it('says that data replaces a paper, and takes a file where it does not', async () => {
    const met = await open({values: typedByMother, step: 'cha-me'});
    met.find('[data-step=documents]').click();
    await waitUntil(() => met.text('.document') !== '');
    expect(met.text('.document')).to.contain('Không phải nộp: đã có dữ liệu từ');
    const wanted = await open({values: typedByMother, registers: {birth: 'unavailable'}});
    wanted.find('[data-step=documents]').click();
    await waitUntil(() => wanted.all('input[type=file]').length === 1);
    await expect(wanted.form).to.be.accessible();
    const input = wanted.find<HTMLInputElement>('input[type=file]');
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
  expect(page.host.declaration.issues.value).to.deep.equal([]);
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
    expect(page.find('.review-frame').shadowRoot).to.equal(null);
    expect(page.find('.review-frame').childNodes).to.have.length(0);
    await expect(page.form).to.be.accessible();
  });

  it('wants truth and a fitting certificate, then signs, sends and shows the receipt', async () => {
    const page = await openReview();
    page.find('.signing button[type=submit]').click();
    await waitUntil(() => page.text('.signing').includes('Đánh dấu vào lời cam đoan'));
    page.find('[data-truth]').click();
    page.find('[data-signer=other]').click();
    expect(page.text('.signing')).to.contain('Chứng thư này không phải của người yêu cầu');
    expect(page.text('.signing')).to.contain('Chứng thư này hết hạn ngày 01/03/2025');
    page.find('.signing button[type=submit]').click();
    await aTimeout(50);
    expect(page.host.sent).to.have.length(0);
    page.find('[data-signer=right]').click();
    const submitted = oneEvent(page.form, 'tk-submitted');
    page.find('.signing button[type=submit]').click();
    const {receipt} = (await submitted) as unknown as TkSubmittedEvent;
    await page.form.updateComplete;
    await waitUntil(() => page.text('.receipt') !== '');
    expect(page.text('.receipt')).to.contain(receipt.number);
    expect(page.form.shadowRoot?.textContent).to.contain('Nguyễn Thị Bé Thử');
    const bytes = page.host.sent[0]?.statementBytes ?? new Uint8Array();
    const statement = JSON.parse(new TextDecoder().decode(bytes)) as {values: {tre: {hoTen: string}}};
    expect(statement.values.tre.hoTen).to.equal('Nguyễn Thị Bé Thử');
    await expect(page.form).to.be.accessible();
  });

  it('sends again the very same bytes after a lost connection', async () => {
    const page = await openReview({failing: {submit: 'unreachable'}});
    page.find('[data-truth]').click();
    page.find('[data-authenticated]').click();
    page.find('.signing button[type=submit]').click();
    await waitUntil(() => page.text('.signing [role=alert]').includes('Chưa gửi được hồ sơ'));
    expect(page.text('.signing button[type=submit]')).to.equal('Gửi lại');
    page.find('.signing button[type=submit]').click();
    await waitUntil(() => page.host.sent.length === 2);
    expect(page.host.sent[0]?.statementBytes).to.equal(page.host.sent[1]?.statementBytes);
  });

  it('says why a submission was refused and leads back', async () => {
    const page = await openReview({failing: {submit: 'claim-stale'}});
    page.find('[data-truth]').click();
    page.find('[data-authenticated]').click();
    page.find('.signing button[type=submit]').click();
    await waitUntil(() => page.text('.signing [role=alert]').includes('đã thay đổi'));
    page.find('[data-form-action=correct]').click();
    await waitUntil(() => page.all('.steps').length === 1);
    expect(page.form.currentStep).to.equal('documents');
  });

  it('reopens editing with an explanation where the challenge has another today', async () => {
    const page = await openReview({settledToday: '2026-11-04'});
    expect(page.text('.notice')).to.contain('Hôm nay là 04/11/2026');
    expect(page.form.currentStep).to.not.equal('review');
    expect(page.text('.error-summary')).to.contain('tương lai');
  });

  it('keeps everything where the challenge cannot be had', async () => {
    const page = await openReview({failing: {challenge: 'unreachable'}});
    expect(page.text('.notice')).to.contain('vẫn được giữ nguyên');
    expect(page.host.declaration.field('/tre/hoTen').value.value).to.equal('Nguyễn Thị Bé Thử');
  });

  it('speaks English throughout', async () => {
    const page = await openReview({locale: 'en'});
    expect(page.form.shadowRoot?.textContent).to.contain('Review the declaration');
    expect(page.form.shadowRoot?.textContent).to.contain('Sign and send');
  });
});
