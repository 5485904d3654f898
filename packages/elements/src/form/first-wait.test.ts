import {aTimeout, assert, waitUntil} from '@open-wc/testing';
import {openFakeHost} from '../../../../stories/fixtures/fake-host.js';
import type {TkForm} from '../index.js';
import {FormPage} from '../testing/form-page.js';
import {createElement} from '../element/create-element.js';
import {FirstWait} from './first-wait.js';

/** What came first: the wait's end or the time given, in milliseconds. */
function within(time: number, wait: Promise<void>): Promise<boolean> {
  return Promise.race([wait.then(() => true), aTimeout(time).then(() => false)]);
}

describe('the moment before the first drawing', () => {
  it('is over by itself, and not at once', async () => {
    const wait = new FirstWait().begin();
    assert.isFalse(await within(30, wait));
    assert.isTrue(await within(5_000, wait));
  });

  it('is over at once when there is something to show', async () => {
    const first = new FirstWait();
    const wait = first.begin();
    first.end();
    assert.isTrue(await within(0, wait));
  });

  it('that was never begun, or is over, ends without harm, and another may begin', async () => {
    const first = new FirstWait();
    first.end();
    await first.begin();
    first.end();
    assert.isFalse(await within(30, first.begin()));
  });
});

describe('a form', () => {
  let form: TkForm;
  /** Whether the shapes of what comes stood there at any time. */
  let flashed: boolean;

  // A form that was open before has brought its parts: nothing else is waited for.
  before(() => FormPage.open());

  beforeEach(() => {
    form = createElement('tk-form');
    flashed = false;
    const look = (): void => {
      flashed ||= form.renderRoot.querySelector('.skeleton') !== null;
    };
    new MutationObserver(look).observe(form.renderRoot, {childList: true, subtree: true});
  });

  afterEach(() => {
    form.remove();
  });

  it('whose host comes within the moment shows no shapes before', async () => {
    const host = await openFakeHost();
    document.body.append(form);
    await aTimeout(10);
    form.host = host;
    await waitUntil(() => form.renderRoot.querySelector('.step-form') !== null, 'opened', {timeout: 8_000});
    assert.isFalse(flashed);
  });

  it('whose host takes longer shows them meanwhile', async () => {
    document.body.append(form);
    await aTimeout(30);
    assert.isFalse(flashed);
    await waitUntil(() => flashed, 'shapes', {timeout: 8_000});
  });
});
