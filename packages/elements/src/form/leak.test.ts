import {assert, nextFrame} from '@open-wc/testing';
import {createProcedureDocument} from '../../../../bench/src/model/procedure-document.js';
import {openFakeHost} from '../../../../stories/fixtures/fake-host.js';
import {publishProcedure} from '../../../../stories/fixtures/publish-procedure.js';
import '../define.js';

// The test's browser is started with both (`web-test-runner.config.js`).
declare const gc: () => void;
interface PreciseMemory {
  readonly memory: {readonly usedJSHeapSize: number};
}

/** Bytes of the heap that something still holds. */
async function heldBytes(): Promise<number> {
  // Twice with a turn between: what only weak references and finished promises held goes with the second.
  gc();
  await new Promise((resolve) => setTimeout(resolve, 50));
  gc();
  return (performance as unknown as PreciseMemory).memory.usedJSHeapSize;
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
    const comeAndGo = async (): Promise<void> => {
      const form = document.createElement('tk-form');
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
    // One form holds over two million bytes: a hundred that stayed would be two hundred million.
    assert.isBelow(grown, 1_000_000, `${String(Math.round(grown / 1000))} kB more`);
  });
});
