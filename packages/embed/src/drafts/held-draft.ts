import type {Declaration, DraftContent, Instant, TakenOver} from '@tokhai/core';
import type {DraftHold} from './draft-hold.js';
import type {DraftStore, StoredDraft} from './draft-store.js';
import type {SessionKeeper} from './kept-session.js';

/** What the draft of an open form stands on. */
export interface HeldDraftParts {
  readonly declaration: Declaration;
  readonly drafts: DraftStore;
  /** Where the person stands in the form, and the steps that were checked. */
  readonly standing?: Pick<DraftContent, 'step' | 'checked'>;
  /** That no other tab writes the draft. */
  readonly hold?: DraftHold;
  /** Lengthens the kept session with each saving. */
  readonly keeper?: SessionKeeper;
  /** What became of the draft when it went over into this version. */
  readonly takenOver?: TakenOver;
}

/** The draft of an open form: what is written of it, and for how long it is this tab's. */
export class HeldDraft {
  readonly #parts: HeldDraftParts;
  #hold: DraftHold | undefined;
  /** What was held before nobody filled it in any more, and when it had been saved by then. */
  #rested: {readonly hold: DraftHold; readonly savedAt: Instant | undefined} | undefined;
  #standing: Pick<DraftContent, 'step' | 'checked'>;
  #takenOver: TakenOver | undefined;
  /** Signings and sendings that are under way, and when they have ended. */
  #works = 0;
  #working: Promise<unknown> = Promise.resolve();
  /** Writings that are under way. */
  #writing: Promise<unknown> = Promise.resolve();
  /** When the draft was last written, once another tab has it. */
  #leftAt: Instant | undefined;

  constructor(parts: HeldDraftParts) {
    this.#parts = parts;
    this.#hold = parts.hold;
    this.#standing = parts.standing ?? {step: ''};
    this.#takenOver = parts.takenOver;
  }

  get takenOver(): TakenOver | undefined {
    return this.#takenOver;
  }

  /** The person saw what became of the draft when it went over into its version. */
  async dismissTakenOver(): Promise<void> {
    this.#takenOver = undefined;
    await this.keep();
  }

  /** Writes what the form gives. */
  save(content: DraftContent): Promise<Instant> {
    this.#standing = content;
    void this.#parts.keeper?.touch();
    const takenOver = this.#takenOver;
    return this.#put(takenOver === undefined ? content : {...content, takenOver});
  }

  /** Keeps everything as it stands now, before the page or the declaration is left; `signed` where it is on its way. */
  async keep(more: Pick<DraftContent, 'signed'> = {}): Promise<void> {
    const takenOver = this.#takenOver;
    const {step, checked} = this.#standing;
    const content = this.#parts.declaration.snapshot(step);
    await this.#put({...content, ...(checked && {checked}), ...(takenOver && {takenOver}), ...more});
  }

  /** The draft was saved elsewhere meanwhile: what stands here is written over it, since the person chose so. */
  async keepOver(): Promise<void> {
    await this.#parts.drafts.read(this.#parts.declaration.submission);
    await this.keep();
  }

  /** What another tab saved meanwhile, to look at: it is not written over for that. */
  async readSaved(): Promise<StoredDraft | undefined> {
    const drafts = await this.#parts.drafts.list();
    return drafts.find(({submission}) => submission === this.#parts.declaration.submission);
  }

  /** It is being signed or sent: no moment to let go of it. */
  get busy(): boolean {
    return this.#works > 0;
  }

  /** Does something during which nobody else may have the draft. */
  async whileBusy<T>(run: () => Promise<T>): Promise<T> {
    this.#works += 1;
    const work = run();
    this.#working = Promise.allSettled([this.#working, work]);
    try {
      return await work;
    } finally {
      this.#works -= 1;
    }
  }

  /**
   * The draft is another tab's from now on: nothing that comes late, such as a register's answer, is written over what the person
   * types there. Resolves when what is being written is there.
   */
  async leave(): Promise<void> {
    this.#leftAt ??= new Date().toISOString();
    await this.#writing;
  }

  /** Lets another tab write the draft. */
  release(): void {
    this.#hold?.release();
  }

  /**
   * Nobody fills the form in at the moment: once what is being signed, sent and written is there, another tab may have the
   * draft, as long as `isAway` still says so.
   */
  async rest(isAway: () => boolean): Promise<void> {
    let savedAt: Instant | undefined;
    do {
      await this.#working;
      // What was signed is sent at once: a moment later that is under way.
      await new Promise((resolve) => setTimeout(resolve));
      await this.#writing;
      savedAt = await this.#savedAt();
    } while (this.busy);
    const hold = this.#hold;
    if (!isAway() || hold?.isGone !== false) return;
    this.#rested = {hold, savedAt};
    this.release();
  }

  /** Somebody goes on with it after a rest; another tab may have the draft now, or have saved it meanwhile. */
  async resume(): Promise<'same' | 'elsewhere' | 'changed'> {
    const rested = this.#rested;
    if (rested === undefined) return 'same';
    this.#rested = undefined;
    this.#hold = await rested.hold.retake();
    if (this.#hold === undefined) return 'elsewhere';
    return (await this.#savedAt()) === rested.savedAt ? 'same' : 'changed';
  }

  async #savedAt(): Promise<Instant | undefined> {
    return (await this.readSaved().catch(() => undefined))?.savedAt;
  }

  #put(content: DraftContent): Promise<Instant> {
    if (this.#leftAt !== undefined) return Promise.resolve(this.#leftAt);
    const put = this.#parts.drafts.save(content);
    this.#writing = Promise.allSettled([this.#writing, put]);
    return put;
  }
}
