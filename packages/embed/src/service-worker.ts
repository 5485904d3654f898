import {SessionKeeper} from './drafts/kept-session.js';
import {cacheName, cachePrefix, isKeepMessage} from './offline/offline-cache.js';
import {OfflineCache} from './offline/offline-store.js';
import {createRules, type OfflineOptions} from './offline/offline-rules.js';

export type {OfflineOptions} from './offline/offline-rules.js';

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface WorkerFetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface WorkerMessageEvent extends WorkerEvent {
  readonly data: unknown;
}

/** What is used of a service worker's global scope. */
export interface WorkerScope {
  readonly location: Pick<Location, 'origin'>;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: {
      readonly type: 'window';
      readonly includeUncontrolled: true;
    }): Promise<readonly unknown[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: WorkerEvent) => void): void;
  addEventListener(type: 'message', listen: (event: WorkerMessageEvent) => void): void;
  addEventListener(type: 'fetch', listen: (event: WorkerFetchEvent) => void): void;
}

/**
 * Makes a form survive a reload without a network: keeps the portal's form code, published procedures and one page without
 * anything personal, and nothing else. Answers of the gateway with personal data, pages of other paths and logins always come
 * from the network. A portal calls it in the script that it hosts as its service worker.
 */
export function serveOffline(options: OfflineOptions, scope = globalThis as unknown as WorkerScope): void {
  const rules = createRules(options, scope.location.origin);
  const store = new OfflineCache(rules);
  scope.addEventListener('install', (event) => {
    event.waitUntil(store.takeRelease().then(() => scope.skipWaiting()));
  });
  scope.addEventListener('activate', (event) => {
    event.waitUntil(scope.clients.claim());
  });
  scope.addEventListener('message', (event) => {
    if (isKeepMessage(event.data))
      event.waitUntil(store.keep(event.data.urls).then(() => dropFormerCaches(scope)));
  });
  scope.addEventListener('fetch', (event) => {
    const {request} = event;
    if (rules.isLogout(request)) event.waitUntil(new SessionKeeper(rules.gateway).forget());
    const answer = store.answer(request);
    if (answer !== undefined) event.respondWith(answer);
  });
}

/** Caches of earlier forms of this program, once no page is open that may have been built from them. */
async function dropFormerCaches({clients}: WorkerScope): Promise<void> {
  const pages = await clients.matchAll({type: 'window', includeUncontrolled: true});
  if (pages.length > 1) return;
  const names = await caches.keys();
  const former = names.filter((name) => name.startsWith(cachePrefix) && name !== cacheName);
  await Promise.all(former.map((name) => caches.delete(name)));
}
