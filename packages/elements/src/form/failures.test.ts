import {assert, expect, fixture, html, waitUntil} from '@open-wc/testing';
import {openFakeHost, type FakeHostOptions} from '../../../../stories/fixtures/fake-host.js';
import {completeHousehold, loadHouseholdProcedure} from '../../../../stories/fixtures/household-procedure.js';
import type {TkForm} from '../index.js';
import {FormPage} from '../testing/form-page.js';
import {sendUnsigned} from '../testing/review-page.js';

const busy = {
  vi: 'Quá nhiều yêu cầu. Vui lòng chờ một lát.',
  en: 'Too many requests. Please wait a moment.',
};

async function review(options: FakeHostOptions): Promise<FormPage> {
  const procedure = await loadHouseholdProcedure();
  const page = await FormPage.open({procedure, values: completeHousehold, ...options});
  await page.form.openStep('review');
  await page.settle();
  return page;
}

async function send(options: FakeHostOptions): Promise<FormPage> {
  const page = await review(options);
  await sendUnsigned(page);
  await waitUntil(() => page.text('.signing [role=alert]') !== '');
  return page;
}

describe('what the form says of a failure', () => {
  for (const [code, words] of [
    ['session-expired', /Phiên đăng nhập đã hết.*Đăng nhập lại.*vẫn được giữ/u],
    ['procedure-recalled', /đã bị thu hồi.*Tải lại trang.*vẫn được giữ/u],
    ['unknown', /Hãy thử lại sau ít phút/u],
  ] as const) {
    it(`is true where the review cannot be had: ${code}`, async () => {
      const page = await review({failing: {challenge: code}});
      assert.strictEqual(page.form.currentStep, 'chu-ho');
      assert.match(page.text('.notice'), words);
      assert.notInclude(page.text('.notice'), code);
      assert.isTrue(page.focused?.hasAttribute('data-summary'));
    });
  }

  it('is what the gateway says where it says something, in the form’s language', async () => {
    const page = await review({failing: {challenge: 'rate-limited'}, words: busy});
    assert.strictEqual(page.text('.notice'), `${busy.vi} Những gì đã khai vẫn được giữ.`);
    page.form.locale = 'en';
    await page.settle();
    await page.form.openStep('review');
    await page.settle();
    assert.include(page.text('.notice'), busy.en);
  });

  for (const [mood, words] of [
    ['ended', /Phiên đăng nhập đã hết nên chưa hỏi được .*Đăng nhập lại rồi hỏi lại/u],
    ['lost', /vì mất kết nối/u],
  ] as const) {
    it(`is true of a register that could not be asked: ${mood}`, async () => {
      const page = await FormPage.open({registers: {self: mood}});
      assert.match(page.text('.prefill .line-words'), words);
    });
  }

  it('is the gateway’s own reason where a dossier is refused, and never a code', async () => {
    const page = await send({failing: {submit: 'rate-limited'}, words: busy});
    assert.include(page.text('.signing [role=alert]'), `chưa nhận hồ sơ. ${busy.vi}`);
    const silent = await send({failing: {submit: 'never-heard-of'}});
    assert.include(silent.text('.signing [role=alert]'), 'chưa nhận hồ sơ: hồ sơ chưa hợp lệ.');
    assert.notInclude(silent.text('.signing [role=alert]'), 'never-heard-of');
  });

  it('is the form’s own where it knows what to do', async () => {
    const page = await send({failing: {submit: 'claim-stale'}, words: busy});
    assert.include(page.text('.signing [role=alert]'), 'một thông tin từ cơ quan nhà nước đã thay đổi');
  });
});

describe('for those who hear a form', () => {
  it('two on one page have landmarks of different names', async () => {
    const [birth, household] = [
      await openFakeHost(),
      await openFakeHost({procedure: await loadHouseholdProcedure()}),
    ];
    const page = await fixture<HTMLElement>(
      html`<div>
        <tk-form .host=${birth}></tk-form>
        <tk-form .host=${household}></tk-form>
      </div>`,
    );
    const forms = [...page.querySelectorAll<TkForm>('tk-form')];
    await waitUntil(() => forms.every(({shadowRoot}) => shadowRoot?.querySelector('.step-form')));
    await expect(page).to.be.accessible();
    await Promise.all(forms.map((form) => form.updateComplete));
    const names = forms.map((form) => form.shadowRoot?.querySelector('nav')?.getAttribute('aria-label'));
    assert.deepEqual(names, [
      'Các phần của tờ khai: Đăng ký khai sinh',
      'Các phần của tờ khai: Đăng ký hộ kinh doanh thử',
    ]);
  });

  it('radio buttons are one control that says that an answer is wanted, and that it is missing', async () => {
    const page = await FormPage.open({procedure: await loadHouseholdProcedure()});
    const group = page.find('fieldset[data-field="/chuHo/gioiTinh"]');
    assert.strictEqual(group.getAttribute('role'), 'radiogroup');
    assert.strictEqual(group.getAttribute('aria-required'), 'true');
    assert.isNull(group.getAttribute('aria-invalid'));
    await page.click('button[type=submit]');
    const failed = page.find('fieldset[data-field="/chuHo/gioiTinh"]');
    assert.strictEqual(failed.getAttribute('aria-invalid'), 'true');
    assert.include(failed.getAttribute('aria-describedby') ?? '', 'tk-chuHo-gioiTinh-error');
  });

  it('Vietnamese words in an English form are marked as such', async () => {
    const page = await FormPage.open({locale: 'en', step: 'tre', values: {tre: {ngaySinh: '2026-11-01'}}});
    const held = '[data-field="/tre/ngaySinhChu"] .held';
    assert.match(page.find(held).textContent, /Ngày một tháng mười một/u);
    const marked = (): string => page.find(`${held} [lang=vi]`).textContent;
    assert.strictEqual(marked(), page.find(held).textContent.trim());
    page.host.declaration.set('/tre/ngaySinh', '2026-11-02');
    await page.settle();
    assert.strictEqual(marked(), page.find(held).textContent.trim());
    const vietnamese = await FormPage.open({step: 'tre', values: {tre: {ngaySinh: '2026-11-01'}}});
    assert.lengthOf(vietnamese.all(`${held} [lang]`), 0);
  });
});
