import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {migrate} from '../database/migrate.js';
import {migrations} from '../database/migrations.js';
import {openPglite} from '../database/pglite-database.js';
import {openDataKey} from '../keys/data-key.js';
import {defaultLimits} from '../options.js';
import type {TestBrowser} from '../testing/browser.js';
import {father, mother} from '../testing/identity-provider.js';
import {read, refusal, startWorld} from '../testing/world.js';
import type {World} from '../testing/world.js';
import {releaseDraftKeys} from './draft-key-store.js';

const day = 24 * 60 * 60_000;

interface Released {
  readonly keys: readonly {readonly id: string; readonly key: string}[];
  readonly days: number;
}

describe('draft keys', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  const ask = async (browser: TestBrowser) => read<Released>(await browser.get('/draft-keys'));

  it('belong to a subject, stay the same and are 32 random bytes', async () => {
    const citizen = await world.loggedIn(father);
    const released = await ask(citizen);
    expect(released.days).toBe(90);
    expect(released.keys).toHaveLength(1);
    expect(await ask(await world.loggedIn(father))).toEqual(released);
    const other = await ask(await world.loggedIn(mother));
    expect(other.keys[0]?.key).not.toBe(released.keys[0]?.key);
    expect(Buffer.from(released.keys[0]?.key ?? '', 'base64')).toHaveLength(32);
    expect((await citizen.get('/draft-keys')).headers.get('cache-control')).toBe('no-store');
    expect(await refusal(await world.browser().get('/draft-keys'))).toEqual([401, 'login-required']);
  });

  it('are renewed; a former one is released as long as its drafts live, then nobody has it', async () => {
    const {keys: before} = await ask(await world.loggedIn(father));
    world.clock.pass(181 * day);
    const {keys: renewed} = await ask(await world.loggedIn(father));
    expect(renewed.map(({id}) => id)).toEqual(['2', '1']);
    expect(renewed[1]).toEqual(before[0]);
    expect(renewed[0]?.key).not.toBe(before[0]?.key);
    world.clock.pass(89 * day);
    expect((await ask(await world.loggedIn(father))).keys).toEqual(renewed);
    world.clock.pass(day);
    expect((await ask(await world.loggedIn(father))).keys).toEqual([renewed[0]]);
    world.clock.pass(181 * day);
    expect((await ask(await world.loggedIn(father))).keys.map(({id}) => id)).toEqual(['3', '2']);
  });

  it('are one for two that ask at once', async () => {
    const [a, b] = await Promise.all([ask(await world.loggedIn(mother)), ask(await world.loggedIn(mother))]);
    expect(a).toEqual(b);
  });

  it('outlive the step of the schema that numbers them', async () => {
    const database = await openPglite();
    await migrate(database, migrations.slice(0, 3));
    const dataKey = await openDataKey();
    const key = new Uint8Array(32).fill(7);
    await database.query('insert into draft_key (subject, wrapped, created_at) values ($1, $2, $3)', [
      'subject-1',
      dataKey.wrap(key, 'draft-key:subject-1'),
      new Date(0),
    ]);
    await migrate(database);
    const ground = {database, dataKey, limits: defaultLimits, clock: () => new Date(day)};
    const [released] = await releaseDraftKeys(ground, 'subject-1');
    expect(released?.id).toBe('1');
    expect([...(released?.bytes ?? [])]).toEqual([...key]);
    await database.close();
  });
});
