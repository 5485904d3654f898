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
  /** Counts the savings: who saves on top of another's number has not seen what is there. Absent before the first release. */
  readonly revision?: number;
  /** Name of the key that it is sealed with. Absent before keys had names. */
  readonly key?: string;
  /** Initialisation vector and ciphertext of the content (AES-GCM). */
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** One file at rest that was chosen and is not sent yet: what it is of in the clear, its name and bytes sealed. */
export interface DraftFileRecord {
  /** Name of the place; the key. */
  readonly file: string;
  readonly submission: string;
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Name of the key that it is sealed with. */
  readonly key: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** Keys of a session that lives on this device, so that a reload without a network opens its drafts. */
export interface KeptSessionRecord {
  /** Path of the gateway that released them. */
  readonly gateway: string;
  readonly subject: string;
  /** Milliseconds since 1970 at which the session began to be kept. */
  readonly since: number;
  /** Milliseconds since 1970 after which it is over. */
  readonly until: number;
  /** Milliseconds without activity after which it is over. */
  readonly idle: number;
  /** Not extractable: the browser keeps them, nobody can read them. */
  readonly keys: readonly {readonly id: string; readonly key: CryptoKey}[];
  /** Days that drafts are kept. */
  readonly days: number;
}

interface DraftSchema extends DBSchema {
  drafts: {key: string; value: DraftRecord; indexes: {subject: string}};
  sessions: {key: string; value: KeptSessionRecord};
  files: {key: string; value: DraftFileRecord; indexes: {submission: string}};
}

/** The IndexedDB database of drafts. */
export type DraftDatabase = IDBPDatabase<DraftSchema>;

/** Its name, for the service worker that wipes sessions. */
const draftDatabaseName = 'tokhai-drafts';

/** Opens the database, made on first use. */
export function openDraftDatabase(name = draftDatabaseName): Promise<DraftDatabase> {
  return openDB<DraftSchema>(name, 3, {
    upgrade: (database, former) => {
      if (former < 1)
        database.createObjectStore('drafts', {keyPath: 'submission'}).createIndex('subject', 'subject');
      if (former < 2) database.createObjectStore('sessions', {keyPath: 'gateway'});
      if (former < 3)
        database.createObjectStore('files', {keyPath: 'file'}).createIndex('submission', 'submission');
    },
    // A newer version of this code in another tab, or clearing the site's data, must not wait for this tab to be closed.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}
