import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {father, mother, nameless} from '../testing/identity-provider.js';
import {read, refusal, startWorld} from '../testing/world.js';
import type {World} from '../testing/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

interface SessionAnswer {
  authenticated: boolean;
  expiresAt?: string;
}

async function isLoggedIn(browser: {get(path: string): Promise<Response>}): Promise<boolean> {
  return (await read<SessionAnswer>(await browser.get('/session'))).authenticated;
}

describe('login', () => {
  it('goes through a real provider with PKCE and comes back to where it began', async () => {
    const browser = world.browser();
    expect(await read(await browser.get('/session'))).toEqual({authenticated: false});
    expect(await browser.login(father, '/to-khai?ma=1.001193')).toBe('/to-khai?ma=1.001193');
    expect(await read(await browser.get('/session'))).toEqual({
      authenticated: true,
      subject: 'subject-father',
      person: {name: 'NGUYỄN VĂN THỬ', number: '001090000001', birthDate: '1990-01-02'},
      expiresAt: '2026-11-22T05:30:00Z',
    });
  });

  it('asks the provider for a code with PKCE, state and nonce, and sets an HttpOnly cookie', async () => {
    const response = await world.browser().send('/api/login?returnTo=/x');
    const {searchParams} = new URL(response.headers.get('location') ?? '');
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(searchParams.get(name)).toMatch(/^[\w-]{40,}$/);
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
  });

  it('asks the provider for pages in the language of the form, and in none that nobody speaks', async () => {
    const browser = world.browser();
    const asked = async (query: string): Promise<string | null> =>
      new URL((await browser.send(`/api/login?${query}`)).headers.get('location') ?? '').searchParams.get(
        'ui_locales',
      );
    expect(await asked('returnTo=/x&locale=en')).toBe('en');
    expect(await asked('returnTo=/x')).toBeNull();
    expect((await browser.send('/api/login?locale=%0d%0a')).status).toBe(400);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    '/a\\b',
    '/a\nb',
    'evil',
    '/%0d%0aa b',
  ])('never comes back to another site (%j)', async (returnTo) => {
    expect(await world.browser().login(father, returnTo)).toBe('/');
  });

  it('gives a new session at every login and ends the former one', async () => {
    const browser = await world.loggedIn(father);
    const first = browser.cookie('tokhai-session') ?? '';
    await browser.login(mother);
    expect(browser.cookie('tokhai-session')).not.toBe(first);
    const thief = world.browser();
    thief.setCookie('tokhai-session', first);
    expect(await isLoggedIn(thief)).toBe(false);
  });

  it('does not adopt a session cookie that was planted before', async () => {
    const browser = world.browser();
    browser.setCookie('tokhai-session', 'planted');
    await browser.login(father);
    expect(browser.cookie('tokhai-session')).not.toBe('planted');
  });

  it('refuses a return that another browser began, a return twice and a wrong state', async () => {
    const browser = world.browser();
    const begun = await browser.send('/api/login?returnTo=/');
    const url = new URL(begun.headers.get('location') ?? '');
    url.searchParams.set('login_hint', father.subject);
    let response = await browser.send(url.href);
    while (!(response.headers.get('location') ?? '').startsWith(world.portal)) {
      response = await browser.send(new URL(response.headers.get('location') ?? '', url).href);
    }
    const callback = response.headers.get('location') ?? '';
    expect(await world.browser().follow(callback, '')).toBe('/?login=failed');
    const forged = new URL(callback);
    forged.searchParams.set('state', 'x'.repeat(43));
    expect(await browser.follow(forged.href, '')).toBe('/?login=failed');
    expect(await browser.follow(callback, '')).toBe('/?login=failed');
    expect(await isLoggedIn(browser)).toBe(false);
  });

  it('tells the portal when a person cancels or is not described well enough', async () => {
    expect(await world.browser().login({subject: 'nobody'}, '/a?b=1')).toBe('/a?b=1&login=failed');
    expect(await world.browser().login(nameless, '/a')).toBe('/a?login=failed');
  });

  it('ends the session on logout and says where the provider ends its own', async () => {
    const browser = await world.loggedIn(father);
    const token = browser.cookie('tokhai-session') ?? '';
    const {endSessionUrl} = await read<{endSessionUrl: string}>(await browser.post('/logout'));
    expect(endSessionUrl).toMatch(new RegExp(`^${world.provider.issuer}/session/end\\?`));
    expect(browser.cookie('tokhai-session')).toBeUndefined();
    browser.setCookie('tokhai-session', token);
    expect(await isLoggedIn(browser)).toBe(false);
  });

  it('ends an idle session, and any session in the end', async () => {
    const browser = await world.loggedIn(father);
    const minutes = (count: number): void => {
      world.clock.pass(count * 60_000);
    };
    minutes(29);
    expect(await isLoggedIn(browser)).toBe(true);
    minutes(31);
    expect(await isLoggedIn(browser)).toBe(false);
    await browser.login(father);
    for (let passed = 0; passed < 460; passed += 20) {
      minutes(20);
      expect(await isLoggedIn(browser)).toBe(true);
    }
    minutes(21);
    expect(await isLoggedIn(browser)).toBe(false);
  });
});

describe('requests of other sites', () => {
  const foreign: readonly [string, Record<string, string>][] = [
    ['another origin', {origin: 'https://evil.example', 'sec-fetch-site': 'cross-site'}],
    [
      'another origin that claims to be the same site',
      {origin: 'https://evil.example', 'sec-fetch-site': 'same-origin'},
    ],
    ['a sibling subdomain', {'sec-fetch-site': 'same-site'}],
    ['an opaque origin', {origin: 'null'}],
  ];

  it.each(foreign)('are refused from %s', async (_, headers) => {
    const browser = await world.loggedIn(father);
    expect(await refusal(await browser.post('/logout', {}, headers))).toEqual([403, 'foreign-origin']);
    expect(await isLoggedIn(browser)).toBe(true);
  });

  it('are refused where nothing tells their origin', async () => {
    const browser = await world.loggedIn(father);
    const response = await browser.send('/api/logout', {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: '{}',
    });
    expect(await refusal(response)).toEqual([403, 'foreign-origin']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'cannot be made with a form of %s',
    async (type) => {
      const browser = await world.loggedIn(father);
      const response = await browser.post('/declarations', '{"code":"1.001193"}', {'content-type': type});
      expect(await refusal(response)).toEqual([415, 'media-type']);
    },
  );
});

describe('an identity provider that is down', () => {
  it('is told as such, and asked again later', async () => {
    const lonely = await startWorld();
    await lonely.provider.close();
    const browser = lonely.browser();
    expect(await refusal(await browser.send('/api/login'))).toEqual([503, 'login-unavailable']);
    expect(await refusal(await browser.send('/api/login'))).toEqual([503, 'login-unavailable']);
    await lonely.app.close();
  });
});
