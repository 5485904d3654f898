import {assert, expect, waitUntil} from '@open-wc/testing';
import type {TkEmbeddedForm} from '../embedded-form.element.js';
import {endSession} from '../session.js';
import {
  eachWithGateway,
  firstQuestion,
  mount,
  nameQuestion,
  newest,
  openLeft,
  settled,
  shown,
} from '../testing/embedded-page.js';
import type {FakeGateway} from '../testing/fake-gateway.js';

describe('a form on a machine that others use', () => {
  eachWithGateway(() => undefined);

  async function mountShared(): Promise<TkEmbeddedForm> {
    const form = await mount();
    form.sharedMachine = '';
    await form.updateComplete;
    await settled(form, firstQuestion);
    return form;
  }

  it('is wiped when its page is left', async () => {
    const form = await mountShared();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await settled(form, 'Đã xóa hết khỏi máy này');
    await expect(form).to.be.accessible();
  });

  it('is watched over again once it was moved within its page', async () => {
    const form = await mountShared();
    const place = document.createElement('div');
    form.parentElement?.append(place);
    place.append(form);
    await settled(form, firstQuestion);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await settled(form, 'Đã xóa hết khỏi máy này');
  });

  it('is wiped where the session ends while it is out of its page', async () => {
    const form = await mountShared();
    const {parentElement} = form;
    form.remove();
    await endSession().catch(() => undefined);
    parentElement?.append(form);
    await settled(form, 'Đã xóa hết khỏi máy này');
    assert.notInclude(shown(form), firstQuestion);
  });

  it('is wiped where that is heard only once it was put back', async () => {
    const form = await mountShared();
    const {parentElement} = form;
    form.remove();
    const elsewhere = new BroadcastChannel('tokhai-session');
    elsewhere.postMessage({kind: 'ended', gateway: form.gateway});
    parentElement?.append(form);
    await settled(form, 'Đã xóa hết khỏi máy này');
    elsewhere.close();
  });

  it('is wiped where it was out of its page for too long', async () => {
    const form = await mountShared();
    const {parentElement} = form;
    const {now} = Date;
    form.remove();
    try {
      Date.now = () => now() + form.idleMinutes * 60_000;
      parentElement?.append(form);
    } finally {
      Date.now = now;
    }
    await settled(form, 'Đã xóa hết khỏi máy này');
    assert.notInclude(shown(form), firstQuestion);
  });
});

describe('a form on a machine of one’s own', () => {
  let gateway: FakeGateway;

  eachWithGateway((entered) => (gateway = entered));

  it('shows nothing of a session that ended while it was out of its page, and keeps the draft', async () => {
    const {form} = await openLeft(gateway);
    const {parentElement} = form;
    form.remove();
    await endSession().catch(() => undefined);
    parentElement?.append(form);
    await waitUntil(() => !shown(form).includes(nameQuestion), 'gone', {timeout: 8_000});
    assert.strictEqual((await newest(gateway))?.step, 'tre');
    await expect(form).to.be.accessible();
  });
});
