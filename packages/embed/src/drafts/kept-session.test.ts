import {assert} from '@open-wc/testing';
import {deleteDB} from 'idb';
import {makeKey, makeKeys, whileFailing, withRaw} from '../testing/device-store.js';
import {SessionKeeper, type KeptSession} from './kept-session.js';

const database = 'tokhai-kept-session-test';
const minute = 60_000;
const hour = 60 * minute;
const began = Date.parse('2026-11-22T01:00:00Z');
const inMinutes = (minutes: number): number => began + minutes * minute;
const asText = (time: number): string => new Date(time).toISOString();

async function makeSession(subject = 'citizen-0001'): Promise<KeptSession> {
  return {subject, keys: await makeKeys('2', {id: '1', key: await makeKey()})};
}

describe('the session that is kept for reloads without a network', () => {
  let keeper: SessionKeeper;
  let session: KeptSession;

  const found = async (now: number): Promise<string | undefined> => (await keeper.find(now))?.subject;

  beforeEach(async () => {
    keeper = new SessionKeeper('/api', database);
    session = await makeSession();
  });

  afterEach(() => deleteDB(database));

  it('comes back with its keys, which cannot be carried away', async () => {
    await keeper.keep(session, asText(inMinutes(30)), began);
    const kept = await keeper.find(inMinutes(29));
    if (kept === undefined) throw new Error('nothing was kept');
    assert.strictEqual(kept.subject, 'citizen-0001');
    assert.deepEqual([kept.keys.current.id, kept.keys.former[0]?.id, kept.keys.days], ['2', '1', 90]);
    assert.isFalse(kept.keys.current.key.extractable);
    const refused = await crypto.subtle.exportKey('raw', kept.keys.current.key).catch(() => 'refused');
    assert.strictEqual(refused, 'refused');
  });

  it('is over when the gateway’s would be, and then nothing of it is left', async () => {
    await keeper.keep(session, asText(inMinutes(30)), began);
    assert.isUndefined(await found(inMinutes(30)));
    assert.deepEqual(await withRaw(database, (raw) => raw.getAll('sessions')), []);
  });

  it('is lengthened by what the person does, by as much as the gateway gave', async () => {
    await keeper.keep(session, asText(inMinutes(30)), began);
    await keeper.touch(inMinutes(20));
    assert.strictEqual(await found(inMinutes(49)), 'citizen-0001');
    assert.isUndefined(await found(inMinutes(50)));
  });

  it('is not brought back by doing something after its end', async () => {
    await keeper.keep(session, asText(inMinutes(30)), began);
    await keeper.touch(inMinutes(31));
    assert.isUndefined(await found(inMinutes(32)));
  });

  it('ends eight hours after it began, however active the person is', async () => {
    await keeper.keep(session, asText(inMinutes(30)), began);
    for (let minutes = 20; minutes < 480; minutes += 20) await keeper.touch(inMinutes(minutes));
    assert.strictEqual(await found(began + 8 * hour - 1), 'citizen-0001');
    assert.isUndefined(await found(began + 8 * hour));
  });

  it('confirmed again it is the same session, and its eight hours go on', async () => {
    await keeper.keep(session, asText(inMinutes(30)), began);
    for (let minutes = 20; minutes < 460; minutes += 20)
      await keeper.keep(session, asText(inMinutes(minutes + 30)), inMinutes(minutes));
    await keeper.touch(inMinutes(470));
    assert.isUndefined(await found(began + 8 * hour));
  });

  it('of another person begins anew', async () => {
    await keeper.keep(session, asText(inMinutes(30)), began);
    await keeper.keep(await makeSession('citizen-0002'), asText(inMinutes(50)), inMinutes(20));
    assert.strictEqual(await found(inMinutes(21)), 'citizen-0002');
    for (let minutes = 40; minutes < 500; minutes += 20) await keeper.touch(inMinutes(minutes));
    assert.strictEqual(await found(inMinutes(499)), 'citizen-0002', 'its eight hours began later');
  });

  it('belongs to one gateway', async () => {
    await keeper.keep(session, asText(inMinutes(30)), began);
    const other = new SessionKeeper('/khac', database);
    assert.isUndefined(await other.find(inMinutes(1)));
    await other.forget();
    assert.strictEqual(await found(inMinutes(1)), 'citizen-0001');
  });

  it('is gone when it is forgotten', async () => {
    await keeper.keep(session, asText(inMinutes(30)), began);
    await keeper.forget();
    assert.isUndefined(await found(inMinutes(1)));
  });

  it('a browser that keeps nothing is no failure', async () => {
    await whileFailing(IDBFactory.prototype, 'open', 'SecurityError', async () => {
      await keeper.keep(session, asText(inMinutes(30)), began);
      await keeper.touch(inMinutes(1));
      assert.isUndefined(await found(inMinutes(1)));
      await keeper.forget();
    });
  });
});
