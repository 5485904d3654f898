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

/** A file that was chosen for a paper and is not sent yet. */
export interface KeptFile {
  /** Names its place. */
  readonly key: string;
  /** Id of the required document that it is for. */
  readonly document: string;
  readonly file: File;
}

/** Keeps files of drafts beside them, until they are sent. They go with their draft. */
export interface DraftFiles {
  /** Those of one submission, in the order in which they were chosen. One that does not open any more is dropped. */
  list(submission: string): Promise<readonly KeptFile[]>;
  /**
   * Writes a file; answers its key.
   * @throws EmbedError `draft-storage-full`, `draft-storage-failed`
   */
  keep(submission: string, document: string, file: File): Promise<string>;
  drop(key: string): Promise<void>;
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
  /** Files that are not sent yet; absent where nothing outlives the page. */
  readonly files?: DraftFiles;
  /** Deletes a draft with its files: after it was submitted, or on the person's wish. */
  remove(submission: string): Promise<RemovedDraft>;
}
