import {assert, expect, waitUntil} from '@open-wc/testing';
import {TkFaultEvent} from '@tokhai/elements';
import {
  dropDrafts,
  enterGateway,
  find,
  leaveDraft,
  leaveGateway,
  mount,
  nameField,
  settled,
} from '../testing/embedded-page.js';
import type {FakeGateway} from '../testing/fake-gateway.js';

describe('what a form tells of and cannot mend itself', () => {
  let gateway: FakeGateway;

  beforeEach(async () => (gateway = await enterGateway()));

  afterEach(leaveGateway);

  after(dropDrafts);

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

  it('tells that the draft of the other tab cannot be read', async () => {
    await leaveDraft(gateway, 'Nguyễn Thị Bé Thử');
    const form = await mount();
    await settled(form, 'Họ, chữ đệm, tên người được khai sinh');
    const {host} = form;
    if (host === undefined) throw new Error('no host');
    Object.assign(host, {readSaved: () => Promise.reject(new Error('the database is closed'))});
    const faults: string[] = [];
    form.addEventListener('tk-fault', ({code, during}) => faults.push(`${code} ${during}`));
    form.dispatchEvent(new TkFaultEvent('draft-conflict', 'draft', undefined));
    await waitUntil(() => faults.length > 1);
    assert.deepEqual(faults, ['draft-conflict draft', 'unknown draft']);
  });
});
