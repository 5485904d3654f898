import {assert} from '@open-wc/testing';
import type {DraftContent} from '@tokhai/core';
import {deleteDB} from 'idb';
import {codeOf, contentOf, DeviceStores, makeKeys, whileFailing, withRaw} from '../testing/device-store.js';
import type {DeviceDrafts} from './device-drafts.js';
import type {StoredDraft} from './draft-store.js';

const database = 'tokhai-drafts-test';
const day = 24 * 60 * 60_000;

const named = (submission: string, name: string): DraftContent => contentOf(submission, {tre: {hoTen: name}});

describe('drafts on this device', () => {
  const stores = new DeviceStores(database);
  const store = stores.open.bind(stores);

  async function contents(drafts: DeviceDrafts): Promise<(DraftContent | undefined)[]> {
    return (await drafts.list()).map(({content}) => content);
  }

  it('come back as they were, and say when they were written and how long they are kept', async () => {
    const content = named('submission-1', 'Nguyễn Thị Hồng Ước');
    const now = new Date();
    assert.strictEqual(await (await store()).save(content, now), now.toISOString());
    const expected: StoredDraft = {
      submission: 'submission-1',
      savedAt: now.toISOString(),
      keptUntil: new Date(now.getTime() + 90 * day).toISOString(),
      content,
    };
    assert.deepEqual(await (await store()).list(), [expected]);
    assert.deepEqual(await (await store()).read('submission-1'), expected);
  });

  it('hold nothing of what was typed in the clear', async () => {
    await (await store()).save(named('submission-1', 'Ước Mơ Thử Nghiệm'));
    const records: unknown[] = await withRaw(database, (raw) => raw.getAll('drafts'));
    const [record] = records as {readonly sealed: Uint8Array}[];
    assert.notInclude(JSON.stringify({...record, sealed: ''}), 'Ước');
    assert.notInclude(new TextDecoder('utf-8').decode(record?.sealed), 'Ước');
    assert.notInclude(new TextDecoder('utf-8').decode(record?.sealed), 'hoTen');
  });

  it('are listed for their own person, procedure and agency only, the newest first', async () => {
    const drafts = await store();
    const later = Date.now();
    await drafts.save(named('submission-1', 'Cũ'), new Date(later - 2_000));
    await drafts.save(named('submission-2', 'Mới'), new Date(later));
    assert.deepEqual(
      (await drafts.list()).map(({submission}) => submission),
      ['submission-2', 'submission-1'],
    );
    assert.deepEqual(await (await store({subject: 'citizen-0002'})).list(), []);
    assert.isUndefined(await (await store({subject: 'citizen-0002'})).read('submission-1'));
    assert.deepEqual(await (await store({procedure: '1.000110'})).list(), []);
    assert.deepEqual(await (await store({agency: '000.00.00.H98'})).list(), []);
  });

  it('stay, unopened, where their key is not there', async () => {
    await (await store()).save(named('submission-1', 'Nguyễn Thị Bé Thử'));
    const other = await store({}, await makeKeys());
    assert.deepEqual(await contents(other), [undefined]);
    assert.deepEqual(await contents(await store()), [named('submission-1', 'Nguyễn Thị Bé Thử')]);
  });

  it('open with a former key, and are written under the present one', async () => {
    const content = named('submission-1', 'Nguyễn Thị Bé Thử');
    await (await store()).save(content);
    const renewed = await makeKeys('2', stores.keys.current);
    const drafts = await store({}, renewed);
    assert.deepEqual((await drafts.read('submission-1'))?.content, content);
    await drafts.save(content);
    assert.deepEqual(await contents(await store({}, {...renewed, former: []})), [content]);
    assert.deepEqual(await contents(await store()), [undefined]);
  });

  it('do not open under another subject or submission even with the key', async () => {
    await (await store()).save(named('submission-1', 'Nguyễn Thị Bé Thử'));
    await withRaw(database, async (raw) => {
      const record = (await raw.get('drafts', 'submission-1')) as Record<string, unknown>;
      await raw.put('drafts', {...record, subject: 'citizen-0002'});
      await raw.put('drafts', {...record, submission: 'submission-2'});
    });
    assert.deepEqual(await contents(await store({subject: 'citizen-0002'})), [undefined]);
    assert.deepEqual(await contents(await store()), [undefined]);
  });

  it('are deleted once they are older than they are kept, whoever they are of, and it is counted', async () => {
    const [drafts, others] = [await store(), await store({subject: 'citizen-0002'})];
    const old = new Date(Date.now() - 91 * day);
    await drafts.save(named('submission-1', 'Cũ'), old);
    await drafts.save(named('submission-2', 'Mới'));
    await others.save(named('submission-3', 'Của người khác'), old);
    const again = await store();
    assert.strictEqual(again.dropped, 1);
    assert.deepEqual(await contents(again), [named('submission-2', 'Mới')]);
    assert.deepEqual(await others.list(), []);
  });

  it('from before savings were counted open and are written over', async () => {
    await (await store()).save(named('submission-1', 'Một'));
    await withRaw(database, async (raw) => {
      const record = (await raw.get('drafts', 'submission-1')) as Record<string, unknown>;
      const former = Object.entries(record).filter(([name]) => name !== 'revision' && name !== 'key');
      await raw.put('drafts', Object.fromEntries(former));
    });
    const drafts = await store();
    assert.deepEqual((await drafts.read('submission-1'))?.content, named('submission-1', 'Một'));
    await drafts.save(named('submission-1', 'Hai'));
    assert.deepEqual(await contents(drafts), [named('submission-1', 'Hai')]);
  });

  it('are never written over by who has not seen them', async () => {
    const [one, two] = [await store(), await store()];
    await one.save(named('submission-1', 'Một'));
    assert.strictEqual(await codeOf(two.save(named('submission-1', 'Hai'))), 'draft-conflict');
    await two.list();
    assert.strictEqual(await codeOf(two.save(named('submission-1', 'Hai'))), 'draft-conflict');
    await two.read('submission-1');
    await two.save(named('submission-1', 'Hai'));
    assert.strictEqual(await codeOf(one.save(named('submission-1', 'Ba'))), 'draft-conflict');
    assert.deepEqual(await contents(one), [named('submission-1', 'Hai')]);
  });

  it('let one of two that save at once through', async () => {
    const [one, two] = [await store(), await store()];
    await one.save(named('submission-1', 'Đầu'));
    await two.read('submission-1');
    const codes = await Promise.all([
      codeOf(one.save(named('submission-1', 'Một'))),
      codeOf(two.save(named('submission-1', 'Hai'))),
    ]);
    assert.deepEqual(codes.toSorted(), ['draft-conflict', 'none']);
  });

  it('save one after another for the same tab', async () => {
    const drafts = await store();
    const names = ['Một', 'Hai', 'Ba', 'Bốn'];
    await Promise.all(names.map((name) => drafts.save(named('submission-1', name))));
    assert.lengthOf(await drafts.list(), 1);
  });

  it('are gone when removed, and back when that is taken back', async () => {
    const drafts = await store();
    const content = named('submission-1', 'Một');
    await drafts.save(content);
    const removed = await drafts.remove('submission-1');
    assert.deepEqual(await drafts.list(), []);
    await removed.restore();
    assert.deepEqual(await contents(drafts), [content]);
    await drafts.remove('submission-1');
    await (await drafts.remove('submission-1')).restore();
    assert.deepEqual(await drafts.list(), []);
  });

  it('say so when the browser gives no room or none at all, and keep what was there', async () => {
    const drafts = await store();
    const first = named('submission-1', 'Một');
    await drafts.save(first);
    await whileFailing(IDBObjectStore.prototype, 'put', 'QuotaExceededError', async () => {
      assert.strictEqual(await codeOf(drafts.save(named('submission-1', 'Hai'))), 'draft-storage-full');
    });
    await whileFailing(IDBObjectStore.prototype, 'put', 'UnknownError', async () => {
      assert.strictEqual(await codeOf(drafts.save(named('submission-1', 'Hai'))), 'draft-storage-failed');
    });
    assert.deepEqual(await contents(drafts), [first]);
    await drafts.save(named('submission-1', 'Hai'));
  });

  it('go on when the site’s data were cleared under them', async () => {
    const drafts = await store();
    await drafts.save(named('submission-1', 'Một'));
    await deleteDB(database);
    await drafts.save(named('submission-1', 'Hai'));
    assert.deepEqual(await contents(drafts), [named('submission-1', 'Hai')]);
  });

  it('say so where the browser keeps nothing', async () => {
    await whileFailing(IDBFactory.prototype, 'open', 'SecurityError', async () => {
      assert.strictEqual(await codeOf(store()), 'draft-storage-failed');
    });
  });
});
