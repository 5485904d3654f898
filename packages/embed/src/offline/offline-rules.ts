/** What a portal says about itself to its service worker; all paths are on its own origin. */
export interface OfflineOptions {
  /** Paths of the pages that hold the form, for example `/to-khai`. */
  readonly pages: readonly string[];
  /**
   * Path of a page with the form and nothing personal on it, which stands in for them without a network. Of several, as in
   * `['/to-khai/ngoai-mang', '/to-khai/ngoai-mang?lang=en']`, the one stands in whose query the page has too, else the first.
   */
  readonly shell: string | readonly [string, ...string[]];
  /** Folders of files that have the hash of their content in their names, for example `/assets/chunks/`. */
  readonly hashed: readonly string[];
  /** Paths of the scripts, style sheets and pictures that the shell names itself. */
  readonly assets: readonly string[];
  /** Path of a JSON array with the paths of all files of the release, as the build writes it. */
  readonly release: string;
  /** Path of the gateway's API; `/api` by default. */
  readonly gateway?: string;
}

/**
 * How a request is answered: `fixed` never changes under its address and comes from the cache, `fresh` from the network as long as
 * there is one, `asset` likewise but is kept only with the release that it leads to, `page` from the network or the shell.
 * Everything else is left to the browser.
 */
export type RequestKind = 'fixed' | 'fresh' | 'asset' | 'page';

/** What the service worker may touch. */
export interface OfflineRules {
  readonly shells: readonly string[];
  readonly assets: readonly string[];
  readonly release: string;
  readonly gateway: string;
  /** The shell that stands in for a page. */
  shellOf(url: string): string;
  /** `undefined`: not for the service worker. */
  kindOf(request: Pick<Request, 'method' | 'mode' | 'url'>): RequestKind | undefined;
  /** Whether an address may be kept by itself: what leads to a release is kept with it. */
  mayKeep(url: string): boolean;
  isLogout(request: Pick<Request, 'method' | 'url'>): boolean;
}

/** Draws the line between what is the same for everybody and what is somebody's own. */
export function createRules(
  {pages, shell, hashed, assets, release, gateway = '/api'}: OfflineOptions,
  origin: string,
): OfflineRules {
  const shells = typeof shell === 'string' ? ([shell] as const) : shell;
  const base = gateway.replace(/\/+$/u, '');
  const pathOf = (url: string): string | undefined => {
    const parsed = new URL(url, origin);
    return parsed.origin === origin ? parsed.pathname : undefined;
  };
  const keepable = (path: string): 'fixed' | 'fresh' | undefined => {
    if (hashed.some((folder) => path.startsWith(folder))) return 'fixed';
    return path.startsWith(`${base}/`) ? publishedKind(path.slice(base.length)) : undefined;
  };
  return {
    shells,
    assets,
    release,
    gateway: base,
    shellOf: (url) => {
      const {searchParams} = new URL(url, origin);
      return shells.slice(1).find((path) => hasQueryOf(searchParams, new URL(path, origin))) ?? shells[0];
    },
    kindOf: ({method, mode, url}) => {
      const path = pathOf(url);
      if (method !== 'GET' || path === undefined) return undefined;
      if (mode === 'navigate') return pages.includes(path) ? 'page' : undefined;
      return assets.includes(path) ? 'asset' : keepable(path);
    },
    mayKeep: (url) => {
      const path = pathOf(url);
      return path !== undefined && keepable(path) !== undefined;
    },
    isLogout: ({method, url}) => method === 'POST' && pathOf(url) === `${base}/logout`,
  };
}

/** Whether a query says all that the one of a shell says: a page may have been asked for more. */
function hasQueryOf(query: URLSearchParams, shell: URL): boolean {
  return [...shell.searchParams].every(([name, value]) => query.get(name) === value);
}

/** The documents of a form are the same for everybody: a version never changes, but what is derived from it may be made anew. */
function publishedKind(path: string): 'fresh' | undefined {
  return /^\/procedures\/[^/]+\/\d+\/form$/u.test(path) ? 'fresh' : undefined;
}
