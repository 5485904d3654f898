import type {DraftKeys} from '@tokhai/connectors/gateway';
import {openDraftFile, sealDraftFile} from '@tokhai/core';
import type {DraftDatabase, DraftFileRecord} from './draft-database.js';
import type {DraftFiles, KeptFile} from './draft-store.js';
import {saveError} from './save-error.js';

/** What files share with the drafts that they belong to. */
export interface DeviceFilesParts {
  readonly subject: string;
  readonly keys: DraftKeys;
  /** Runs something on the database of the drafts. */
  readonly run: <T>(use: (database: DraftDatabase) => Promise<T>) => Promise<T>;
}

/** Files of one subject's drafts on this device, sealed with the keys of the drafts. */
export class DeviceFiles implements DraftFiles {
  readonly #parts: DeviceFilesParts;
  #last = 0;

  constructor(parts: DeviceFilesParts) {
    this.#parts = parts;
  }

  async list(submission: string): Promise<readonly KeptFile[]> {
    const {run, subject} = this.#parts;
    const all = await run((database) => database.getAllFromIndex('files', 'submission', submission));
    const mine = all.filter((record) => record.subject === subject).sort((a, b) => a.savedAt - b.savedAt);
    const opened = await Promise.all(mine.map((record) => this.#open(record)));
    return opened.filter((file) => file !== undefined);
  }

  async keep(submission: string, document: string, file: File, now = Date.now()): Promise<string> {
    const {subject, keys, run} = this.#parts;
    const key = crypto.randomUUID();
    // Files that are chosen at once come back in the order of choosing, whichever is written first.
    const savedAt = (this.#last = Math.max(now, this.#last + 1));
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const content = {document, name: file.name, mediaType: file.type, bytes};
      const sealed = await sealDraftFile(content, keys.current.key, {subject, submission, file: key}, crypto);
      const record = {file: key, submission, subject, savedAt, key: keys.current.id, sealed};
      await run((database) => database.put('files', record));
    } catch (cause) {
      throw saveError(cause);
    }
    return key;
  }

  async drop(key: string): Promise<void> {
    await this.#parts.run((database) => database.delete('files', key));
  }

  async #open(record: DraftFileRecord): Promise<KeptFile | undefined> {
    const {file: key, submission, subject} = record;
    const {current, former} = this.#parts.keys;
    const own = [current, ...former].find(({id}) => id === record.key);
    try {
      if (own === undefined) throw new TypeError('Its key is gone');
      const binding = {subject, submission, file: key};
      const {document, name, mediaType, bytes} = await openDraftFile(record.sealed, own.key, binding, crypto);
      return {key, document, file: new File([bytes], name, {type: mediaType})};
    } catch {
      // The gateway keeps its key no more, or somebody changed it: nobody can send it, so the paper is asked for again.
      await this.drop(key);
      return undefined;
    }
  }
}
