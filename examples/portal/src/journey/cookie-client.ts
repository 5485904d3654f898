/** A visitor without a browser: keeps cookies per origin and follows redirects by hand. */
export class CookieClient {
  readonly #jars = new Map<string, Map<string, string>>();

  /** Like `fetch`, with this visitor's cookies; never follows a redirect by itself. */
  readonly fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    const headers = new Headers(init.headers);
    const jar = this.#jarOf(url);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    // What a browser sends by itself with a request of the portal's own page.
    if (init.method !== undefined && init.method !== 'GET') headers.set('origin', url.origin);
    const response = await fetch(url, {...init, headers, redirect: 'manual'});
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      const value = pair.slice(at + 1);
      if (value === '') jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), value);
    }
    return response;
  };

  /** Follows redirects from an address until a page comes; answers its address. */
  async follow(start: string | URL): Promise<URL> {
    let url = new URL(start);
    for (let hop = 0; hop < 12; hop += 1) {
      const next = (await this.fetch(url)).headers.get('location');
      if (next === null) return url;
      url = new URL(next, url);
    }
    throw new Error('The login did not come to an end.');
  }

  /** Logs in at the portal as the person of this number, through the real provider. */
  async logIn(portal: string, number: string): Promise<void> {
    const page = await this.follow(new URL('/api/login?returnTo=%2F', portal));
    const answer = await this.fetch(page, {
      method: 'POST',
      headers: {'content-type': 'application/x-www-form-urlencoded'},
      body: new URLSearchParams({number}).toString(),
    });
    const next = answer.headers.get('location');
    if (next === null) throw new Error('The provider refused the login.');
    await this.follow(new URL(next, page));
  }

  #jarOf({origin}: URL): Map<string, string> {
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    return jar;
  }
}
