import {openDB, type DBSchema, type IDBPDatabase} from 'idb';

/** One draft at rest: who and what it belongs to in the clear, everything else sealed. */
export interface DraftRecord {
  /** Submission id of the declaration; the key. */
  readonly submission: string;
  /** Subject of the session that made it. */
  readonly subject: string;
  readonly procedure: string;
  readonly agency: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Initialisation vector and ciphertext of the content (AES-GCM). */
  readonly sealed: Uint8Array<ArrayBuffer>;
}

interface DraftSchema extends DBSchema {
  drafts: {key: string; value: DraftRecord; indexes: {subject: string}};
}

/** The IndexedDB database of drafts. */
export type DraftDatabase = IDBPDatabase<DraftSchema>;

/** Opens the database, made on first use. */
export function openDraftDatabase(name = 'tokhai-drafts'): Promise<DraftDatabase> {
  return openDB<DraftSchema>(name, 1, {
    upgrade: (database) => {
      database.createObjectStore('drafts', {keyPath: 'submission'}).createIndex('subject', 'subject');
    },
    // A newer version of this code in another tab, or clearing the site's data, must not wait for this tab to be closed.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}
