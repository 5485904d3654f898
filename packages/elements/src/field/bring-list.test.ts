import {assert, aTimeout} from '@open-wc/testing';
import {TkFaultEvent} from '../events/fault-event.js';
import {ListBringer} from './bring-list.js';

/** A field on a page whose list cannot be had, until `there`. */
class ListPage {
  readonly element: HTMLElement = document.createElement('div');
  readonly faults: string[] = [];
  readonly list: ListBringer = new ListBringer(this.element, () => this.#load());
  asked = 0;
  there = false;

  constructor() {
    document.body.append(this.element);
    this.element.addEventListener('tk-fault', (event) => {
      if (event instanceof TkFaultEvent) this.faults.push(`${event.code} ${event.during}`);
    });
  }

  async #load(): Promise<void> {
    this.asked += 1;
    await Promise.resolve();
    if (!this.there) throw Object.assign(new Error('no network'), {code: 'unreachable'});
  }

  async bring(): Promise<void> {
    this.list.bring();
    await aTimeout(0);
  }

  async come(): Promise<void> {
    this.element.dispatchEvent(new FocusEvent('focusin'));
    await aTimeout(0);
  }
}

describe('a list that a field brings by itself', () => {
  let page: ListPage;
  beforeEach(() => (page = new ListPage()));
  afterEach(() => {
    page.element.remove();
  });

  it('is tried again when the person comes to the field, and the page is told of each failure', async () => {
    await page.bring();
    assert.deepEqual([page.asked, page.faults], [1, ['unreachable list']]);
    await page.come();
    assert.deepEqual([page.asked, page.faults.length], [2, 2]);
    page.there = true;
    await page.come();
    await page.come();
    assert.deepEqual([page.asked, page.faults.length], [3, 2], 'and not once it is there');
  });

  it('is tried once for each coming, however often the field was put on a page', async () => {
    for (let time = 0; time < 3; time += 1) {
      await page.bring();
      page.list.stop();
    }
    await page.bring();
    await page.come();
    assert.deepEqual([page.asked, page.faults.length], [5, 5]);
  });

  it('is tried once where two tries were under way', async () => {
    page.list.bring();
    await page.bring();
    assert.deepEqual([page.asked, page.faults.length], [2, 1], 'the later one counts');
    await page.come();
    assert.strictEqual(page.asked, 3);
  });

  it('is left alone once the field has left the page, also while it is on its way', async () => {
    await page.bring();
    page.list.stop();
    page.element.remove();
    await page.come();
    assert.strictEqual(page.asked, 1);
    page.list.bring();
    page.list.stop();
    await aTimeout(0);
    await page.come();
    assert.deepEqual([page.asked, page.faults.length], [2, 1]);
  });
});
