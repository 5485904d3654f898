import {assert} from '@open-wc/testing';
import {FakeClock} from '../testing/fake-clock.js';
import {IdleWatch} from './idle-watch.js';

const minute = 60_000;
const times = {idle: 10 * minute, warning: 2 * minute};

describe('the watch over somebody who left', () => {
  let clock: FakeClock;
  let watch: IdleWatch;
  let warned: number[];
  let ended: number[];
  let began: number;

  const touch = (sign = 'pointerdown'): void => {
    window.dispatchEvent(new Event(sign));
  };

  beforeEach(() => {
    clock = new FakeClock();
    began = clock.now();
    warned = [];
    ended = [];
    watch = new IdleWatch(
      times,
      {
        warn: (until) => warned.push(until.getTime() - began),
        end: () => ended.push(clock.now() - began),
      },
      clock,
    );
    watch.start();
  });

  afterEach(() => {
    watch.stop();
  });

  it('asks before the end, names the end, and ends then', async () => {
    await clock.pass(8 * minute - 1);
    assert.deepEqual(warned, []);
    await clock.pass(1);
    assert.deepEqual(warned, [10 * minute]);
    await clock.pass(2 * minute - 1);
    assert.deepEqual(ended, []);
    await clock.pass(1);
    assert.deepEqual(ended, [10 * minute]);
    assert.isUndefined(clock.next);
  });

  for (const sign of ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove']) {
    it(`counts ${sign} as somebody being there`, async () => {
      await clock.pass(7 * minute);
      touch(sign);
      await clock.pass(8 * minute - 1);
      assert.deepEqual(warned, []);
      await clock.pass(1);
      assert.deepEqual(warned, [17 * minute]);
    });
  }

  it('a touch does not take the question back: only its answer does', async () => {
    await clock.pass(8 * minute);
    touch();
    await clock.pass(2 * minute);
    assert.deepEqual(ended, [10 * minute]);
  });

  it('an answer begins anew, with a question of its own', async () => {
    await clock.pass(9 * minute);
    watch.extend();
    await clock.pass(8 * minute);
    assert.deepEqual(warned, [10 * minute, 19 * minute]);
    assert.deepEqual(ended, []);
    await clock.pass(2 * minute);
    assert.deepEqual(ended, [19 * minute]);
  });

  it('a machine that slept too long wakes to the end, before anybody sees what stood there', () => {
    clock.sleep(3 * 60 * minute);
    document.dispatchEvent(new Event('visibilitychange'));
    assert.deepEqual(warned, []);
    assert.deepEqual(ended, [180 * minute]);
  });

  it('a page that comes back in time goes on', async () => {
    clock.sleep(9 * minute);
    window.dispatchEvent(new Event('pageshow'));
    assert.deepEqual(warned, [10 * minute]);
    assert.deepEqual(ended, []);
    watch.extend();
    await clock.pass(minute);
    assert.deepEqual(ended, []);
  });

  it('is over once it is stopped, whatever happens then', async () => {
    watch.stop();
    await clock.pass(60 * minute);
    clock.sleep(60 * minute);
    document.dispatchEvent(new Event('visibilitychange'));
    watch.extend();
    assert.deepEqual([warned, ended], [[], []]);
    assert.isUndefined(clock.next);
  });
});
