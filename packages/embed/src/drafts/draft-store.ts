import {openDraft, sealDraft, type DraftContent, type Instant} from '@tokhai/core';
import {openDraftDatabase, type DraftDatabase} from './draft-database.js';

/** Which declaration a draft is of: one person, one procedure, one agency. */
export interface DraftScope {
  readonly subject: string;
  readonly procedure: string;
  readonly agency: string;
}

/** Drafts of one subject on this device, sealed with a key that the gateway releases after login. */
export class DraftStore {
  readonly #database: DraftDatabase;
  readonly #key: CryptoKey;
  readonly #scope: DraftScope;

  constructor(database: DraftDatabase, key: CryptoKey, scope: DraftScope) {
    this.#database = database;
    this.#key = key;
    this.#scope = scope;
  }

  /** Opens the drafts of this scope. */
  static async open(scope: DraftScope, key: CryptoKey, databaseName?: string): Promise<DraftStore> {
    return new DraftStore(await openDraftDatabase(databaseName), key, scope);
  }

  /** The newest draft that can be read; `undefined` where there is none. One that cannot be read is left alone. */
  async load(): Promise<DraftContent | undefined> {
    const all = await this.#database.getAllFromIndex('drafts', 'subject', this.#scope.subject);
    const mine = all
      .filter(({procedure, agency}) => procedure === this.#scope.procedure && agency === this.#scope.agency)
      .sort((a, b) => b.savedAt - a.savedAt);
    for (const {sealed, submission} of mine) {
      try {
        return await openDraft(sealed, this.#key, {subject: this.#scope.subject, submission}, crypto);
      } catch {
        // Another key, or bytes that were changed: a draft that does not open says nothing about the others.
      }
    }
    return undefined;
  }

  /** Seals and writes; answers when it was written. Rejects with the browser's own error, for example for quota. */
  async save(content: DraftContent, now = new Date()): Promise<Instant> {
    const binding = {subject: this.#scope.subject, submission: content.submission};
    const sealed = await sealDraft(content, this.#key, binding, crypto);
    await this.#database.put('drafts', {
      ...this.#scope,
      submission: content.submission,
      savedAt: now.getTime(),
      sealed,
    });
    return now.toISOString();
  }

  /** Deletes a draft: after it was submitted, or on the person's wish. */
  async remove(submission: string): Promise<void> {
    await this.#database.delete('drafts', submission);
  }

  /** Closes the connection to the database. */
  close(): void {
    this.#database.close();
  }
}
