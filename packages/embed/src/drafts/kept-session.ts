import type {DraftKeys} from '@tokhai/connectors/gateway';
import {openDraftDatabase, type DraftDatabase, type KeptSessionRecord} from './draft-database.js';

/** However active the person is, a kept session ends with the gateway's own: after this long. */
const longest = 8 * 60 * 60 * 1_000;

/** What a reload without a network goes on with. */
export interface KeptSession {
  readonly subject: string;
  readonly keys: DraftKeys;
}

/**
 * Keeps the draft keys of a session on this device for the session's life, so that a reload without a network opens what was
 * being filled in. The keys cannot be exported. Only where the portal hosts the service worker, never on a shared machine;
 * wiped at logout (docs/decisions/0010-a-session-kept-for-reloads-offline.md).
 */
export class SessionKeeper {
  readonly #gateway: string;
  readonly #databaseName: string | undefined;

  /** `gateway` is the path of the gateway's API on this origin. */
  constructor(gateway: string, databaseName?: string) {
    this.#gateway = gateway;
    this.#databaseName = databaseName;
  }

  /** Keeps a session that was just confirmed by the gateway. */
  async keep(session: KeptSession, expiresAt: string, now = Date.now()): Promise<void> {
    const {subject, keys} = session;
    const until = Date.parse(expiresAt);
    await this.#use(async (database) => {
      const former = await database.get('sessions', this.#gateway);
      // The same session goes on: its longest life counts from its beginning.
      const since = former?.subject === subject && former.until > now ? former.since : now;
      await database.put('sessions', {
        gateway: this.#gateway,
        subject,
        since,
        until,
        idle: until - now,
        keys: [keys.current, ...keys.former],
        days: keys.days,
      });
    });
  }

  /** The session that is kept, unless it is over. */
  async find(now = Date.now()): Promise<KeptSession | undefined> {
    return this.#use(async (database) => {
      const record = await database.get('sessions', this.#gateway);
      if (record === undefined) return undefined;
      const [current, ...former] = record.keys;
      if (record.until > now && current !== undefined)
        return {subject: record.subject, keys: {current, former, days: record.days}};
      await database.delete('sessions', this.#gateway);
      return undefined;
    });
  }

  /** The person does something: the session goes on, as it would at the gateway. */
  async touch(now = Date.now()): Promise<void> {
    await this.#use(async (database) => {
      const record = await database.get('sessions', this.#gateway);
      if (record === undefined || record.until <= now) return;
      await database.put('sessions', {...record, until: extend(record, now)});
    });
  }

  /** Nobody is logged in any more. */
  async forget(): Promise<void> {
    await this.#use((database) => database.delete('sessions', this.#gateway));
  }

  async #use<T>(run: (database: DraftDatabase) => Promise<T>): Promise<T | undefined> {
    try {
      const database = await openDraftDatabase(this.#databaseName);
      try {
        return await run(database);
      } finally {
        database.close();
      }
    } catch {
      // The browser keeps nothing: then nothing is kept, and a reload needs the network.
      return undefined;
    }
  }
}

function extend({since, idle}: KeptSessionRecord, now: number): number {
  return Math.min(now + idle, since + longest);
}
