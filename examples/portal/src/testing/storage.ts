import type {Page} from 'playwright';

/** Everything that a browser keeps of a site. */
export interface KeptStorage {
  /** Names of databases that have at least one record. */
  readonly databases: readonly string[];
  readonly local: readonly string[];
  readonly session: readonly string[];
  /** Addresses in every cache. */
  readonly cached: readonly string[];
  /** Scripts of service workers. */
  readonly workers: readonly string[];
}

/** Reads what this site has left in the browser. */
export function readStorage(page: Page): Promise<KeptStorage> {
  return page.evaluate(async () => {
    const open = (name: string): Promise<IDBDatabase> =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error(name));
        };
      });
    const count = (database: IDBDatabase, store: string): Promise<number> =>
      new Promise((resolve) => {
        const request = database.transaction(store).objectStore(store).count();
        request.onsuccess = () => {
          resolve(request.result);
        };
      });
    const databases: string[] = [];
    for (const {name = ''} of await indexedDB.databases()) {
      const database = await open(name);
      const counts = await Promise.all([...database.objectStoreNames].map((store) => count(database, store)));
      if (counts.some((records) => records > 0)) databases.push(name);
      database.close();
    }
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const registrations = await navigator.serviceWorker.getRegistrations();
    return {
      databases,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      cached: lists.flat().map(({url}) => new URL(url).pathname),
      workers: registrations.map(({active}) => active?.scriptURL ?? ''),
    };
  });
}

/** Every record of every database as text: bytes as characters, keys by what is known of them. */
export function readRecords(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error('A request of the database failed'));
        };
      });
    const show = (_name: string, value: unknown): unknown => {
      if (value instanceof CryptoKey) return {extractable: value.extractable, type: value.type};
      return value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
    };
    const texts: string[] = [];
    for (const {name = ''} of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        texts.push(
          JSON.stringify([store, await done(database.transaction(store).objectStore(store).getAll())], show),
        );
      database.close();
    }
    return texts.join('\n');
  });
}
