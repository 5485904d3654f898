import {assert, expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {TkFaultEvent} from '@tokhai/elements';
import {
  childName,
  eachWithGateway,
  find,
  firstQuestion,
  leaveDraft,
  mount,
  nameField,
  nameQuestion,
  newest,
  openLeft,
  rename,
  settled,
  shown,
  submitUnheard,
  typedName,
  withDraft,
} from '../testing/embedded-page.js';
import type {FakeGateway} from '../testing/fake-gateway.js';

describe('a draft that the gateway takes no more', () => {
  let gateway: FakeGateway;

  eachWithGateway((entered) => (gateway = entered));

  it('shows the receipt of what was received, and begins anew only when asked', async () => {
    const draft = await leaveDraft(gateway);
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
    await settled(form, firstQuestion);
    assert.strictEqual(gateway.opened, 2);
    assert.isUndefined(await newest(gateway));
  });

  it('keeps what was changed after sending, and carries it into a new declaration', async () => {
    const draft = await leaveDraft(gateway);
    await submitUnheard(gateway, draft);
    await rename(gateway, draft, 'Nguyễn Thị Bé Nghiệm');
    const form = await mount();
    await settled(form, 'có chỗ khác với bản đã nhận');
    find(form, '.button-primary').click();
    await settled(form, 'một lượt mới với nội dung bạn đã khai');
    await settled(form, nameQuestion);
    assert.strictEqual(typedName(form), 'Nguyễn Thị Bé Nghiệm');
    const kept = await newest(gateway);
    assert.match(kept?.submission ?? '', /^submission-2-/u);
    assert.deepEqual(kept?.values['tre'], {hoTen: 'Nguyễn Thị Bé Nghiệm'});
  });

  it('drops what was changed only on the person’s wish', async () => {
    const draft = await leaveDraft(gateway);
    await submitUnheard(gateway, draft);
    await rename(gateway, draft, 'Nguyễn Thị Bé Nghiệm');
    const form = await mount();
    await settled(form, 'có chỗ khác với bản đã nhận');
    find(form, '.actions .link').click();
    await settled(form, firstQuestion);
    assert.isUndefined(await newest(gateway));
  });

  it('tells it when it is heard while filling in: submitted in another tab', async () => {
    const {form, draft} = await openLeft(gateway);
    const number = await submitUnheard(gateway, draft);
    find(form, nameField).focus();
    await sendKeys({type: ' Hai'});
    await sendKeys({press: 'Tab'});
    form.dispatchEvent(new TkFaultEvent('submission-closed', 'challenge', undefined));
    await settled(form, 'có chỗ khác với bản đã nhận');
    assert.include(shown(form), number);
    await waitUntil(
      () => form.shadowRoot?.activeElement?.matches('[data-heading]') === true,
      'told to who had the focus',
    );
    const kept = await newest(gateway);
    assert.deepEqual(kept?.values['tre'], {hoTen: 'Nguyễn Thị Bé Thử Hai'});
  });

  it('goes on with a new one where the gateway knows nothing of it', async () => {
    const {form} = await openLeft(gateway);
    form.dispatchEvent(new TkFaultEvent('not-found', 'challenge', undefined));
    await settled(form, 'một lượt mới với nội dung bạn đã khai');
    assert.strictEqual(typedName(form), childName);
    assert.strictEqual(gateway.opened, 2);
    await expect(form).to.be.accessible();
  });

  it('takes files that were not sent yet along to the new one, and leaves none behind', async () => {
    const {form, draft} = await openLeft(gateway);
    const {submission} = draft;
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

describe('a draft that another tab took', () => {
  let gateway: FakeGateway;

  eachWithGateway((entered) => (gateway = entered));

  it('writes nothing over a draft that another tab took, however late it comes to it', async () => {
    await leaveDraft(gateway, 'Nguyễn Thị');
    const one = await mount();
    await settled(one, nameQuestion);
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
    await settled(two, nameQuestion);
    await waitUntil(() => writings === 2, 'the late one is on its way');
    finish();
    find(two, nameField).focus();
    await sendKeys({press: 'End'});
    await sendKeys({type: ' Hai'});
    await two.saveDraft();
    assert.deepEqual(faults, []);
    assert.deepEqual((await newest(gateway))?.values['tre'], {hoTen: 'Nguyễn Thị Hai'});
  });
});
