import {assert, expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {FakeHostOptions} from '../../../../stories/fixtures/fake-host.js';
import {completeHousehold, loadHouseholdProcedure} from '../../../../stories/fixtures/household-procedure.js';
import {watchClosedRoots} from '../../../../stories/fixtures/closed-roots.js';
import {FormPage, squeeze} from '../testing/form-page.js';
import {openConfirmed} from '../testing/review-page.js';

async function openHousehold(order: 'free' | 'guarded', options: FakeHostOptions = {}): Promise<FormPage> {
  return FormPage.open({procedure: await loadHouseholdProcedure(order), ...options});
}

const {chuHo, cuaHang} = completeHousehold;
const titles = (page: FormPage): string[] => page.texts('.step-title');
const closed = (page: FormPage): string[] =>
  page.all('[data-step][aria-disabled=true]').map(({dataset}) => dataset['step'] ?? '');

describe('steps in a guarded order', () => {
  it('open only behind steps without a finding, and say what opens them', async () => {
    const page = await openHousehold('guarded');
    assert.deepEqual(closed(page), ['cua-hang', 'xac-nhan']);
    const button = page.find('[data-step=cua-hang]');
    const reason = 'Phần “Cửa hàng” mở sau khi phần “Chủ hộ” không còn chỗ cần sửa.';
    assert.strictEqual(
      squeeze(page.root.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent),
      reason,
    );
    assert.strictEqual(page.text('.steps-closed'), '');
    button.focus();
    await sendKeys({press: 'Enter'});
    assert.strictEqual(page.form.currentStep, 'chu-ho');
    assert.strictEqual(page.text('.steps-closed[role=status]'), reason);
    assert.strictEqual(page.focused, button);
    await expect(page.form).to.be.accessible();
  });

  it('open one after the other, and close again behind what became wrong', async () => {
    const page = await openHousehold('guarded', {values: {chuHo, cuaHang}});
    assert.deepEqual(closed(page), []);
    await page.click('[data-step=xac-nhan]');
    assert.strictEqual(page.form.currentStep, 'xac-nhan');
    page.host.declaration.set('/cuaHang/ten', 'Ab');
    page.host.declaration.set('/xacNhan/dungTen', 'Nguyễn Văn Thử');
    await page.settle();
    // Nobody is thrown off the step that they stand on.
    assert.strictEqual(page.form.currentStep, 'xac-nhan');
    await page.click('[data-step=chu-ho]');
    assert.deepEqual(closed(page), ['xac-nhan']);
  });

  it('lead back to what became wrong before the review', async () => {
    const page = await openHousehold('guarded', {
      values: {...completeHousehold, cuaHang: {ten: 'Tạp hóa Thử', thueNguoi: true}, laoDong: {soNguoi: 2}},
    });
    await page.click('[data-step=lao-dong]');
    page.host.declaration.set('/cuaHang/ten', 'Ab');
    await page.click('button[type=submit]');
    assert.strictEqual(page.form.currentStep, 'cua-hang');
    assert.strictEqual(page.text('.error-summary h2'), 'Có một chỗ cần sửa');
    assert.isTrue(page.focused?.hasAttribute('data-summary'));
  });

  it('give a link from outside the first step that needs correcting', async () => {
    const page = await openHousehold('guarded', {values: {chuHo}});
    await page.form.openStep('xac-nhan');
    assert.strictEqual(page.form.currentStep, 'cua-hang');
    await page.form.openStep('khong-co');
    await page.form.openStep('lao-dong');
    assert.strictEqual(page.form.currentStep, 'cua-hang');
    await page.form.openStep('chu-ho');
    assert.strictEqual(page.form.currentStep, 'chu-ho');
  });

  it('are all open where the order is free', async () => {
    const page = await openHousehold('free');
    assert.deepEqual(closed(page), []);
    await page.click('[data-step=xac-nhan]');
    assert.strictEqual(page.form.currentStep, 'xac-nhan');
  });
});

describe('steps that answers hide', () => {
  it('are not listed, and come back in their place', async () => {
    const page = await openHousehold('free');
    assert.deepEqual(titles(page), ['Chủ hộ', 'Cửa hàng', 'Xác nhận']);
    assert.strictEqual(page.text('.step-count'), 'Phần 1 trên 3');
    const step = page.find('[data-step=xac-nhan]');
    step.focus();
    page.host.declaration.set('/cuaHang/thueNguoi', true);
    assert.deepEqual(titles(page), ['Chủ hộ', 'Cửa hàng', 'Lao động', 'Xác nhận']);
    assert.strictEqual(page.text('.step-count'), 'Phần 1 trên 4');
    assert.strictEqual(page.focused, step);
  });

  it('are passed over by going on and back', async () => {
    const page = await openHousehold('free', {values: {cuaHang}});
    await page.click('[data-step=cua-hang]');
    await page.click('button[type=submit]');
    assert.strictEqual(page.form.currentStep, 'xac-nhan');
    await page.click('[data-form-action=back]');
    assert.strictEqual(page.form.currentStep, 'cua-hang');
  });

  it('tell the person who stands on one what happened, and show the nearest', async () => {
    const page = await openHousehold('free', {
      values: {cuaHang: {ten: 'Tạp hóa Thử', thueNguoi: true}, laoDong: {soNguoi: 2}},
    });
    await page.click('[data-step=lao-dong]');
    page.find('input').focus();
    page.host.declaration.set('/cuaHang/thueNguoi', false);
    await page.settle();
    assert.strictEqual(page.form.currentStep, 'xac-nhan');
    assert.deepEqual(titles(page), ['Chủ hộ', 'Cửa hàng', 'Xác nhận']);
    assert.include(page.text('.notice'), 'phần “Lao động” không còn phải khai. Bạn đang ở phần “Xác nhận”');
    assert.isTrue(page.focused?.hasAttribute('data-summary'));
    assert.strictEqual(page.host.declaration.snapshot('').values['laoDong'] !== undefined, true);
    await expect(page.form).to.be.accessible();
  });

  it('stay where what hid them shows them again at once', async () => {
    const page = await openHousehold('free', {
      values: {cuaHang: {ten: 'Tạp hóa Thử', thueNguoi: true}},
    });
    await page.click('[data-step=lao-dong]');
    page.host.declaration.set('/cuaHang/thueNguoi', false);
    page.host.declaration.set('/cuaHang/thueNguoi', true);
    await page.settle();
    assert.strictEqual(page.form.currentStep, 'lao-dong');
    assert.strictEqual(page.text('.notice'), '');
  });
});

describe('the review and the way back to it', () => {
  let watched: ReturnType<typeof watchClosedRoots>;

  beforeEach(() => {
    watched = watchClosedRoots();
  });

  afterEach(() => {
    watched.release();
  });

  async function openReview(options: FakeHostOptions = {}): Promise<FormPage> {
    const page = await openHousehold('free', {values: completeHousehold, ...options});
    await page.form.openStep('review');
    await waitUntil(() => page.form.currentStep === 'review');
    await page.settle();
    return page;
  }

  function change(at: string): HTMLElement {
    const link = watched.roots.at(-1)?.querySelector<HTMLElement>(`[data-at="${at}"]`);
    if (!link) throw new Error(`no link to ${at}`);
    return link;
  }

  it('has a link for each part that leads to its first field', async () => {
    const page = await openReview();
    const links = [...(watched.roots.at(-1)?.querySelectorAll('[data-change]') ?? [])];
    assert.deepEqual(
      links.map((link) => link.getAttribute('aria-label')),
      ['Sửa: Chủ hộ', 'Sửa: Cửa hàng', 'Sửa: Xác nhận'],
    );
    change('/cuaHang/ten').focus();
    await sendKeys({press: 'Enter'});
    await page.settle();
    assert.strictEqual(page.form.currentStep, 'cua-hang');
    assert.strictEqual(page.focused?.id, 'tk-cuaHang-ten');
    assert.strictEqual(page.text('.step-form button[type=submit]'), 'Quay lại bản xem lại');
  });

  it('returns to the link that was left by, with what was changed', async () => {
    const page = await openReview();
    change('/cuaHang/ten').click();
    await page.settle();
    page.find('#tk-cuaHang-ten').select();
    await sendKeys({type: 'Quán Thử'});
    await page.click('button[type=submit]');
    await waitUntil(() => page.form.currentStep === 'review');
    await page.settle();
    assert.include(watched.roots.at(-1)?.textContent, 'Quán Thử');
    assert.strictEqual(page.focused, page.find('.review-frame'));
    assert.strictEqual(watched.roots.at(-1)?.activeElement, change('/cuaHang/ten'));
    assert.deepEqual(page.told, ['review', 'cua-hang', 'review']);
  });

  it('is not returned to over something wrong, in the step or in another one', async () => {
    const page = await openReview();
    change('/cuaHang/ten').click();
    await page.settle();
    page.find('#tk-cuaHang-ten').select();
    await sendKeys({type: 'Q'});
    await page.click('button[type=submit]');
    assert.strictEqual(page.form.currentStep, 'cua-hang');
    assert.include(page.text('.error-summary'), 'Tên cửa hàng cần ít nhất 3 ký tự');
    page.find('#tk-cuaHang-ten').select();
    await sendKeys({type: 'Quán Thử'});
    await page.click('input[value=true]');
    await page.click('button[type=submit]');
    assert.strictEqual(page.form.currentStep, 'cua-hang');
    assert.include(page.text('.error-summary'), 'Nhập số người làm bằng số');
    await page.click('.error-summary a');
    assert.strictEqual(page.form.currentStep, 'lao-dong');
    assert.strictEqual(page.focused?.id, 'tk-laoDong-soNguoi');
    await sendKeys({type: '2'});
    await page.click('button[type=submit]');
    await waitUntil(() => page.form.currentStep === 'review');
  });

  it('leads to the papers and to a section with a heading of its own', async () => {
    const page = await openConfirmed();
    await page.form.openStep('review');
    await page.settle();
    change('/cha/hoTen').click();
    await page.settle();
    assert.strictEqual(page.form.currentStep, 'cha-me');
    assert.strictEqual(page.focused?.id, 'tk-cha-hoTen');
    await page.click('button[type=submit]');
    await waitUntil(() => page.form.currentStep === 'review');
    await page.settle();
    assert.strictEqual(watched.roots.at(-1)?.activeElement, change('/cha/hoTen'));
    watched.roots.at(-1)?.querySelector<HTMLElement>('[data-change=documents]')?.click();
    await page.settle();
    assert.strictEqual(page.form.currentStep, 'documents');
    assert.isTrue(page.focused?.hasAttribute('data-heading'));
  });

  it('cannot be had over findings: the summary of all is shown', async () => {
    const page = await openHousehold('free', {values: {chuHo, cuaHang}});
    await page.form.openStep('review');
    assert.strictEqual(page.form.currentStep, 'chu-ho');
    assert.include(page.text('.error-summary'), 'Nhập CCCD đứng tên');
  });
});
