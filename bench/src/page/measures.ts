import {conditionalKey, shownControls} from '../model/form-model.js';
import {median} from '../report/statistics.js';
import type {Census, Measures, Probe} from './contract.js';

/** Keys are typed in so many batches: another program that takes the processor spoils one of them, not the figure. */
const keyBatches = 5;
/** An engine that never gets there is an error, not a number. */
const patience = 60_000;

/** Until after the next frame was made: the message runs once its painting is recorded. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => {
        resolve();
      };
      port2.postMessage(null);
    });
  });
}

async function until(holds: () => boolean, what: string): Promise<void> {
  const end = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}`);
    await painted();
  }
}

function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Lets the microtasks run out: engines chain a handful, this waits for forty. */
async function drainMicrotasks(): Promise<void> {
  for (let hop = 0; hop < 40; hop += 1) await Promise.resolve();
}

/** Past the setters that frameworks put on an element, as real typing goes. */
function writeValue(control: HTMLElement, text: string): void {
  const kind =
    control instanceof HTMLSelectElement
      ? HTMLSelectElement
      : control instanceof HTMLTextAreaElement
        ? HTMLTextAreaElement
        : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(control, text);
}

function dispatchKey(control: HTMLElement, text: string, commit: Probe['commit']): void {
  const options = {bubbles: true, composed: true, cancelable: true};
  const key = text.slice(-1);
  control.dispatchEvent(new KeyboardEvent('keydown', {...options, key}));
  writeValue(control, text);
  control.dispatchEvent(new InputEvent('input', {...options, data: key, inputType: 'insertText'}));
  control.dispatchEvent(new KeyboardEvent('keyup', {...options, key}));
  if (commit === 'change') control.dispatchEvent(new Event('change', options));
  if (commit === 'blur') control.dispatchEvent(new FocusEvent('focusout', options));
}

function countElements(root: ParentNode): number {
  let count = 0;
  for (const element of root.querySelectorAll('*')) {
    count += 1;
    if (element.shadowRoot !== null) count += countElements(element.shadowRoot);
  }
  return count;
}

class PageMeasures implements Measures {
  readonly violations: string[] = [];
  readonly #probe: Probe;
  #keys: Promise<number>[] = [];
  #watching: AbortController | undefined;
  #toggle: Promise<number> | undefined;

  constructor(probe: Probe) {
    this.#probe = probe;
    document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => {
      this.violations.push(`${violatedDirective} ${blockedURI}`);
    });
  }

  async mount(fields: number): Promise<number> {
    const {benchApp} = window;
    const root = document.getElementById('root');
    if (benchApp === undefined || root === null) throw new Error('The page is not whole');
    const begun = performance.now();
    await benchApp.mount(root, fields);
    const wanted = shownControls(fields);
    await until(() => this.#probe.countControls() >= wanted, `${String(wanted)} controls`);
    await painted();
    return performance.now() - begun;
  }

  census(): Census {
    return {
      elements: countElements(document.body),
      controls: this.#probe.countControls(),
      errors: this.#probe.countErrors(),
    };
  }

  async keyEngine(section: number, key: string, times: number): Promise<number> {
    const control = this.#control(section, key);
    const {commit} = this.#probe;
    const means: number[] = [];
    for (let batch = 0; batch < keyBatches; batch += 1) {
      let total = 0;
      for (let count = 1; count <= times; count += 1) {
        await macrotask();
        const begun = performance.now();
        dispatchKey(control, String(batch * times + count), commit);
        await drainMicrotasks();
        total += performance.now() - begun;
      }
      means.push(total / times);
    }
    return median(means);
  }

  async enter(section: number, key: string, text: string): Promise<void> {
    const control = this.#control(section, key);
    control.focus();
    dispatchKey(control, text, 'change');
    await painted();
    await painted();
  }

  sum(section: number): string | undefined {
    return this.#probe.sum(section);
  }

  focus(section: number, key: string): void {
    this.#control(section, key).focus();
  }

  watchKeys(): void {
    this.#keys = [];
    this.#watching = new AbortController();
    const options = {capture: true, signal: this.#watching.signal};
    const note = (): void => {
      const begun = performance.now();
      this.#keys.push(painted().then(() => performance.now() - begun));
    };
    window.addEventListener('keydown', note, options);
  }

  async readKeys(): Promise<readonly number[]> {
    this.#watching?.abort();
    return Promise.all(this.#keys);
  }

  watchToggle(section: number, shown: boolean): void {
    const options = {capture: true, once: true};
    this.#toggle = new Promise((resolve, reject) => {
      const wait = async (): Promise<number> => {
        const begun = performance.now();
        await until(() => this.isShown(section, conditionalKey) === shown, 'the rule');
        await painted();
        return performance.now() - begun;
      };
      window.addEventListener('keydown', () => void wait().then(resolve, reject), options);
    });
  }

  readToggle(): Promise<number> {
    return this.#toggle ?? Promise.reject(new Error('No toggle is being watched'));
  }

  isShown(section: number, key: string): boolean {
    return this.#probe.control(section, key)?.checkVisibility() ?? false;
  }

  async validate(errors: number): Promise<number> {
    const begun = performance.now();
    this.#probe.submit();
    await until(() => this.#probe.countErrors() >= errors, `${String(errors)} errors`);
    await painted();
    return performance.now() - begun;
  }

  #control(section: number, key: string): HTMLElement {
    const control = this.#probe.control(section, key);
    if (control === null) throw new Error(`No control of ${key} in section ${String(section)}`);
    return control;
  }
}

/** Puts what the driver calls on the page. */
export function exposeProbe(probe: Probe): void {
  window.bench = new PageMeasures(probe);
}
