import {assert} from '@open-wc/testing';
import type {DraftKeys} from '@tokhai/connectors/gateway';
import {deleteDB, openDB} from 'idb';
import type {DraftContent} from '@tokhai/core';
import {EmbedError} from '../embed-error.js';
import {DeviceDrafts} from './device-drafts.js';
import type {KeptFile} from './draft-store.js';

const database = 'tokhai-files-test';
const scope = {subject: 'citizen-0001', procedure: '1.001193', agency: '000.00.00.H99'};

async function makeKeys(id = '1', ...former: DraftKeys['former']): Promise<DraftKeys> {
  const key = await crypto.subtle.generateKey({name: 'AES-GCM', length: 256}, false, ['encrypt', 'decrypt']);
  return {current: {id, key}, former, days: 90};
}

function contentOf(submission: string): DraftContent {
  return {
    format: 1,
    procedure: {code: '1.001193', version: 1, digest: '0'.repeat(64)},
    submission,
    today: '2026-11-22',
    values: {},
    lookups: [],
    confirmed: [],
    disputes: [],
    documents: [],
    step: 'tre',
  };
}

const photo = (name: string, text = 'ảnh mẫu Ước'): File => new File([text], name, {type: 'image/jpeg'});

describe('files that are not sent yet, on this device', () => {
  const open: DeviceDrafts[] = [];
  let keys: DraftKeys;

  async function store(by = keys, subject = scope.subject): Promise<DeviceDrafts> {
    const opened = await DeviceDrafts.open({...scope, subject}, by, database);
    open.push(opened);
    return opened;
  }

  const names = (files: readonly KeptFile[]): string[] => files.map(({file}) => file.name);

  async function records(): Promise<unknown[]> {
    const raw = await openDB(database);
    const all: unknown[] = await raw.getAll('files');
    raw.close();
    return all;
  }

  beforeEach(async () => {
    keys = await makeKeys();
  });

  afterEach(async () => {
    for (const each of open.splice(0)) each.close();
    await deleteDB(database);
  });

  it('come back as they were after a reload', async () => {
    const key = await (await store()).files.keep('submission-1', 'chung-sinh', photo('trang 1.jpg'));
    const [kept, ...more] = await (await store()).files.list('submission-1');
    assert.deepEqual([kept?.key, kept?.document, more.length], [key, 'chung-sinh', 0]);
    assert.deepEqual([kept?.file.name, kept?.file.type], ['trang 1.jpg', 'image/jpeg']);
    assert.strictEqual(await kept?.file.text(), 'ảnh mẫu Ước');
  });

  it('hold neither name nor bytes in the clear', async () => {
    await (await store()).files.keep('submission-1', 'chung-sinh', photo('trang Ước.jpg'));
    const [record] = (await records()) as [{readonly sealed: Uint8Array}];
    assert.notInclude(JSON.stringify({...record, sealed: ''}), 'Ước');
    assert.notInclude(new TextDecoder('utf-8').decode(record.sealed), 'Ước');
  });

  it('are those of their own draft and person, in the order of choosing', async () => {
    const {files} = await store();
    for (const name of ['1.jpg', '2.jpg']) {
      await files.keep('submission-1', 'chung-sinh', photo(name));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await files.keep('submission-2', 'chung-sinh', photo('3.jpg'));
    assert.deepEqual(names(await files.list('submission-1')), ['1.jpg', '2.jpg']);
    assert.deepEqual(await (await store(keys, 'citizen-0002')).files.list('submission-1'), []);
    assert.lengthOf(await records(), 3, 'nobody else drops them');
  });

  it('are gone once they were sent', async () => {
    const {files} = await store();
    await files.drop(await files.keep('submission-1', 'chung-sinh', photo('1.jpg')));
    assert.deepEqual(await records(), []);
  });

  it('go with their draft, and come back with it', async () => {
    const drafts = await store();
    await drafts.save(contentOf('submission-1'));
    await drafts.files.keep('submission-1', 'chung-sinh', photo('1.jpg'));
    const removed = await drafts.remove('submission-1');
    assert.deepEqual(await records(), []);
    await removed.restore();
    assert.deepEqual(names(await drafts.files.list('submission-1')), ['1.jpg']);
  });

  it('open with a key of before, and are dropped where it is gone', async () => {
    await (await store()).files.keep('submission-1', 'chung-sinh', photo('1.jpg'));
    const renewed = await makeKeys('2', keys.current);
    assert.deepEqual(names(await (await store(renewed)).files.list('submission-1')), ['1.jpg']);
    assert.deepEqual(await (await store(await makeKeys('3'))).files.list('submission-1'), []);
    assert.deepEqual(await records(), []);
  });

  it('that are older than the gateway keeps keys for are deleted, whoever they belong to', async () => {
    await (await store()).files.keep('submission-1', 'chung-sinh', photo('1.jpg'));
    const raw = await openDB(database);
    const [record] = (await raw.getAll('files')) as [{readonly savedAt: number}];
    await raw.put('files', {...record, savedAt: Date.now() - 91 * 24 * 60 * 60_000});
    raw.close();
    await store(keys, 'citizen-0002');
    assert.deepEqual(await records(), []);
  });

  it('whose draft is gone are deleted at an opening a day later', async () => {
    const first = await store();
    await first.save(contentOf('submission-1'));
    for (const submission of ['submission-1', 'submission-2'])
      await first.files.keep(submission, 'chung-sinh', photo('1.jpg'));
    await store();
    assert.lengthOf(await records(), 2, 'its draft may be on its way');
    const raw = await openDB(database);
    for (const record of (await raw.getAll('files')) as {readonly savedAt: number}[])
      await raw.put('files', {...record, savedAt: Date.now() - 25 * 60 * 60_000});
    raw.close();
    const {files} = await store();
    assert.lengthOf(await files.list('submission-1'), 1);
    assert.lengthOf(await records(), 1);
  });

  for (const [name, code] of [
    ['QuotaExceededError', 'draft-storage-full'],
    ['UnknownError', 'draft-storage-failed'],
  ] as const) {
    it(`tell of a device that keeps none: ${name}`, async () => {
      const {files} = await store();
      const put: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
      Reflect.set(IDBObjectStore.prototype, 'put', () => {
        throw new DOMException('made to fail', name);
      });
      try {
        const told = await files
          .keep('submission-1', 'chung-sinh', photo('1.jpg'))
          .catch((error: unknown) => {
            return error instanceof EmbedError ? error.code : String(error);
          });
        assert.strictEqual(told, code);
      } finally {
        Reflect.set(IDBObjectStore.prototype, 'put', put);
      }
    });
  }
});
