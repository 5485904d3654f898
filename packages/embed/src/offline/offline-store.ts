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
      case 'asset':
        return this.#answerAsset(request);
      case undefined:
        return undefined;
    }
  }

  /**
   * Takes the portal's present release in, whole: first all that it is made of, then at once the page and the files that lead to it.
   * Where anything of it cannot be had, the release that is there stays as it is.
   */
  async takeRelease(): Promise<readonly string[]> {
    const {shells, assets, release} = this.#rules;
    const cache = await this.#open();
    const list = await readList(release);
    const parts = list.filter((url) => this.#rules.mayKeep(url));
    await Promise.all(parts.map((url) => this.#fetchOnce(cache, url)));
    const leads = await Promise.all(
      [...shells, ...assets].map(async (url) => [url, await fetchPublic(url)] as const),
    );
    // Between the list and the page another release may have come: then they do not belong together.
    const after = await readList(release);
    if (JSON.stringify(after) !== JSON.stringify(list)) throw new TypeError('Another release came meanwhile');
    await Promise.all(leads.map(([url, response]) => cache.put(url, response)));
    return parts;
  }

  /** Keeps what a page was built from, and the present release; lets go of what no release uses any more. */
  async keep(urls: readonly string[]): Promise<void> {
    const cache = await this.#open();
    const own = urls.filter((url) => this.#rules.mayKeep(url));
    await Promise.allSettled(own.map((url) => this.#fetchOnce(cache, url)));
    const parts = await this.takeRelease().catch(() => []);
    await this.#prune(cache, new Set([...own, ...parts].map((url) => new URL(url, location.origin).href)));
  }

  async #answerPage(request: Request): Promise<Response> {
    try {
      return await inTime(fetch(request));
    } catch {
      const shell = await (await this.#open()).match(this.#rules.shellOf(request.url));
      return shell ?? fetch(request);
    }
  }

  async #answerFixed(request: Request): Promise<Response> {
    const cache = await this.#open();
    const kept = (await cache.match(request)) ?? (await caches.match(request));
    return kept ?? this.#fetchAndKeep(cache, request);
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

  async #answerAsset(request: Request): Promise<Response> {
    try {
      return await inTime(fetch(request));
    } catch (error) {
      const kept = await (await this.#open()).match(request);
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
    if ((await cache.match(url)) === undefined) await cache.put(url, await fetchPublic(url));
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

/** Fetches what is the same for everybody, without anybody's cookies. */
async function fetchPublic(url: string): Promise<Response> {
  const response = await fetch(url, {credentials: 'omit', cache: 'no-cache', redirect: 'error'});
  if (!mayStay(response)) throw new TypeError(`Not to be kept for times without a network: ${url}`);
  return response;
}

async function readList(path: string): Promise<readonly string[]> {
  const list: unknown = await (await fetchPublic(path)).json();
  if (!Array.isArray(list)) throw new TypeError('The list of the release is no list');
  return list.filter((entry) => typeof entry === 'string');
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
