import {cacheName} from './offline-cache.js';
import type {OfflineRules} from './offline-rules.js';

/** A network that does not answer within this time is none. */
const patience = 8_000;
const day = 24 * 60 * 60_000;
/** What no page asked for in this long is of an earlier release. */
const longest = 60 * day;

/** What is kept for times without a network. */
export class OfflineCache {
  readonly #rules: OfflineRules;

  constructor(rules: OfflineRules) {
    this.#rules = rules;
  }

  /** The answer to a request; `undefined` where it is none of the service worker's. */
  answer(request: Request): Promise<Response> | undefined {
    switch (this.#rules.kindOf(request)) {
      case 'page':
        return this.#answerPage(request);
      case 'fixed':
        return this.#answerFixed(request);
      case 'fresh':
        return this.#answerFresh(request);
      case undefined:
        return undefined;
    }
  }

  /** Fetches the page that stands in for others, without anybody's cookies. */
  async refreshShell(): Promise<void> {
    const {shell} = this.#rules;
    const response = await fetch(shell, {credentials: 'omit', cache: 'no-cache', redirect: 'error'});
    if (!mayStay(response)) throw new TypeError('The page that stands in without a network cannot be kept');
    await (await this.#open()).put(shell, response);
  }

  /** Keeps what a page was built from, and lets go of what no release uses any more. */
  async keep(urls: readonly string[]): Promise<void> {
    const cache = await this.#open();
    const wanted = urls.filter((url) => this.#rules.mayKeep(url));
    await Promise.all(wanted.map((url) => this.#fetchOnce(cache, url)));
    await this.refreshShell().catch(() => undefined);
    await this.#prune(cache, new Set(wanted));
  }

  async #answerPage(request: Request): Promise<Response> {
    try {
      return await inTime(fetch(request));
    } catch {
      const shell = await (await this.#open()).match(this.#rules.shell);
      return shell ?? fetch(request);
    }
  }

  async #answerFixed(request: Request): Promise<Response> {
    const cache = await this.#open();
    return (await cache.match(request)) ?? this.#fetchAndKeep(cache, request);
  }

  async #answerFresh(request: Request): Promise<Response> {
    const cache = await this.#open();
    try {
      return await inTime(this.#fetchAndKeep(cache, request));
    } catch (error) {
      const kept = await cache.match(request);
      if (kept !== undefined) return kept;
      throw error;
    }
  }

  async #fetchAndKeep(cache: Cache, request: Request | string): Promise<Response> {
    const response = await fetch(request);
    if (mayStay(response)) await cache.put(request, response.clone()).catch(() => undefined);
    return response;
  }

  async #fetchOnce(cache: Cache, url: string): Promise<void> {
    if ((await cache.match(url)) === undefined) await this.#fetchAndKeep(cache, url).catch(() => undefined);
  }

  async #prune(cache: Cache, wanted: ReadonlySet<string>): Promise<void> {
    const oldest = Date.now() - longest;
    for (const request of await cache.keys()) {
      if (wanted.has(request.url)) continue;
      const kept = await cache.match(request);
      const date = Date.parse(kept?.headers.get('date') ?? '');
      if (date < oldest) await cache.delete(request);
    }
  }

  #open(): Promise<Cache> {
    return caches.open(cacheName);
  }
}

/** Only whole answers of this origin that their server lets be stored: a page made for somebody says `no-store`. */
function mayStay(response: Response): boolean {
  const storable = !/\bno-store\b/iu.test(response.headers.get('cache-control') ?? '');
  return response.ok && response.type === 'basic' && !response.redirected && storable;
}

async function inTime(answer: Promise<Response>): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new TypeError('The network does not answer'));
    }, patience);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
