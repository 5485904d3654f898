import {computed, effect, signal, type ReadonlySignal} from '@preact/signals-core';
import type {LookupOutcome} from '@tokhai/core';
import type {Failure} from './failure.js';
import {failureOf} from './failure-of.js';
import {isLost} from './failure-words.js';
import type {FormContext} from './form-context.js';

/** How the asking for one binding stands. */
export interface BindingState {
  readonly binding: string;
  /** Register, as the procedure names it. */
  readonly source: string;
  readonly state: 'waiting' | 'waiting-long' | 'failed' | 'answered';
  /** Why it could not be asked, where the state is `failed`. */
  readonly failure: Failure | undefined;
  /** The person asked for it again on this step: what comes of it stays in sight, with the focus. */
  readonly again: boolean;
  /** The answer that stands, also while it is asked for again. */
  readonly outcome: LookupOutcome | undefined;
}

type Asking = 'waiting' | 'waiting-long' | Failure;

/** After this long the form says what it is waiting for, and from whom. */
const patience = 1000;

/** Asks the registers for every binding that applies, once each, and again when the person wants it. */
export class PrefillPanel {
  readonly #context: FormContext;
  readonly #beforeApply: () => Promise<void>;
  readonly #afterApply: () => void;
  readonly #asking = signal<ReadonlyMap<string, Asking>>(new Map());
  readonly #again = signal<ReadonlySet<string>>(new Set());

  /** Bindings that apply, in the order of the procedure. */
  readonly bindings: ReadonlySignal<readonly BindingState[]>;

  constructor(context: FormContext, beforeApply: () => Promise<void>, afterApply: () => void) {
    this.#context = context;
    this.#beforeApply = beforeApply;
    this.#afterApply = afterApply;
    const sources = new Map(context.procedure.document.prefill.map(({id, source}) => [id, source]));
    this.bindings = computed(() => {
      const {activeBindings, lookups} = context.declaration;
      return activeBindings.value.map((binding) => {
        const asking = this.#asking.value.get(binding);
        const failure = typeof asking === 'object' ? asking : undefined;
        return {
          binding,
          source: sources.get(binding) ?? binding,
          state: typeof asking === 'object' ? 'failed' : (asking ?? 'answered'),
          failure,
          again: this.#again.value.has(binding),
          outcome: lookups.value.get(binding),
        };
      });
    });
  }

  /** Starts asking; the signal ends it. */
  start(ended: AbortSignal): void {
    const stop = effect(() => {
      const {activeBindings, lookups} = this.#context.declaration;
      const open = activeBindings.value.filter((binding) => !lookups.value.has(binding));
      for (const binding of open)
        if (!this.#asking.peek().has(binding)) queueMicrotask(() => void this.ask(binding));
    });
    ended.addEventListener('abort', stop);
    // What no network let through is asked again by itself once there is one.
    this.#context.whenBack(() => {
      for (const [binding, asking] of this.#asking.peek())
        if (typeof asking === 'object' && isLost(asking)) void this.ask(binding);
    }, ended);
  }

  /** Asks for one binding, unless it is being asked for. */
  async ask(binding: string): Promise<void> {
    const now = this.#asking.peek().get(binding);
    if (now === 'waiting' || now === 'waiting-long') return;
    this.#set(binding, 'waiting');
    const long = setTimeout(() => {
      this.#set(binding, 'waiting-long');
    }, patience);
    try {
      const outcome = await this.#context.host.lookup(binding);
      await this.#beforeApply();
      this.#context.declaration.applyLookup(outcome);
      this.#set(binding, undefined);
      this.#afterApply();
    } catch (error) {
      this.#set(binding, failureOf(error));
      this.#context.report(error, 'lookup');
    } finally {
      clearTimeout(long);
    }
  }

  /** Asks again because the person wants it. */
  async retry(binding: string): Promise<void> {
    this.#again.value = new Set([...this.#again.peek(), binding]);
    await this.ask(binding);
  }

  /** Another step is shown: what was asked again there needs no word here. */
  leaveStep(): void {
    this.#again.value = new Set();
  }

  /** Asks again for everything that applies: after a register's value turned out to have changed. */
  async askAll(): Promise<void> {
    await Promise.all(this.#context.declaration.activeBindings.peek().map((binding) => this.ask(binding)));
  }

  #set(binding: string, state: Asking | undefined): void {
    const next = new Map(this.#asking.peek());
    if (state === undefined) next.delete(binding);
    else next.set(binding, state);
    this.#asking.value = next;
  }
}
