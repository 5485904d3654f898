import type {DraftKeys} from '@tokhai/connectors/gateway';
import {openDraft, sealDraft, type DraftContent, type Instant} from '@tokhai/core';
import {EmbedError} from '../embed-error.js';
import {
  openDraftDatabase,
  type DraftDatabase,
  type DraftFileRecord,
  type DraftRecord,
} from './draft-database.js';
import type {DraftFiles, DraftScope, DraftStore, RemovedDraft, StoredDraft} from './draft-store.js';
import {saveError} from './save-error.js';

const day = 24 * 60 * 60 * 1_000;

interface DeviceDraftsParts {
  readonly keys: DraftKeys;
  readonly scope: DraftScope;
  readonly databaseName: string | undefined;
}

/** Drafts of one subject on this device, sealed with keys that the gateway releases after login. */
export class DeviceDrafts implements DraftStore {
  readonly place = 'device';
  /** What handles them is loaded once there are any. */
  readonly files: DraftFiles = {
    list: async (submission) => {
      const count = await this.#run((database) => database.countFromIndex('files', 'submission', submission));
      return count === 0 ? [] : (await this.#loadFiles()).list(submission);
    },
    keep: async (submission, document, file) => (await this.#loadFiles()).keep(submission, document, file),
    drop: async (key) => (await this.#loadFiles()).drop(key),
  };
  #deviceFiles: DraftFiles | undefined;
  readonly #databaseName: string | undefined;
  #database: DraftDatabase;
  readonly #keys: DraftKeys;
  readonly #scope: DraftScope;
  /** The number of each draft as it was last seen here. */
  readonly #seen = new Map<string, number>();
  #asked = false;
  #closed = false;
  #dropped = 0;

  private constructor(database: DraftDatabase, {keys, scope, databaseName}: DeviceDraftsParts) {
    this.#database = database;
    this.#databaseName = databaseName;
    this.#keys = keys;
    this.#scope = scope;
  }

  /**
   * Opens the drafts of this scope. Whatever is older than the gateway keeps keys for is deleted, whoever it belongs to:
   * nobody could read it.
   * @throws EmbedError `draft-storage-failed` where the browser keeps nothing
   */
  static async open(scope: DraftScope, keys: DraftKeys, databaseName?: string): Promise<DeviceDrafts> {
    try {
      const database = await openDraftDatabase(databaseName);
      const drafts = new DeviceDrafts(database, {keys, scope, databaseName});
      await drafts.#dropOld();
      return drafts;
    } catch (cause) {
      throw new EmbedError('draft-storage-failed', 'The browser keeps no drafts', {cause});
    }
  }

  /** How many drafts of this scope were deleted for their age when it was opened. */
  get dropped(): number {
    return this.#dropped;
  }

  async list(): Promise<readonly StoredDraft[]> {
    const {subject} = this.#scope;
    const all = await this.#run((database) => database.getAllFromIndex('drafts', 'subject', subject));
    const mine = all.filter((record) => this.#isMine(record)).sort((a, b) => b.savedAt - a.savedAt);
    return Promise.all(mine.map((record) => this.#open(record)));
  }

  async read(submission: string): Promise<StoredDraft | undefined> {
    const record = await this.#run((database) => database.get('drafts', submission));
    if (record === undefined || record.subject !== this.#scope.subject) return undefined;
    this.#seen.set(submission, record.revision ?? 0);
    return this.#open(record);
  }

  async save(content: DraftContent, now = new Date()): Promise<Instant> {
    const {submission} = content;
    const {current} = this.#keys;
    const binding = {subject: this.#scope.subject, submission};
    // Before the transaction: it would not wait for the cipher.
    const sealed = await sealDraft(content, current.key, binding, crypto);
    const record = {...this.#scope, submission, savedAt: now.getTime(), key: current.id, sealed};
    try {
      await this.#run((database) => this.#put(database, record));
    } catch (cause) {
      throw saveError(cause);
    }
    void this.#askToPersist();
    return now.toISOString();
  }

  async remove(submission: string): Promise<RemovedDraft> {
    const taken = await this.#run((database) => take(database, submission));
    this.#seen.delete(submission);
    return {submission, restore: () => this.#run((database) => putBack(database, taken))};
  }

  close(): void {
    this.#closed = true;
    this.#database.close();
  }

  async #loadFiles(): Promise<DraftFiles> {
    const {DeviceFiles} = await import('./device-files.js');
    const {subject} = this.#scope;
    // The very same each time: it knows which file was chosen first.
    return (this.#deviceFiles ??= new DeviceFiles({subject, keys: this.#keys, run: (use) => this.#run(use)}));
  }

  /** One transaction reads and writes: of two tabs that save at once, the second one sees the first. */
  async #put(database: DraftDatabase, record: Omit<DraftRecord, 'revision'>): Promise<void> {
    const {submission} = record;
    const transaction = database.transaction('drafts', 'readwrite');
    const {done} = transaction;
    // Whoever waits for it hears of it; where the reading fails first, nobody does.
    done.catch(() => undefined);
    const there = await transaction.store.get(submission);
    const seen = this.#seen.get(submission);
    if (there !== undefined && (there.revision ?? 0) !== seen) {
      await done;
      throw new EmbedError('draft-conflict', 'The draft was saved elsewhere meanwhile');
    }
    const revision = (seen ?? 0) + 1;
    await Promise.all([transaction.store.put({...record, revision}), done]);
    this.#seen.set(submission, revision);
  }

  /** The connection is given up when the site's data are cleared or a newer version comes: the next call takes a new one. */
  async #run<T>(use: (database: DraftDatabase) => Promise<T>): Promise<T> {
    try {
      return await use(this.#database);
    } catch (error) {
      if (this.#closed || !(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      this.#database = await openDraftDatabase(this.#databaseName);
      return use(this.#database);
    }
  }

  #isMine({subject, procedure, agency}: DraftRecord): boolean {
    const scope = this.#scope;
    return subject === scope.subject && procedure === scope.procedure && agency === scope.agency;
  }

  async #open(record: DraftRecord): Promise<StoredDraft> {
    const {submission, savedAt, subject} = record;
    const {days} = this.#keys;
    const keptUntil = days > 0 ? new Date(savedAt + days * day).toISOString() : undefined;
    for (const {key} of this.#listKeys(record)) {
      try {
        const content = await openDraft(record.sealed, key, {subject, submission}, crypto);
        return {submission, savedAt: new Date(savedAt).toISOString(), keptUntil, content};
      } catch {
        // Another key, or bytes that were changed: what that means is for the person to hear.
      }
    }
    return {submission, savedAt: new Date(savedAt).toISOString(), keptUntil, content: undefined};
  }

  /** The key that the record names first. */
  #listKeys({key}: DraftRecord): DraftKeys['former'] {
    const {current, former} = this.#keys;
    return [current, ...former].toSorted((a, b) => Number(b.id === key) - Number(a.id === key));
  }

  async #dropOld(): Promise<void> {
    const {days} = this.#keys;
    const oldest = days > 0 ? Date.now() - days * day : -Infinity;
    const there = new Set<string>();
    const transaction = this.#database.transaction(['drafts', 'files'], 'readwrite');
    for await (const cursor of transaction.objectStore('drafts')) {
      if (cursor.value.savedAt >= oldest) {
        there.add(cursor.value.submission);
        continue;
      }
      if (this.#isMine(cursor.value)) this.#dropped += 1;
      await cursor.delete();
    }
    // A file is written a moment before its draft, and may come after its draft has gone: then nothing leads to it any more.
    for await (const cursor of transaction.objectStore('files')) {
      const {savedAt, submission} = cursor.value;
      if (savedAt < (there.has(submission) ? oldest : Date.now() - day)) await cursor.delete();
    }
    await transaction.done;
  }

  /** Browsers clear storage that nobody asked to keep when room runs short; some ask the person, so only once there is something. */
  async #askToPersist(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    try {
      if (!(await navigator.storage.persisted())) await navigator.storage.persist();
    } catch {
      // Not in this browser, or not here: the drafts are kept as everything else is.
    }
  }
}

interface TakenDraft {
  readonly record: DraftRecord | undefined;
  readonly files: readonly DraftFileRecord[];
}

/** Takes a draft away with its files, as one. */
async function take(database: DraftDatabase, submission: string): Promise<TakenDraft> {
  const transaction = database.transaction(['drafts', 'files'], 'readwrite');
  const [drafts, files] = [transaction.objectStore('drafts'), transaction.objectStore('files')];
  const taken = {
    record: await drafts.get(submission),
    files: await files.index('submission').getAll(submission),
  };
  await Promise.all([
    drafts.delete(submission),
    ...taken.files.map(({file}) => files.delete(file)),
    transaction.done,
  ]);
  return taken;
}

async function putBack(database: DraftDatabase, {record, files}: TakenDraft): Promise<void> {
  if (record === undefined) return;
  const transaction = database.transaction(['drafts', 'files'], 'readwrite');
  await Promise.all([
    transaction.objectStore('drafts').put(record),
    ...files.map((file) => transaction.objectStore('files').put(file)),
    transaction.done,
  ]);
}
