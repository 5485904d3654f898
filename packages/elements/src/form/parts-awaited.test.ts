import {assert, fixture, html} from '@open-wc/testing';
import {openFakeHost} from '../../../../stories/fixtures/fake-host.js';
import '../define.js';
import type {TkForm} from '../index.js';

describe('a form whose parts were not loaded yet', () => {
  it('is complete once it is shown, so that the focus can go there', async () => {
    const form = await fixture<TkForm>(html`<tk-form></tk-form>`);
    form.host = await openFakeHost();
    const drawn = form.updateComplete;
    assert.isNull(form.shadowRoot?.querySelector('.step-form') ?? null, 'its parts come first');
    await drawn;
    assert.isNotNull(form.shadowRoot?.querySelector('.step-form') ?? null);
  });
});
