import type {TestPerson} from './identity-provider.js';

/** As much of a browser as the tests need: cookies per origin, and the headers that a page of the portal sends. */
export class TestBrowser {
  readonly portal: string;
  readonly #jars = new Map<string, Map<string, string>>();

  constructor(portal: string) {
    this.portal = portal;
  }

  /** A cookie of the portal. */
  cookie(name: string): string | undefined {
    return this.#jars.get(this.portal)?.get(name);
  }

  setCookie(name: string, value: string): void {
    this.#jar(this.portal).set(name, value);
  }

  /** One request, with no redirect followed. */
  async send(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.portal);
    const headers = new Headers(init.headers);
    const jar = this.#jar(url.origin);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, {...init, headers, redirect: 'manual'});
    for (const line of response.headers.getSetCookie()) this.#keep(jar, line);
    return response;
  }

  /** A request that a script of the portal makes. */
  call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.send(`/api${path}`, {
      method,
      headers: {
        ...(method === 'GET' ? {} : {origin: this.portal, 'sec-fetch-site': 'same-origin'}),
        ...(body === undefined ? {} : {'content-type': 'application/json'}),
        ...headers,
      },
      ...(body === undefined ? {} : {body: typeof body === 'string' ? body : JSON.stringify(body)}),
    });
  }

  get(path: string): Promise<Response> {
    return this.call('GET', path);
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Response> {
    return this.call('POST', path, body, headers);
  }

  upload(path: string, bytes: Uint8Array<ArrayBuffer>, name = 'tep.pdf'): Promise<Response> {
    return this.send(`/api${path}`, {
      method: 'PUT',
      headers: {
        origin: this.portal,
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(name),
      },
      body: bytes,
    });
  }

  /** Goes through the provider's real login; answers where it ended. */
  async login(person: Pick<TestPerson, 'subject'>, returnTo = '/to-khai'): Promise<string> {
    return this.follow(`/api/login?${new URLSearchParams({returnTo}).toString()}`, person.subject);
  }

  /** Follows redirects until the portal shows a page of its own. */
  async follow(address: string, hint: string): Promise<string> {
    let next = new URL(address, this.portal);
    for (let hop = 0; hop < 12; hop += 1) {
      if (next.pathname === '/auth') next.searchParams.set('login_hint', hint);
      if (next.origin === this.portal && !next.pathname.startsWith('/api/'))
        return next.pathname + next.search;
      const response = await this.send(next.href);
      const location = response.headers.get('location');
      if (location === null)
        throw new Error(`${next.pathname} answered ${String(response.status)} ${await response.text()}`);
      next = new URL(location, next);
    }
    throw new Error('the login went round in circles');
  }

  #jar(origin: string): Map<string, string> {
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    return jar;
  }

  #keep(jar: Map<string, string>, line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const gone = attributes.some((one) => /^(max-age=0|expires=Thu, 01 Jan 1970.*)$/i.test(one));
    if (gone) jar.delete(name);
    else jar.set(name, value);
  }
}
