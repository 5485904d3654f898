import {chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {checkSeal} from '@tokhai/admission';
import {describe, expect, it} from 'vitest';
import {openDataKey} from './data-key.js';
import {openSealKeys} from './seal-keys.js';

const folder = mkdtempSync(join(tmpdir(), 'tokhai-keys-'));

describe('openSealKeys', () => {
  const path = join(folder, 'seal-keys.json');

  it('makes a key file that only its owner can read, and keeps it', async () => {
    const first = await openSealKeys(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const second = await openSealKeys(path);
    expect(second.published).toEqual(first.published);
  });

  it('publishes public members only, named by their thumbprint', async () => {
    const {published} = await openSealKeys(path);
    expect(published.keys.map((key) => Object.keys(key).sort())).toEqual([
      ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'],
    ]);
  });

  it('seals so that the admission accepts it, and nothing that was changed', async () => {
    const keys = await openSealKeys(path);
    const sealed = await keys.seal({kind: 'challenge', id: 'a', text: 'Thử nghiệm'});
    expect(sealed.seal).toMatch(/^[\w-]+\.\.[\w-]+$/);
    expect(await checkSeal(sealed, keys.published)).toBe(true);
    expect(await checkSeal({...sealed, id: 'b'} as typeof sealed, keys.published)).toBe(false);
    expect(await checkSeal(sealed, (await openSealKeys()).published)).toBe(false);
  });

  it('still publishes an older key that stands behind the current one', async () => {
    const older = await openSealKeys(join(folder, 'older.json'));
    const sealed = await older.seal({kind: 'challenge'});
    const read = (name: string) =>
      (JSON.parse(readFileSync(join(folder, name), 'utf8')) as {keys: object[]}).keys;
    const both = join(folder, 'both.json');
    writeFileSync(both, JSON.stringify({keys: [...read('seal-keys.json'), ...read('older.json')]}), {
      mode: 0o600,
    });
    const keys = await openSealKeys(both);
    expect(await checkSeal(sealed, keys.published)).toBe(true);
    expect(keys.published.keys[0]).toEqual((await openSealKeys(path)).published.keys[0]);
  });

  it('refuses a key file that others can read, or that is damaged', async () => {
    const loose = join(folder, 'loose.json');
    writeFileSync(loose, readFileSync(path));
    chmodSync(loose, 0o644);
    await expect(openSealKeys(loose)).rejects.toMatchObject({code: 'key-unreadable'});
    for (const content of ['', '{', '{"keys":[]}', '{"keys":[{"kty":"RSA"}]}', '{"keys":7}']) {
      const damaged = join(folder, 'damaged.json');
      writeFileSync(damaged, content, {mode: 0o600});
      await expect(openSealKeys(damaged)).rejects.toMatchObject({
        name: 'GatewayError',
        code: 'key-unreadable',
      });
    }
  });
});

describe('openDataKey', () => {
  it('unwraps only what it wrapped, and only in its place', async () => {
    const key = await openDataKey(join(folder, 'data.key'));
    const again = await openDataKey(join(folder, 'data.key'));
    const wrapped = key.wrap(Buffer.from('bí mật'), 'draft-key:a');
    expect(Buffer.from(again.unwrap(wrapped, 'draft-key:a')).toString()).toBe('bí mật');
    expect(() => key.unwrap(wrapped, 'draft-key:b')).toThrow();
    expect(() => key.unwrap(wrapped.with(20, (wrapped[20] ?? 0) ^ 1), 'draft-key:a')).toThrow();
    expect(() => key.unwrap(new Uint8Array(3), 'draft-key:a')).toThrow();
    const other = await openDataKey();
    expect(() => other.unwrap(wrapped, 'draft-key:a')).toThrow();
  });

  it('tells targets apart without naming them', async () => {
    const key = await openDataKey();
    expect(key.pseudonym('001099000001')).toBe(key.pseudonym('001099000001'));
    expect(key.pseudonym('001099000001')).not.toBe(key.pseudonym('001099000002'));
    expect((await openDataKey()).pseudonym('001099000001')).not.toBe(key.pseudonym('001099000001'));
  });
});
