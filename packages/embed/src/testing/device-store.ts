import type {DraftKeys} from '@tokhai/connectors/gateway';
import type {DraftContent, JsonObject} from '@tokhai/core';
import {deleteDB, openDB, type IDBPDatabase} from 'idb';
import {DeviceDrafts} from '../drafts/device-drafts.js';
import type {DraftScope} from '../drafts/draft-store.js';
import {EmbedError} from '../embed-error.js';

/** Whose drafts, of what. */
const scope: DraftScope = {subject: 'citizen-0001', procedure: '1.001193', agency: '000.00.00.H99'};

/** A key for sealing. */
export function makeKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({name: 'AES-GCM', length: 256}, false, ['encrypt', 'decrypt']);
}

/** Keys as the gateway gives them, the present one new. */
export async function makeKeys(id = '1', ...former: DraftKeys['former']): Promise<DraftKeys> {
  return {current: {id, key: await makeKey()}, former, days: 90};
}

/** A draft that says this. */
export function contentOf(submission: string, values: JsonObject = {}): DraftContent {
  return {
    format: 1,
    procedure: {code: '1.001193', version: 1, digest: '0'.repeat(64)},
    submission,
    today: '2026-11-22',
    values,
    lookups: [],
    confirmed: [],
    disputes: [],
    documents: [],
    step: 'tre',
  };
}

/** Code of what an attempt fails with; `none` where it does not. */
export async function codeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'none';
  } catch (error) {
    return error instanceof EmbedError ? error.code : String(error);
  }
}

/** Lets a method of the browser's storage fail meanwhile, as the browser does. */
export async function whileFailing(
  of: IDBObjectStore | IDBFactory,
  method: string,
  name: string,
  during: () => Promise<void>,
): Promise<void> {
  const original: unknown = Reflect.get(of, method);
  Reflect.set(of, method, () => {
    throw new DOMException('made to fail', name);
  });
  try {
    await during();
  } finally {
    Reflect.set(of, method, original);
  }
}

/** Does something with a database as it lies there. */
export async function withRaw<T>(database: string, use: (raw: IDBPDatabase) => Promise<T>): Promise<T> {
  const raw = await openDB(database);
  try {
    return await use(raw);
  } finally {
    raw.close();
  }
}

/** The stores of a suite's tests, over one database that goes after each. */
export class DeviceStores {
  readonly #database: string;
  readonly #open: DeviceDrafts[] = [];
  #keys: DraftKeys | undefined;

  constructor(database: string) {
    this.#database = database;
    beforeEach(async () => {
      this.#keys = await makeKeys();
    });
    afterEach(async () => {
      for (const each of this.#open.splice(0)) each.close();
      await deleteDB(database);
    });
  }

  /** The keys of this test. */
  get keys(): DraftKeys {
    if (this.#keys === undefined) throw new Error('no test is running');
    return this.#keys;
  }

  /** Opens the database, as another visit or tab does. */
  async open(given: Partial<DraftScope> = {}, keys = this.keys): Promise<DeviceDrafts> {
    const opened = await DeviceDrafts.open({...scope, ...given}, keys, this.#database);
    this.#open.push(opened);
    return opened;
  }
}
