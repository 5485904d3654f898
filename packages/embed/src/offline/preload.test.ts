import {assert} from '@open-wc/testing';
import {loadPublished} from '../testing/published.js';
import {preload} from './preload.js';

const loaded = (part: string): boolean =>
  performance.getEntriesByType('resource').some(({name}) => new URL(name).pathname.includes(part));

describe('what is loaded in idle time', () => {
  it('is nothing once the form is gone', async () => {
    const asked: string[] = [];
    const ended = new AbortController();
    ended.abort();
    await preload(await loadPublished(), [() => Promise.resolve(asked.push('own'))], ended.signal);
    assert.deepEqual(asked, []);
    assert.isFalse(loaded('/packages/sign/'));
  });

  it('is what signs, what keeps files, old addresses, and the page’s own, whatever cannot be had', async () => {
    performance.setResourceTimingBufferSize(5_000);
    const asked: string[] = [];
    const own = [() => Promise.reject(new TypeError('gone')), () => Promise.resolve(asked.push('own'))];
    await preload(await loadPublished(), own, new AbortController().signal);
    assert.deepEqual(asked, ['own']);
    for (const part of ['/packages/sign/', 'device-files', 'former-units', 'shrink-image', 'closing'])
      assert.isTrue(loaded(part), part);
  });
});
