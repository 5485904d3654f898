import type {Pointer} from '@tokhai/core';
import type {FieldHost} from './field-host.js';

/** The form for an objection: opens in place, keeps what was typed, gives the focus back where it came from. */
export class DisputeBehaviour {
  readonly #root: ShadowRoot;
  readonly #host: FieldHost;

  constructor(root: ShadowRoot, host: FieldHost) {
    this.#root = root;
    this.#host = host;
  }

  /** Runs one of the actions whose name begins with `dispute-`. */
  act(at: Pointer, action: string): void {
    if (action === 'dispute-open') this.#open(at);
    else if (action === 'dispute-save') this.#save(at);
    else if (action === 'dispute-cancel') this.#close(at, 'dispute-open');
    else if (action === 'dispute-withdraw') {
      this.#host.withdrawDispute?.(at);
      this.#focusAction(at, 'dispute-open');
    }
  }

  #open(at: Pointer): void {
    this.#set(at, {error: false});
    this.#note(at)?.focus();
  }

  #save(at: Pointer): void {
    const note = (this.#note(at)?.value ?? '').normalize('NFC').trim();
    if (note === '') {
      this.#set(at, {error: true});
      this.#note(at)?.focus();
      return;
    }
    this.#host.dispute?.(at, note);
    this.#close(at, 'dispute-withdraw');
  }

  #close(at: Pointer, focusOn: string): void {
    if (this.#host.ui(at).peek().dispute === undefined) return;
    this.#set(at, undefined);
    this.#focusAction(at, focusOn);
  }

  #set(at: Pointer, dispute: {readonly error: boolean} | undefined): void {
    const ui = this.#host.ui(at);
    ui.value = {...ui.peek(), dispute};
  }

  #note(at: Pointer): HTMLTextAreaElement | null {
    return this.#container(at)?.querySelector<HTMLTextAreaElement>('[data-dispute-note]') ?? null;
  }

  #focusAction(at: Pointer, action: string): void {
    this.#container(at)?.querySelector<HTMLElement>(`[data-action="${action}"]`)?.focus();
  }

  #container(at: Pointer): Element | null {
    return this.#root.querySelector(`[data-field="${CSS.escape(at)}"]`);
  }
}
