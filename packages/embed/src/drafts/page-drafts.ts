import type {DraftContent, Instant} from '@tokhai/core';
import type {DraftScope, DraftStore, RemovedDraft, StoredDraft} from './draft-store.js';

/** Drafts of a page by their submission, each with what it is of. Emptied, it holds nothing of anybody. */
export type PageMemory = Map<string, {readonly scope: DraftScope; readonly draft: StoredDraft}>;

/** Drafts that are gone with the page: on a machine that others use, or where the browser keeps nothing. */
export class PageDrafts implements DraftStore {
  readonly place = 'page';
  readonly #scope: DraftScope;
  readonly #memory: PageMemory;

  constructor(scope: DraftScope, memory: PageMemory = new Map()) {
    this.#scope = scope;
    this.#memory = memory;
  }

  list(): Promise<readonly StoredDraft[]> {
    const mine = [...this.#memory.values()].filter(({scope}) => this.#isMine(scope));
    return Promise.resolve(mine.map(({draft}) => draft).toReversed());
  }

  async read(submission: string): Promise<StoredDraft | undefined> {
    return (await this.list()).find((draft) => draft.submission === submission);
  }

  save(content: DraftContent, now = new Date()): Promise<Instant> {
    const {submission} = content;
    const savedAt = now.toISOString();
    // The newest stands last.
    this.#memory.delete(submission);
    const draft = {submission, savedAt, keptUntil: undefined, content};
    this.#memory.set(submission, {scope: this.#scope, draft});
    return Promise.resolve(savedAt);
  }

  remove(submission: string): Promise<RemovedDraft> {
    const kept = this.#memory.get(submission);
    this.#memory.delete(submission);
    const restore = (): Promise<void> => {
      if (kept !== undefined) this.#memory.set(submission, kept);
      return Promise.resolve();
    };
    return Promise.resolve({submission, restore});
  }

  #isMine({subject, procedure, agency}: DraftScope): boolean {
    const scope = this.#scope;
    return subject === scope.subject && procedure === scope.procedure && agency === scope.agency;
  }
}
