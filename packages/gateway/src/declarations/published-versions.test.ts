import {digestBytes, digestJson, encodeUtf8, readFormDocuments} from '@tokhai/core';
import type {Json} from '@tokhai/core';
import {afterAll, beforeEach, describe, expect, it} from 'vitest';
import {sha256} from '../keys/sha256.js';
import type {TestBrowser} from '../testing/browser.js';
import {read, refusal} from '../testing/world.js';
import {code, recall, startOpeningWorld} from '../testing/opening-world.js';

const opening = await startOpeningWorld();
const {world} = opening;
let citizen: TestBrowser;
beforeEach(async () => (citizen = await opening.begin()));
afterAll(() => world.close());

interface Version {
  version: number;
  digest: string;
  title: {vi: string};
  paths: {procedure: string; plan: string; form: string};
}

describe('published documents', () => {
  it('are found by code, by anybody, and lead to what never changes', async () => {
    const anybody = world.browser();
    const version = await read<Version>(await anybody.get(`/procedures/${code}`));
    expect(version).toMatchObject({version: 1, title: {vi: expect.stringContaining('khai sinh') as string}});
    const response = await anybody.get(version.paths.procedure);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(await digestJson(await read<Json>(response), sha256)).toBe(version.digest);
    const plan = await read<{procedure: {digest: string}}>(await anybody.get(version.paths.plan));
    expect(plan.procedure.digest).toBe(version.digest);
    const answer = await anybody.get(version.paths.form);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const form = await answer.text();
    expect(JSON.parse(form)).toMatchObject({procedure: {code}, plan, types: {id: 'vn-types@1'}});
    const {procedure} = readFormDocuments(form);
    expect(await digestBytes(encodeUtf8(procedure.text), sha256)).toBe(version.digest);
  });

  it.each(['plan', 'form'] as const)('a %s derived from them is asked for again', async (kind) => {
    const anybody = world.browser();
    const {paths} = await read<Version>(await anybody.get(`/procedures/${code}`));
    const first = await anybody.get(paths[kind]);
    expect(first.headers.get('cache-control')).toBe('public, max-age=300');
    const tag = first.headers.get('etag') ?? '';
    const text = await first.text();
    const digest =
      kind === 'form'
        ? await digestBytes(encodeUtf8(text), sha256)
        : await digestJson(JSON.parse(text) as Json, sha256);
    expect(tag).toBe(`"${digest}"`);
    for (const named of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const same = await anybody.call('GET', paths[kind], undefined, {'if-none-match': named});
      expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', tag]);
    }
    const other = await anybody.call('GET', paths[kind], undefined, {'if-none-match': '"other"'});
    expect(other.status).toBe(200);
  });

  it.each([
    ['/procedures/9.999999', 404, 'procedure-unknown'],
    ['/procedures/1.001193/7/plan', 404, 'procedure-unknown'],
    ['/procedures/..%2f..%2fetc', 400, 'invalid-request'],
    ['/procedures/1.001193/x/plan', 400, 'invalid-request'],
    ['/types/vn-types@99', 404, 'not-found'],
    ['/types/..%2f..%2fpackage', 400, 'invalid-request'],
    ['/no-such-thing', 404, 'not-found'],
  ])('%s is refused with %i %s', async (path, status, problem) => {
    expect(await refusal(await world.browser().get(path))).toEqual([status, problem]);
  });

  it('open by the day in Viet Nam, not by the day in Greenwich', async () => {
    world.clock.set('2026-06-30T16:59:59Z');
    expect(await refusal(await citizen.get(`/procedures/${code}`))).toEqual([409, 'procedure-not-open']);
    world.clock.set('2026-06-30T17:00:00Z');
    expect((await citizen.get(`/procedures/${code}`)).status).toBe(200);
    world.clock.set('2027-02-28T16:59:59Z');
    expect((await citizen.get(`/procedures/${code}`)).status).toBe(200);
    world.clock.set('2027-02-28T17:00:00Z');
    expect(await refusal(await citizen.get(`/procedures/${code}`))).toEqual([409, 'procedure-not-open']);
  });
});

describe('how a version stands', () => {
  const standing = (version: number) => citizen.get(`/procedures/${code}/${String(version)}`);

  it('is told to anybody, with the version that is open', async () => {
    const stranger = world.browser();
    const told = await read(await stranger.get(`/procedures/${code}/1`));
    expect(told).toMatchObject({version: 1, state: 'open', recall: null, current: {version: 1}});
    expect(await refusal(await standing(7))).toEqual([404, 'procedure-unknown']);
  });

  it('is closed once its days are over, and nothing is open then', async () => {
    world.clock.set('2027-03-01T00:00:00Z');
    expect(await read(await standing(1))).toMatchObject({state: 'closed', recall: null, current: null});
  });

  it('is recalled with the reason', async () => {
    opening.recalled = true;
    expect(await read(await standing(1))).toMatchObject({state: 'recalled', recall, current: null});
  });
});
