import {assert} from '@open-wc/testing';
import {codeOf, contentOf, DeviceStores, makeKeys, whileFailing, withRaw} from '../testing/device-store.js';
import type {KeptFile} from './draft-store.js';

const database = 'tokhai-files-test';

const photo = (name: string, text = 'ảnh mẫu Ước'): File => new File([text], name, {type: 'image/jpeg'});

describe('files that are not sent yet, on this device', () => {
  const stores = new DeviceStores(database);
  const store = stores.open.bind(stores);
  const names = (files: readonly KeptFile[]): string[] => files.map(({file}) => file.name);

  const records = (): Promise<unknown[]> => withRaw(database, (raw) => raw.getAll('files'));

  /** Lets every file be this many hours old. */
  const grow = (hours: number): Promise<void> =>
    withRaw(database, async (raw) => {
      for (const record of (await raw.getAll('files')) as {readonly savedAt: number}[])
        await raw.put('files', {...record, savedAt: Date.now() - hours * 60 * 60_000});
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
    const pages = ['1.jpg', '2.jpg', '3.jpg', '4.jpg', '5.jpg', '6.jpg'];
    await Promise.all(pages.map((name) => files.keep('submission-1', 'chung-sinh', photo(name))));
    await files.keep('submission-2', 'chung-sinh', photo('7.jpg'));
    assert.deepEqual(names(await files.list('submission-1')), pages);
    assert.deepEqual(await (await store({subject: 'citizen-0002'})).files.list('submission-1'), []);
    assert.lengthOf(await records(), 7, 'nobody else drops them');
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
    const renewed = await makeKeys('2', stores.keys.current);
    assert.deepEqual(names(await (await store({}, renewed)).files.list('submission-1')), ['1.jpg']);
    assert.deepEqual(await (await store({}, await makeKeys('3'))).files.list('submission-1'), []);
    assert.deepEqual(await records(), []);
  });

  it('that are older than the gateway keeps keys for are deleted, whoever they belong to', async () => {
    await (await store()).files.keep('submission-1', 'chung-sinh', photo('1.jpg'));
    await grow(91 * 24);
    await store({subject: 'citizen-0002'});
    assert.deepEqual(await records(), []);
  });

  it('whose draft is gone are deleted at an opening a day later', async () => {
    const first = await store();
    await first.save(contentOf('submission-1'));
    for (const submission of ['submission-1', 'submission-2'])
      await first.files.keep(submission, 'chung-sinh', photo('1.jpg'));
    await store();
    assert.lengthOf(await records(), 2, 'its draft may be on its way');
    await grow(25);
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
      await whileFailing(IDBObjectStore.prototype, 'put', name, async () => {
        assert.strictEqual(await codeOf(files.keep('submission-1', 'chung-sinh', photo('1.jpg'))), code);
      });
    });
  }
});
