import {assert, aTimeout} from '@open-wc/testing';
import {TkFaultEvent} from '../events/fault-event.js';
import {bringList} from './bring-list.js';

describe('a list that a field brings by itself', () => {
  it('is tried again when the person comes to the field, and the page is told of each failure', async () => {
    const element = document.createElement('div');
    const faults: string[] = [];
    element.addEventListener('tk-fault', (event) => {
      if (event instanceof TkFaultEvent) faults.push(`${event.code} ${event.during}`);
    });
    let asked = 0;
    const come = async (): Promise<void> => {
      element.dispatchEvent(new FocusEvent('focusin'));
      await aTimeout(0);
    };
    bringList(element, async () => {
      asked += 1;
      await Promise.resolve();
      if (asked < 3) throw Object.assign(new Error('no network'), {code: 'unreachable'});
    });
    await aTimeout(0);
    assert.deepEqual([asked, faults], [1, ['unreachable list']]);
    await come();
    assert.deepEqual([asked, faults.length], [2, 2]);
    await come();
    await come();
    assert.deepEqual([asked, faults.length], [3, 2], 'and not once it is there');
  });
});
