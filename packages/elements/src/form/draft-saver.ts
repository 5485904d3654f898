import {signal, type ReadonlySignal} from '@preact/signals-core';
import type {Instant} from '@tokhai/core';
import type {FormContext} from './form-context.js';

/** How the saving on this device stands. */
export type SavedState =
  {readonly kind: 'never' | 'saving' | 'failed'} | {readonly kind: 'saved'; readonly at: Instant};

/** A pause in typing after which the draft is written. */
const pause = 600;

/** Writes the draft a moment after each change, and at once when the page is left. */
export class DraftSaver {
  readonly #context: FormContext;
  readonly #step: () => string;
  readonly #state = signal<SavedState>({kind: 'never'});
  /** How often something was changed, and how much of that is kept. */
  #changes = 0;
  #kept = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(context: FormContext, step: () => string) {
    this.#context = context;
    this.#step = step;
  }

  get state(): ReadonlySignal<SavedState> {
    return this.#state;
  }

  /** Whether something of the declaration is only in the page yet. */
  get unsaved(): boolean {
    return this.#changes !== this.#kept;
  }

  /** Watches for the page being left; the signal ends it and writes what is still open. */
  start(ended: AbortSignal): void {
    document.addEventListener(
      'visibilitychange',
      () => {
        this.flush();
      },
      {signal: ended},
    );
    ended.addEventListener('abort', () => {
      this.flush();
    });
  }

  /** The person changed something. */
  touch(): void {
    this.#changes += 1;
    this.keep();
  }

  /** Something is worth keeping, though nothing is lost without it: where the person stands, what a register said. */
  keep(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.flush();
    }, pause);
  }

  /** Writes what changed since the last time, now. */
  flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
  }

  /** Drops what is waiting to be written: the dossier was handed in. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#kept = this.#changes;
  }

  async #write(): Promise<void> {
    this.#state.value = {kind: 'saving'};
    const changes = this.#changes;
    try {
      const at = await this.#context.host.saveDraft(this.#context.declaration.snapshot(this.#step()));
      this.#kept = changes;
      this.#state.value = {kind: 'saved', at};
    } catch (error) {
      this.#state.value = {kind: 'failed'};
      this.#context.report(error, 'draft');
    }
  }
}
