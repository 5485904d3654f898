import {assert} from '@open-wc/testing';
import {FakeClock, settle} from '../testing/fake-clock.js';
import {NetworkWatch} from './network-watch.js';

describe('the watch over the network', () => {
  let clock: FakeClock;
  let watch: NetworkWatch;
  let reached: boolean;
  let asked: number;
  let heard: boolean[];

  beforeEach(() => {
    clock = new FakeClock();
    reached = true;
    asked = 0;
    heard = [];
    watch = new NetworkWatch(() => {
      asked += 1;
      return Promise.resolve(reached);
    }, clock);
    watch.listen((online) => heard.push(online));
    watch.start();
  });

  afterEach(() => {
    watch.stop();
  });

  it('asks nobody while there is a network', async () => {
    await clock.pass(60_000);
    assert.strictEqual(asked, 0);
    assert.isUndefined(clock.next);
    assert.deepEqual(heard, []);
  });

  it('takes the browser’s word that the line is cut, and finds out itself that it is mended', async () => {
    window.dispatchEvent(new Event('offline'));
    assert.deepEqual(heard, [false]);
    window.dispatchEvent(new Event('online'));
    await settle();
    assert.strictEqual(asked, 1);
    assert.deepEqual(heard, [false, true]);
    assert.isUndefined(clock.next);
  });

  it('believes no line that leads nowhere', async () => {
    reached = false;
    window.dispatchEvent(new Event('offline'));
    window.dispatchEvent(new Event('online'));
    await settle();
    assert.deepEqual(heard, [false]);
    reached = true;
    await clock.pass(4_000);
    assert.deepEqual(heard, [false, true]);
  });

  it('asks after a call without an answer, then each time twice as late, up to sixteen seconds', async () => {
    reached = false;
    watch.suspect();
    await settle();
    assert.deepEqual(heard, [false]);
    const waits: (number | undefined)[] = [];
    for (let time = 0; time < 6; time += 1) {
      waits.push(clock.next);
      await clock.pass(clock.next ?? 0);
    }
    assert.deepEqual(waits, [2_000, 4_000, 8_000, 16_000, 16_000, 16_000]);
    assert.strictEqual(asked, 7);
    assert.deepEqual(heard, [false], 'told once');
  });

  it('begins with short waits again after it was there meanwhile', async () => {
    reached = false;
    watch.suspect();
    await settle();
    await clock.pass(6_000);
    reached = true;
    await clock.pass(8_000);
    assert.deepEqual(heard, [false, true]);
    reached = false;
    watch.suspect();
    await settle();
    assert.strictEqual(clock.next, 2_000);
  });

  it('a single call without an answer is none where the gateway answers', async () => {
    watch.suspect();
    await settle();
    assert.deepEqual(heard, []);
    assert.isUndefined(clock.next);
  });

  it('asks nobody once it is stopped, and tells nobody what was asked before', async () => {
    reached = false;
    watch.suspect();
    watch.stop();
    await settle();
    assert.deepEqual(heard, []);
    watch.suspect();
    window.dispatchEvent(new Event('offline'));
    await clock.pass(60_000);
    assert.strictEqual(asked, 1);
    assert.deepEqual(heard, []);
  });

  it('a listener hears nothing after its end', () => {
    const ended = new AbortController();
    const late: boolean[] = [];
    watch.listen((online) => late.push(online), ended.signal);
    ended.abort();
    watch.lost();
    assert.deepEqual(heard, [false]);
    assert.deepEqual(late, []);
  });
});
