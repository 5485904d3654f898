import {assert, nextFrame} from '@open-wc/testing';
import {createProcedureDocument} from '../../../../bench/src/model/procedure-document.js';
import {openFakeHost} from '../../../../stories/fixtures/fake-host.js';
import {publishProcedure} from '../../../../stories/fixtures/publish-procedure.js';
import '../define.js';

// The test's browser is started with both (`web-test-runner.config.js`). An asynchronous collection runs from a task of its own:
// nothing that still lies on the stack by chance holds an element.
declare const gc: (options: {readonly type: 'major'; readonly execution: 'async'}) => Promise<void>;
interface PreciseMemory {
  readonly memory: {readonly usedJSHeapSize: number};
}

const collections = 40;

/**
 * Bytes of the heap that something still holds: collected until two in turn find nothing more. On a busy machine timers, finished
 * promises and whatever only weak references held go late; what leaks never goes.
 */
async function heldBytes(): Promise<number> {
  let least = Infinity;
  for (let left = collections, calm = 0; left > 0 && calm < 2; left -= 1) {
    await gc({type: 'major', execution: 'async'});
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = (performance as unknown as PreciseMemory).memory.usedJSHeapSize;
    calm = now > least - 50_000 ? calm + 1 : 0;
    least = Math.min(least, now);
  }
  return least;
}

/** A loop of our own: a helper with a time limit would hold the form until the limit has passed. */
async function shown(form: Element): Promise<void> {
  for (let frames = 0; frames < 600; frames++) {
    if (form.shadowRoot?.querySelector('[data-field]') != null) return;
    await nextFrame();
  }
  throw new Error('no field was shown');
}

describe('a form of a thousand fields', () => {
  it('leaves nothing behind, however often it comes and goes', async function leak() {
    this.timeout(240_000);
    const procedure = await publishProcedure(createProcedureDocument(1000));
    const forms: WeakRef<Element>[] = [];
    const comeAndGo = async (): Promise<void> => {
      const form = document.createElement('tk-form');
      forms.push(new WeakRef(form));
      form.host = await openFakeHost({procedure});
      document.body.append(form);
      await shown(form);
      form.remove();
      await nextFrame();
    };
    for (let time = 0; time < 10; time++) await comeAndGo();
    const before = await heldBytes();
    for (let time = 0; time < 100; time++) await comeAndGo();
    const grown = (await heldBytes()) - before;
    assert.strictEqual(forms.filter((form) => form.deref() !== undefined).length, 0, 'forms that are held');
    // One form holds over two million bytes: a hundred that stayed would be two hundred million.
    assert.isBelow(grown, 1_000_000, `${String(Math.round(grown / 1000))} kB more`);
  });
});
