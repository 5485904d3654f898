import {signal, type ReadonlySignal} from '@preact/signals-core';
import {writePointer, type DraftContent, type Instant, type JsonObject} from '@tokhai/core';
import type {PendingEdit} from '../field/field-host.js';
import {loadMessages} from '../messages/translate.js';
import {codeOf} from '../events/code-of.js';
import {findField} from './find-field.js';
import type {FormContext} from './form-context.js';

/** Why saving fails: no room, a browser that keeps nothing, another tab that saved meanwhile, or nobody knows. */
export type SavingProblem = 'full' | 'unavailable' | 'elsewhere' | 'other';

/** How the saving stands. */
export type SavedState =
  | {readonly kind: 'never' | 'saving'}
  /** Nothing outlives the page. */
  | {readonly kind: 'page'}
  | {readonly kind: 'saved'; readonly at: Instant}
  /** Nothing has been saved since then. */
  | {readonly kind: 'failed'; readonly problem: SavingProblem; readonly since: Instant};

/** Where the person stands, and the steps that they were checked in. */
type Standing = Required<Pick<DraftContent, 'step' | 'checked'>>;

/** A pause in typing after which the draft is written. */
const pause = 600;
/** Who types without a pause loses no more than this. */
const longestPause = 3_000;
/** After a failure it is tried again this much later, then each time twice as late. */
const firstRetry = 4_000;
const lastRetry = 64_000;

const problems: ReadonlyMap<string, SavingProblem> = new Map([
  ['draft-storage-full', 'full'],
  ['draft-storage-failed', 'unavailable'],
  ['draft-conflict', 'elsewhere'],
]);

/** Writes the draft a moment after each change, and at once when the page is left; again where it failed. */
export class DraftSaver {
  readonly #context: FormContext;
  readonly #standing: () => Standing;
  readonly #pending: () => PendingEdit | undefined;
  readonly #state = signal<SavedState>({kind: 'never'});
  /** How often something was changed, and how much of that is kept. */
  #changes = 0;
  #kept = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When what is not written yet began, in milliseconds. */
  #since: number | undefined;
  /** When it is to be written. */
  #due = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #wait = firstRetry;
  #writing: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(context: FormContext, standing: () => Standing, pending: () => PendingEdit | undefined) {
    this.#context = context;
    this.#standing = standing;
    this.#pending = pending;
    if (context.host.draftPlace === 'page') this.#state.value = {kind: 'page'};
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
      clearTimeout(this.#retry);
    });
  }

  /** The person changed something. */
  touch(): void {
    this.#changes += 1;
    this.keep();
  }

  /** Something is worth keeping, though nothing is lost without it: where the person stands, what a register said. */
  keep(): void {
    if (this.#stopped) return;
    const now = performance.now();
    this.#since ??= now;
    this.#due = Math.min(now + pause, this.#since + longestPause);
    if (this.#timer === undefined) this.#waitUntilDue(now);
  }

  /** One timer while somebody types, which looks again when it has run: each key puts off when the draft is due. */
  #waitUntilDue(now: number): void {
    this.#timer = setTimeout(() => {
      const then = performance.now();
      if (then < this.#due) this.#waitUntilDue(then);
      else this.flush();
    }, this.#due - now);
  }

  /** Writes what changed since the last time, now. */
  flush(): void {
    if (this.#timer === undefined) return;
    this.#write();
  }

  /** Writes everything now, whether it changed or not; whether it was written. */
  async save(): Promise<boolean> {
    if (this.#stopped) return true;
    this.#write();
    await this.#writing;
    return this.#state.peek().kind !== 'failed';
  }

  /** Drops what is waiting to be written: the dossier was handed in. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#retry);
    this.#timer = undefined;
    this.#kept = this.#changes;
  }

  get #keepsNothing(): boolean {
    return this.#context.host.draftPlace === 'page';
  }

  #write(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#retry);
    this.#timer = undefined;
    this.#since = undefined;
    this.#writing = this.#writing.then(() => this.#attempt());
  }

  /** Everything that was committed, and what stands in the control that is being typed in. */
  #snapshot(): DraftContent {
    const {step, checked} = this.#standing();
    const content = {...this.#context.declaration.snapshot(step), checked};
    const pending = this.#pending();
    // A field in a row goes by a key; what it holds stands at the place that its row has now.
    const at = pending && findField(this.#context, pending.at)?.at;
    if (at === undefined) return content;
    try {
      return {...content, values: writePointer(content.values, at, pending?.value) as JsonObject};
    } catch {
      // The row that it stands in holds nothing else yet, so that the draft has no place for it.
      return content;
    }
  }

  async #attempt(): Promise<void> {
    if (this.#stopped) return;
    const before = this.#state.peek();
    if (before.kind === 'never' || before.kind === 'saved') this.#state.value = {kind: 'saving'};
    const changes = this.#changes;
    try {
      const at = await this.#context.host.saveDraft(this.#snapshot());
      this.#wait = firstRetry;
      // What is gone with the page is in the page only, however often it is written.
      if (!this.#keepsNothing) this.#kept = changes;
      this.#state.value = this.#keepsNothing ? {kind: 'page'} : {kind: 'saved', at};
    } catch (error) {
      await this.#fail(error, before);
    }
  }

  async #fail(error: unknown, before: SavedState): Promise<void> {
    const problem = problems.get(codeOf(error)) ?? 'other';
    const since = before.kind === 'failed' ? before.since : new Date().toISOString();
    // What may be done about it is said by texts that few forms ever need; without them the general words stand.
    if (problem !== 'other')
      await loadMessages(this.#context.locale.peek(), 'closing')?.catch(() => undefined);
    this.#state.value = {kind: 'failed', problem, since};
    // Told once, not at each attempt.
    if (before.kind !== 'failed' || before.problem !== problem) this.#context.report(error, 'draft');
    // What another tab saved does not go away by waiting: the person decides.
    if (problem === 'elsewhere') return;
    this.#retry = setTimeout(() => {
      this.#write();
    }, this.#wait);
    this.#wait = Math.min(this.#wait * 2, lastRetry);
  }
}
