import type {DraftContent, Instant} from '@tokhai/core';

/** Which declarations drafts are of: one person, one procedure, one agency. */
export interface DraftScope {
  readonly subject: string;
  readonly procedure: string;
  readonly agency: string;
}

/** A draft that is there. */
export interface StoredDraft {
  readonly submission: string;
  readonly savedAt: Instant;
  /** The last day on which it is kept; `undefined` where nobody deletes it for its age. */
  readonly keptUntil: Instant | undefined;
  /** `undefined`: it does not open with the keys of this session. It is kept all the same. */
  readonly content: DraftContent | undefined;
}

/** A draft that was taken away and can be put back. */
export interface RemovedDraft {
  readonly submission: string;
  /** Puts it back as it was. */
  restore(): Promise<void>;
}

/**
 * Keeps the drafts of one scope. Nothing that another tab saved meanwhile is written over: a saving that has not seen it is
 * refused, and goes through once what is there was looked at.
 */
export interface DraftStore {
  /** `device`: they outlive the page; `page`: they are gone with it. */
  readonly place: 'device' | 'page';
  /** All that are there, the newest first. */
  list(): Promise<readonly StoredDraft[]>;
  /** One of them as it is now; from then on saving goes on top of it. */
  read(submission: string): Promise<StoredDraft | undefined>;
  /**
   * Writes; answers when it was written.
   * @throws EmbedError `draft-conflict` (saved elsewhere meanwhile), `draft-storage-full`, `draft-storage-failed`
   */
  save(content: DraftContent, now?: Date): Promise<Instant>;
  /** Deletes a draft: after it was submitted, or on the person's wish. */
  remove(submission: string): Promise<RemovedDraft>;
}
