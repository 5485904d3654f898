import {TkFaultEvent} from '../events/fault-event.js';
import {codeOf} from '../events/code-of.js';

/**
 * Brings the list that a field offers by itself, while the field is on a page. Where it cannot be had, the page is told by
 * `tk-fault`, and it is tried again whenever the person comes to the field: until it is there the field says that it is
 * loading, and keeps what is typed.
 */
export class ListBringer {
  readonly #element: HTMLElement;
  readonly #load: () => Promise<unknown>;
  #trying: AbortController | undefined;

  /** `load` has nothing to do where the list is there already. */
  constructor(element: HTMLElement, load: () => Promise<unknown>) {
    this.#element = element;
    this.#load = load;
  }

  /** Brings it, in place of any earlier try. */
  bring(): void {
    this.stop();
    this.#trying = new AbortController();
    const {signal} = this.#trying;
    this.#load().catch((error: unknown) => {
      if (signal.aborted || !this.#element.isConnected) return;
      this.#element.dispatchEvent(new TkFaultEvent(codeOf(error), 'list', error));
      const again = (): void => {
        this.bring();
      };
      this.#element.addEventListener('focusin', again, {once: true, signal});
    });
  }

  /** The field left the page: it is not tried again before it is back. */
  stop(): void {
    this.#trying?.abort();
  }
}
