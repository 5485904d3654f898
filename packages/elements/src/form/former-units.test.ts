import {assert, waitUntil} from '@open-wc/testing';
import {FormPage} from '../testing/form-page.js';

describe('the search by an old address in a form', () => {
  it('finds its list where it was opened before the present units had come', async () => {
    let arrive = (): void => undefined;
    const late = new Promise<void>((resolve) => (arrive = resolve));
    const page = await FormPage.show({step: 'tre', registers: {birth: 'empty', self: 'empty'}}, (host) => ({
      ...host,
      loadUnits: () => late.then(() => host.loadUnits()),
    }));
    await waitUntil(() => page.all('[data-action=former-toggle]').length > 0, 'asked for', {timeout: 8_000});
    await page.click('[data-action=former-toggle]');
    arrive();
    const search = page.find('.former-panel input');
    search.focus();
    search.value = 'phuc xa';
    search.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await waitUntil(() => page.texts('[role=option]').some((text) => text.includes('Phúc Xá')), 'found', {
      timeout: 8_000,
    });
    assert.isAbove(page.all('[role=option]').length, 0);
  });
});
