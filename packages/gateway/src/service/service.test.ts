import {fastify} from 'fastify';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {problemTable} from '../index.js';
import {openSealKeys} from '../keys/seal-keys.js';
import {installProblems} from '../problem/handle-problem.js';
import {read, refusal, startWorld} from '../testing/world.js';
import type {World} from '../testing/world.js';
import {registerServiceRoutes} from './service-routes.js';

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {readonly name: string; readonly in: string}[];
  readonly requestBody?: {readonly content: Readonly<Record<string, unknown>>};
  readonly responses: Readonly<Record<string, {readonly content?: Readonly<Record<string, unknown>>}>>;
}

interface Description {
  readonly openapi: string;
  readonly tags: readonly {readonly name: string}[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

let world: World;
let description: Description;
const routes: string[] = [];
beforeAll(async () => {
  world = await startWorld();
  description = await read<Description>(await world.browser().get('/openapi.json'));
  // Fastify's own list of what it answers, told as a tree: each line with a method ends a route.
  const stack: string[] = [];
  for (const line of world.app.printRoutes({commonPrefix: false}).split('\n')) {
    const match = /^(?<indent>[│ ]*)[├└]── (?<part>\S*)(?: \((?<methods>[^)]*)\))?/u.exec(line);
    const {indent = '', part = '', methods} = match?.groups ?? {};
    if (match === null) continue;
    stack.length = indent.length / 4;
    stack.push(part);
    for (const method of methods?.split(', ') ?? [])
      routes.push(`${method} ${stack.join('').replace(/\/$/, '')}`);
  }
});
afterAll(() => world.close());

describe('the OpenAPI description', () => {
  const operations = (): readonly (readonly [string, Operation])[] =>
    Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
      ),
    );

  it('is OpenAPI 3.1', () => {
    expect(description.openapi).toBe('3.1.0');
  });

  it('describes every route that the gateway answers, and no other', () => {
    const answered = routes
      .filter((route) => !/^(HEAD|OPTIONS) /.test(route))
      .map((route) => route.replace(/:(\w+)/g, '{$1}'));
    expect(answered.length).toBeGreaterThan(20);
    expect(
      operations()
        .map(([name]) => name)
        .sort(),
    ).toEqual([...new Set(answered)].sort());
  });

  it('says of each what it does, where it belongs, what it takes and how it refuses', () => {
    const tags = description.tags.map(({name}) => name);
    for (const [name, operation] of operations()) {
      expect(operation.summary, name).toBeTruthy();
      expect(tags, name).toEqual(expect.arrayContaining([...(operation.tags ?? ['?'])]));
      const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      const named = (operation.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name);
      expect(named, name).toEqual(inPath);
      const successes = Object.keys(operation.responses).filter((status) => status < '400');
      expect(successes, name).toHaveLength(1);
      if (name.endsWith('/login/callback')) continue;
      for (const [status, response] of Object.entries(operation.responses)) {
        if (status < '400') continue;
        expect(Object.keys(response.content ?? {}), `${name} ${status}`).toEqual([
          'application/problem+json',
        ]);
      }
    }
  });

  it('names the content types that are taken', () => {
    for (const [name, {requestBody}] of operations()) {
      if (name.startsWith('POST '))
        expect(Object.keys(requestBody?.content ?? {}), name).toEqual(['application/json']);
    }
  });
});

describe('service routes', () => {
  it('tell that the process runs and that the database answers', async () => {
    expect(await read(await world.browser().get('/health'))).toEqual({status: 'ok'});
    expect(await read(await world.browser().get('/ready'))).toEqual({status: 'ok'});
  });

  it('answer with headers that keep data from becoming a page', async () => {
    const {headers} = await world.browser().get('/session');
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('refuse in both languages', async () => {
    const response = await world.browser().get('/dossiers');
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await read(response)).toEqual({
      code: 'login-required',
      message: {vi: problemTable['login-required'].vi, en: problemTable['login-required'].en},
    });
  });

  it('are not ready while the database does not answer', async () => {
    const app = fastify();
    installProblems(app);
    registerServiceRoutes(app, {
      sealKeys: await openSealKeys(),
      database: {query: () => Promise.reject(new Error('gone'))},
    });
    expect((await app.inject('/health')).statusCode).toBe(200);
    const response = await app.inject('/ready');
    expect([response.statusCode, response.json<{code: string}>().code]).toEqual([503, 'unavailable']);
  });

  it('refuse methods and paths that do not exist', async () => {
    expect(await refusal(await world.browser().call('GET', '/../api/none'))).toEqual([404, 'not-found']);
    expect(await refusal(await world.browser().call('DELETE', '/session', {}))).toEqual([404, 'not-found']);
  });
});

describe('messages', () => {
  it('are there in both languages for every code', () => {
    for (const [code, {status, vi, en}] of Object.entries(problemTable)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(status).toBeGreaterThanOrEqual(400);
      for (const text of [vi, en]) expect(text).toMatch(/\S.*[.]$/);
    }
  });
});
