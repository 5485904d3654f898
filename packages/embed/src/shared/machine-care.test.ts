import {expect} from '@open-wc/testing';
import type {TkEmbeddedForm} from '../embedded-form.element.js';
import {dropDrafts, enterGateway, leaveGateway, mount, settled} from '../testing/embedded-page.js';

describe('a form on a machine that others use', () => {
  beforeEach(enterGateway);

  afterEach(leaveGateway);

  after(dropDrafts);

  async function mountShared(): Promise<TkEmbeddedForm> {
    const form = await mount();
    form.sharedMachine = '';
    await form.updateComplete;
    await settled(form, 'Quan hệ với người được khai sinh');
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
    await settled(form, 'Quan hệ với người được khai sinh');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await settled(form, 'Đã xóa hết khỏi máy này');
  });
});
