import {aTimeout, assert, expect, oneEvent, waitUntil} from '@open-wc/testing';
import type {FakeHostOptions} from '../../../../stories/fixtures/fake-host.js';
import type {TkSubmittedEvent} from '../index.js';
import {squeeze, type FormPage} from '../testing/form-page.js';
import {openConfirmed, sendUnsigned} from '../testing/review-page.js';
import {Wizard} from './wizard.js';

async function openReview(options: FakeHostOptions = {}): Promise<FormPage> {
  const page = await openConfirmed(options);
  assert.deepEqual(page.host.declaration.issues.value, []);
  await page.click('[data-step=documents]');
  await page.click('button[type=submit]');
  await waitUntil(() => page.all('.review-frame').length + page.all('.notice').length > 0, 'review');
  await page.settle();
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
    assert.isTrue(page.focused?.matches('[data-signer]'));
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

  it('has names on the receipt read in Vietnamese where the form speaks English', async () => {
    const page = await openReview({locale: 'en'});
    page.find('[data-truth]').click();
    page.find('[data-signer=right]').click();
    page.find('.signing button[type=submit]').click();
    await waitUntil(() => page.text('.receipt') !== '');
    const facts = page
      .all('.facts-wide dd')
      .map((fact) => [squeeze(fact.textContent), fact.getAttribute('lang')]);
    assert.deepInclude(facts, ['Nguyễn Thị Bé Thử', 'vi']);
    assert.deepInclude(facts, ['23/11/2026', null]);
    await expect(page.form).to.be.accessible();
  });

  it('sends again the very same bytes after a lost connection', async () => {
    const page = await openReview({failing: {submit: 'unreachable'}});
    await sendUnsigned(page);
    await waitUntil(() => page.text('.signing [role=alert]').includes('Chưa gửi được hồ sơ'));
    assert.strictEqual(page.text('.signing button[type=submit]'), 'Gửi lại');
    page.find('.signing button[type=submit]').click();
    await waitUntil(() => page.host.sent.length === 2);
    assert.strictEqual(page.host.sent[0]?.statementBytes, page.host.sent[1]?.statementBytes);
  });

  it('asks the registers again where their answers no longer count', async () => {
    const page = await openReview({failing: {submit: 'receipt-superseded'}});
    const asked = page.host.asked.length;
    await sendUnsigned(page);
    await waitUntil(() => page.text('.signing [role=alert]').includes('đã trả lời lại'));
    page.find('[data-form-action=correct]').click();
    await waitUntil(() => page.host.asked.length > asked);
  });

  it('says why a submission was refused and leads back', async () => {
    const page = await openReview({failing: {submit: 'claim-stale'}});
    await sendUnsigned(page);
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
