import {expect} from '@open-wc/testing';
import type {TkEmbeddedForm} from '../embedded-form.element.js';
import {eachWithGateway, firstQuestion, mount, settled} from '../testing/embedded-page.js';

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
});
