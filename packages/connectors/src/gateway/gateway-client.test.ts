import {describe, expect, it} from 'vitest';
import {createGatewayClient} from './index.js';
import type {GatewayClient} from './index.js';

interface Seen {
  readonly url: string;
  readonly init: RequestInit;
}

/** A client whose requests are seen and answered by the test. */
function clientFor(
  answer: (seen: Seen) => Response | Promise<Response>,
  options: {readonly timeLimit?: number} = {},
): {client: GatewayClient; seen: Seen[]} {
  const seen: Seen[] = [];
  const client = createGatewayClient({
    ...options,
    fetch: async (input, init) => {
      const one = {url: input instanceof Request ? input.url : String(input), init: init ?? {}};
      seen.push(one);
      return answer(one);
    },
  });
  return {client, seen};
}

function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {'content-type': 'application/json', ...headers},
  });
}

const bytes = new Uint8Array([1, 2, 255]);

/** Hangs until the request is aborted, as `fetch` does. */
function hang({init}: Seen): Promise<Response> {
  return new Promise((_, reject) => {
    init.signal?.addEventListener('abort', () => {
      reject(new DOMException('aborted', 'AbortError'));
    });
  });
}

describe('gateway client: requests', () => {
  it('stays on the origin, sends its cookies there and follows no redirect', async () => {
    const {client, seen} = clientFor(() => json({authenticated: false}));
    await client.session();
    expect(seen[0]).toMatchObject({
      url: '/api/session',
      init: {method: 'GET', credentials: 'same-origin', redirect: 'error'},
    });
  });

  it('asks for a lookup by binding, with nothing about a person', async () => {
    const outcome = {outcome: 'empty', binding: 'self', claims: [], receipt: {}};
    const {client, seen} = clientFor(() => json(outcome));
    await client.lookup('s 1', 'self');
    expect(seen[0]?.url).toBe('/api/declarations/s%201/lookups');
    expect(seen[0]?.init.body).toBe('{"binding":"self"}');
  });

  it('submits the exact bytes in base64 with the idempotency key', async () => {
    const {client, seen} = clientFor(() => json({number: 'n', seal: 's', statement: 'd'}));
    await client.submit('s', {statement: bytes, signatures: [bytes], receipts: []}, 'key-0123456789abcdef');
    expect(JSON.parse(seen[0]?.init.body as string)).toEqual({
      statement: 'AQL/',
      signatures: ['AQL/'],
      receipts: [],
    });
    expect(seen[0]?.init.headers).toMatchObject({'idempotency-key': 'key-0123456789abcdef'});
  });

  it('lists and deletes files of a declaration', async () => {
    const held = {id: 'chung-sinh', digest: 'a'.repeat(64), size: 1, mediaType: 'image/png'};
    const {client, seen} = clientFor(({init}) =>
      init.method === 'DELETE' ? new Response(null, {status: 204}) : json({documents: [held]}),
    );
    expect(await client.documents('s')).toEqual([held]);
    await client.removeDocument('s', held);
    expect(seen.map(({url, init}) => `${init.method ?? ''} ${url}`)).toEqual([
      'GET /api/declarations/s/documents',
      `DELETE /api/declarations/s/documents/chung-sinh/${held.digest}`,
    ]);
  });

  it('keeps the name of a file out of the address', async () => {
    const {client, seen} = clientFor(() => json({id: 'd', digest: 'x'}));
    await client.upload('s', 'chung-sinh', {name: 'Giấy của Thử.pdf', bytes});
    expect(seen[0]?.url).toBe('/api/declarations/s/documents/chung-sinh');
    expect(seen[0]?.init.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent('Giấy của Thử.pdf'),
    });
  });

  it('gives a way to log in that comes back', () => {
    expect(createGatewayClient({base: '/cong/api/'}).loginPath('/to-khai?x=1')).toBe(
      '/cong/api/login?returnTo=%2Fto-khai%3Fx%3D1',
    );
    expect(createGatewayClient().loginPath('/to-khai', 'en')).toBe(
      '/api/login?returnTo=%2Fto-khai&locale=en',
    );
  });

  it('reads draft keys that cannot be taken out again, the present one first', async () => {
    const keys = [9, 8].map((id) => ({id: String(id), key: Buffer.alloc(32, id).toString('base64')}));
    const {client} = clientFor(() => json({keys, days: 90}));
    const {current, former, days} = await client.draftKeys();
    expect([current.id, ...former.map(({id}) => id), days]).toEqual(['9', '8', 90]);
    expect([current.key.extractable, current.key.algorithm.name]).toEqual([false, 'AES-GCM']);
  });

  it('asks how a version stands', async () => {
    const standing = {code: '1', version: 2, digest: 'd', state: 'closed', recall: null, current: null};
    const {client, seen} = clientFor(() => json(standing));
    expect(await client.versionStanding({code: '1.001193', version: 2})).toEqual(standing);
    expect(seen[0]?.url).toBe('/api/procedures/1.001193/2');
  });

  it('reads bytes as they came', async () => {
    const {client} = clientFor(() => new Response(bytes));
    expect(await client.statement('H99-261122-000001')).toEqual(bytes);
  });

  it('follows the paths of a version below the interface only', async () => {
    const version = {
      code: '1',
      version: 1,
      digest: 'd',
      title: {vi: '', en: ''},
      paths: {
        procedure: '/procedures/1/1/procedure',
        plan: '/procedures/1/1/plan',
        form: '/procedures/1/1/form',
      },
    };
    const body =
      '{"procedure":\n{"code":"1"}\n,"plan":\n{"procedure":{},"fields":[]}\n,"types":\n{"id":"t"}\n}';
    const {client, seen} = clientFor(() => new Response(body));
    const {procedure, plan, types} = await client.form(version);
    expect(seen[0]?.url).toBe('/api/procedures/1/1/form');
    expect([procedure.document, procedure.text, plan, types]).toEqual([
      {code: '1'},
      '{"code":"1"}',
      {procedure: {}, fields: []},
      {id: 't'},
    ]);
    for (const form of ['//evil.example/x', '/types/../keys'])
      expect(() => client.form({paths: {...version.paths, form}})).toThrow(
        expect.objectContaining({code: 'invalid-answer'}) as Error,
      );
  });

  it.each([
    '<html>',
    '{"procedure":{"code":"1"},"plan":{"procedure":{},"fields":[]},"types":{}}',
    '{"procedure":\n{}\n,"plan":\n{"procedure":{},"fields":[]}\n,"types":\n{}\n}',
    '{"procedure":\n{"code":"1"}\n,"plan":\n{}\n,"types":\n{}\n}',
  ])('takes nothing else for the documents of a form: %j', async (body) => {
    const {client} = clientFor(() => new Response(body));
    const paths = {procedure: '', plan: '', form: '/procedures/1/1/form'};
    await expect(client.form({paths})).rejects.toMatchObject({code: 'invalid-answer'});
  });
});

describe('gateway client: failures', () => {
  it('tells a network that is down, without a receipt', async () => {
    const {client} = clientFor(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(client.lookup('s', 'self')).rejects.toMatchObject({
      name: 'ConnectorError',
      code: 'gateway-unreachable',
    });
  });

  it('takes a proxy that speaks for a gateway that is down as unreachable', async () => {
    const {client} = clientFor(() => new Response('<html>502</html>', {status: 502}));
    await expect(client.session()).rejects.toMatchObject({code: 'gateway-unreachable'});
  });

  it('ends a call at its time limit', async () => {
    const {client} = clientFor(hang, {timeLimit: 20});
    await expect(client.session()).rejects.toMatchObject({code: 'gateway-timeout'});
  });

  it('tells a call that the caller cancelled', async () => {
    const {client} = clientFor(hang);
    const controller = new AbortController();
    const call = client.session({signal: controller.signal});
    controller.abort();
    await expect(call).rejects.toMatchObject({code: 'cancelled'});
  });

  it('hands on a refusal with code, words, issues and the time to wait', async () => {
    const problem = {
      code: 'claim-mismatch',
      message: {vi: 'Không khớp.', en: 'Does not match.'},
      issues: [{code: 'claim-mismatch', at: '/nguoiYeuCau/hoTen'}, {nonsense: true}],
    };
    const {client} = clientFor(() => json(problem, 422, {'retry-after': '7'}));
    await expect(client.session()).rejects.toMatchObject({
      code: 'refused',
      problem: {
        status: 422,
        code: 'claim-mismatch',
        message: problem.message,
        issues: [{code: 'claim-mismatch', at: '/nguoiYeuCau/hoTen'}],
        retryAfter: 7,
      },
    });
  });

  it.each([
    ['a page', new Response('<html>ok</html>')],
    ['other JSON', json({hello: 1})],
    ['a list', json([])],
    ['an error page', new Response('no', {status: 418})],
  ])('does not take %s for an answer', async (_, response) => {
    const {client} = clientFor(() => response.clone());
    await expect(client.session()).rejects.toMatchObject({name: 'ConnectorError', code: 'invalid-answer'});
  });

  it('does not take something else for a draft key', async () => {
    for (const keys of [[{id: '1', key: 'AAAA'}], [], [{}], [null]]) {
      const {client} = clientFor(() => json({keys, days: 90}));
      await expect(client.draftKeys()).rejects.toMatchObject({code: 'invalid-answer'});
    }
  });
});
