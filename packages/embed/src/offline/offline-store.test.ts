import {assert} from '@open-wc/testing';
import {cacheName} from './offline-cache.js';
import {createRules, type OfflineOptions} from './offline-rules.js';
import {OfflineCache} from './offline-store.js';

const options: OfflineOptions = {
  pages: ['/to-khai'],
  shell: '/to-khai/ngoai-mang',
  hashed: ['/assets/chunks/'],
  assets: ['/assets/portal.js'],
  release: '/assets/release.json',
};
const rules = createRules(options, location.origin);

/** A portal of one release; a path that it does not have fails. */
function publish(
  files: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): void {
  window.fetch = (input) => {
    const {pathname, search} = new URL(input instanceof Request ? input.url : input, location.href);
    const body = files[pathname + search];
    if (body === undefined) return Promise.reject(new TypeError('nobody answers'));
    const response = new Response(body, {headers: {date: new Date().toUTCString(), ...headers}});
    Object.defineProperty(response, 'type', {value: 'basic'});
    return Promise.resolve(response);
  };
}

function releaseOf(name: string, chunk: string): Record<string, string> {
  return {
    '/to-khai/ngoai-mang': `shell ${name}`,
    '/assets/portal.js': `entry ${name}`,
    '/assets/release.json': JSON.stringify(['/assets/portal.js', chunk]),
    [chunk]: `chunk ${name}`,
  };
}

async function ask(
  store: OfflineCache,
  path: string,
  mode: RequestMode = 'cors',
): Promise<string | undefined> {
  const request = new Request(path);
  // Nobody but the browser makes a request of a navigation.
  Object.defineProperty(request, 'mode', {value: mode});
  return (await store.answer(request))?.text();
}

describe('what a service worker keeps', () => {
  const real = window.fetch.bind(window);
  let store: OfflineCache;

  beforeEach(() => {
    store = new OfflineCache(rules);
  });

  afterEach(async () => {
    window.fetch = real;
    await caches.delete(cacheName);
  });

  it('is a whole release, with what leads to it', async () => {
    publish(releaseOf('one', '/assets/chunks/a-1.js'));
    await store.takeRelease();
    publish({});
    assert.strictEqual(await ask(store, '/to-khai', 'navigate'), 'shell one');
    assert.strictEqual(await ask(store, '/assets/portal.js'), 'entry one');
    assert.strictEqual(await ask(store, '/assets/chunks/a-1.js'), 'chunk one');
  });

  it('has the page in the language that was asked for, where there are several', async () => {
    const shell = ['/to-khai/ngoai-mang', '/to-khai/ngoai-mang?lang=en'] as const;
    const spoken = new OfflineCache(createRules({...options, shell}, location.origin));
    publish({
      ...releaseOf('one', '/assets/chunks/a-1.js'),
      '/to-khai/ngoai-mang?lang=en': 'shell in English',
    });
    await spoken.takeRelease();
    publish({});
    assert.strictEqual(await ask(spoken, '/to-khai', 'navigate'), 'shell one');
    assert.strictEqual(await ask(spoken, '/to-khai?lang=en', 'navigate'), 'shell in English');
    assert.strictEqual(await ask(spoken, '/to-khai?may=hoi&lang=en', 'navigate'), 'shell in English');
    assert.strictEqual(await ask(spoken, '/to-khai?lang=vi', 'navigate'), 'shell one');
    assert.strictEqual(await ask(spoken, '/to-khai?lang=fr', 'navigate'), 'shell one');
  });

  it('stays the release before where the next cannot be had whole', async () => {
    publish(releaseOf('one', '/assets/chunks/a-1.js'));
    await store.takeRelease();
    const broken = Object.entries(releaseOf('two', '/assets/chunks/a-2.js'));
    publish(Object.fromEntries(broken.filter(([path]) => path !== '/assets/chunks/a-2.js')));
    await store.keep([]);
    publish({});
    assert.strictEqual(await ask(store, '/to-khai', 'navigate'), 'shell one');
    assert.strictEqual(await ask(store, '/assets/portal.js'), 'entry one');
  });

  it('keeps the chunks of the release before for pages that are open', async () => {
    publish(releaseOf('one', '/assets/chunks/a-1.js'));
    await store.takeRelease();
    publish(releaseOf('two', '/assets/chunks/a-2.js'));
    await store.keep([]);
    publish({});
    assert.strictEqual(await ask(store, '/to-khai', 'navigate'), 'shell two');
    assert.strictEqual(await ask(store, '/assets/chunks/a-1.js'), 'chunk one');
    assert.strictEqual(await ask(store, '/assets/chunks/a-2.js'), 'chunk two');
  });

  it('lets go of what no release has used for long', async () => {
    const old = {date: new Date(Date.now() - 61 * 24 * 60 * 60_000).toUTCString()};
    publish(releaseOf('one', '/assets/chunks/a-1.js'), old);
    await store.takeRelease();
    publish(releaseOf('two', '/assets/chunks/a-2.js'));
    await store.keep([]);
    const cache = await caches.open(cacheName);
    const paths = (await cache.keys()).map(({url}) => new URL(url).pathname);
    assert.notInclude(paths, '/assets/chunks/a-1.js');
    assert.include(paths, '/assets/chunks/a-2.js');
    assert.include(paths, '/to-khai/ngoai-mang');
  });

  it('is nothing that its server does not let be stored', async () => {
    publish(releaseOf('one', '/assets/chunks/a-1.js'), {'cache-control': 'no-store'});
    let code = 'none';
    await store.takeRelease().catch((error: unknown) => {
      code = error instanceof TypeError ? 'refused' : String(error);
    });
    assert.strictEqual(code, 'refused');
    assert.deepEqual(await (await caches.open(cacheName)).keys(), []);
  });
});

describe('what a service worker touches', () => {
  const kind = (path: string, more: Partial<Request> = {}) =>
    rules.kindOf({method: 'GET', mode: 'cors', url: new URL(path, location.href).href, ...more});

  it('is the release, published procedures and pages with the form', () => {
    assert.strictEqual(kind('/assets/chunks/a-1.js'), 'fixed');
    assert.strictEqual(kind('/assets/portal.js'), 'asset');
    assert.strictEqual(kind('/api/procedures/1.001193/1/form'), 'fresh');
    assert.strictEqual(kind('/to-khai?x=1', {mode: 'navigate'}), 'page');
  });

  it('is never an answer about a person, another page, another origin, or anything that is sent', () => {
    const own = [
      'session',
      'draft-keys',
      'dossiers',
      'dossiers/1',
      'submissions/s-1/lookups/x',
      'procedures/1',
    ];
    for (const path of own) assert.isUndefined(kind(`/api/${path}`), path);
    assert.isUndefined(kind('/ho-so', {mode: 'navigate'}));
    assert.isUndefined(kind('/to-khai', {method: 'POST', mode: 'navigate'}));
    assert.isUndefined(kind('/assets/portal.js', {method: 'POST'}));
    assert.isUndefined(kind('https://example.org/assets/chunks/a-1.js'));
    for (const path of ['/api/session', '/ho-so', '/to-khai', 'https://example.org/assets/chunks/a-1.js'])
      assert.isFalse(rules.mayKeep(new URL(path, location.href).href), path);
  });
});
