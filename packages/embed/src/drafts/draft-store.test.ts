import {assert} from '@open-wc/testing';
import type {DraftContent} from '@tokhai/core';
import {deleteDB, openDB} from 'idb';
import {DraftStore, type DraftScope} from './draft-store.js';

const database = 'tokhai-drafts-test';
const scope: DraftScope = {subject: 'citizen-0001', procedure: '1.001193', agency: '000.00.00.H99'};

function makeKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({name: 'AES-GCM', length: 256}, false, ['encrypt', 'decrypt']);
}

function contentOf(submission: string, name: string): DraftContent {
  return {
    format: 1,
    procedure: {code: '1.001193', version: 1, digest: '0'.repeat(64)},
    submission,
    today: '2026-11-22',
    values: {tre: {hoTen: name}},
    lookups: [],
    confirmed: [],
    disputes: [],
    documents: [],
    step: 'tre',
  };
}

describe('drafts on this device', () => {
  const open: DraftStore[] = [];
  let key: CryptoKey;

  async function store(given: Partial<DraftScope> = {}, by = key): Promise<DraftStore> {
    const opened = await DraftStore.open({...scope, ...given}, by, database);
    open.push(opened);
    return opened;
  }

  beforeEach(async () => {
    key = await makeKey();
  });

  afterEach(async () => {
    for (const each of open.splice(0)) each.close();
    await deleteDB(database);
  });

  it('come back as they were, and say when they were written', async () => {
    const content = contentOf('submission-1', 'Nguyễn Thị Hồng Ước');
    const at = await (await store()).save(content, new Date('2026-11-22T03:42:00Z'));
    assert.strictEqual(at, '2026-11-22T03:42:00.000Z');
    assert.deepEqual(await (await store()).load(), content);
  });

  it('hold nothing of what was typed in the clear', async () => {
    await (await store()).save(contentOf('submission-1', 'Ước Mơ Thử Nghiệm'));
    const raw = await openDB(database, 1);
    const records: unknown[] = await raw.getAll('drafts');
    raw.close();
    const [record] = records as {readonly sealed: Uint8Array}[];
    assert.notInclude(JSON.stringify({...record, sealed: ''}), 'Ước');
    assert.notInclude(new TextDecoder('utf-8').decode(record?.sealed), 'Ước');
    assert.notInclude(new TextDecoder('utf-8').decode(record?.sealed), 'hoTen');
  });

  it('open for no other person, key, procedure or agency, and stay for their own', async () => {
    const content = contentOf('submission-1', 'Nguyễn Thị Bé Thử');
    await (await store()).save(content);
    assert.isUndefined(await (await store({subject: 'citizen-0002'})).load());
    assert.isUndefined(await (await store({procedure: '1.000110'})).load());
    assert.isUndefined(await (await store({agency: '000.00.00.H98'})).load());
    assert.isUndefined(await (await store({}, await makeKey())).load());
    assert.deepEqual(await (await store()).load(), content);
  });

  it('do not open under another subject or submission even with the key', async () => {
    await (await store()).save(contentOf('submission-1', 'Nguyễn Thị Bé Thử'));
    const raw = await openDB(database, 1);
    const record = (await raw.get('drafts', 'submission-1')) as Record<string, unknown>;
    await raw.put('drafts', {...record, subject: 'citizen-0002'});
    await raw.put('drafts', {...record, submission: 'submission-2', savedAt: Date.now() + 1});
    raw.close();
    assert.isUndefined(await (await store({subject: 'citizen-0002'})).load());
    assert.isUndefined(await (await store()).load());
  });

  it('give the newest that can be read', async () => {
    const drafts = await store();
    const older = contentOf('submission-2', 'Mới hơn');
    await drafts.save(contentOf('submission-1', 'Cũ'), new Date(1_000));
    await drafts.save(older, new Date(2_000));
    assert.deepEqual(await drafts.load(), older);
    const other = await store({}, await makeKey());
    await other.save(contentOf('submission-3', 'Khóa khác'), new Date(3_000));
    assert.deepEqual(await drafts.load(), older);
  });

  it('are written over by the next saving, and gone when removed', async () => {
    const drafts = await store();
    await drafts.save(contentOf('submission-1', 'Một'));
    const second = contentOf('submission-1', 'Hai');
    await drafts.save(second);
    assert.deepEqual(await drafts.load(), second);
    await drafts.remove('submission-1');
    assert.isUndefined(await drafts.load());
    await drafts.remove('submission-1');
  });

  it('say so when the browser gives no room, and keep what was there', async () => {
    const drafts = await store();
    const first = contentOf('submission-1', 'Một');
    await drafts.save(first);
    const put: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
    Reflect.set(IDBObjectStore.prototype, 'put', () => {
      throw new DOMException('The quota has been exceeded', 'QuotaExceededError');
    });
    let name = '';
    try {
      await drafts.save(contentOf('submission-1', 'Hai'));
    } catch (error) {
      name = error instanceof Error || error instanceof DOMException ? error.name : '';
    } finally {
      Reflect.set(IDBObjectStore.prototype, 'put', put);
    }
    assert.strictEqual(name, 'QuotaExceededError');
    assert.deepEqual(await drafts.load(), first);
  });
});
