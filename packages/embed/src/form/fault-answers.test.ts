import {assert, expect, waitUntil} from '@open-wc/testing';
import {TkFaultEvent} from '@tokhai/elements';
import {childName, eachWithGateway, openLeft, settled, typedName} from '../testing/embedded-page.js';
import type {FakeGateway} from '../testing/fake-gateway.js';
import {GatewayHost} from './gateway-host.js';

describe('what a form tells of and cannot mend itself', () => {
  let gateway: FakeGateway;

  eachWithGateway((entered) => (gateway = entered));

  it('says that the session is over without taking the form away', async () => {
    const {form} = await openLeft(gateway);
    form.dispatchEvent(new TkFaultEvent('session-expired', 'challenge', undefined));
    await settled(form, 'Phiên đăng nhập đã hết.');
    await waitUntil(() => form.shadowRoot?.activeElement?.hasAttribute('data-notice') === true);
    assert.strictEqual(typedName(form), childName);
    await expect(form).to.be.accessible();
  });

  it('tells that the draft of the other tab cannot be read', async () => {
    const {form} = await openLeft(gateway);
    const {host} = form;
    if (!(host instanceof GatewayHost)) throw new Error('no host');
    Object.assign(host.draft, {readSaved: () => Promise.reject(new Error('the database is closed'))});
    const faults: string[] = [];
    form.addEventListener('tk-fault', ({code, during}) => faults.push(`${code} ${during}`));
    form.dispatchEvent(new TkFaultEvent('draft-conflict', 'draft', undefined));
    await waitUntil(() => faults.length > 1);
    assert.deepEqual(faults, ['draft-conflict draft', 'unknown draft']);
  });
});
