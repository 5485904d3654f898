import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {signDetached} from '../index.js';
import {verifyDetached} from '../verify/index.js';
import {openPkcs12} from './index.js';

function findOpenssl(): string | undefined {
  try {
    return execFileSync('openssl', ['version'], {encoding: 'utf8'}).trim();
  } catch {
    return undefined;
  }
}

const openssl = findOpenssl();
const oracle = openssl === undefined ? describe.skip : describe;
const folder = mkdtempSync(join(tmpdir(), 'tokhai-p12-'));
const file = (name: string): string => join(folder, name);
const password = 'mật khẩu thử';

function run(...args: string[]): Buffer {
  return execFileSync('openssl', args, {stdio: ['ignore', 'pipe', 'pipe']});
}

function exportFile(name: string, ...options: string[]): Uint8Array {
  run(
    ...['pkcs12', '-export', '-inkey', file(`${name}.key`), '-in', file(`${name}.pem`)],
    ...['-out', file('out.p12'), '-passout', `pass:${password}`, ...options],
  );
  return new Uint8Array(readFileSync(file('out.p12')));
}

afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

oracle(`openPkcs12 with files from ${openssl ?? 'openssl (skipped: not installed)'}`, () => {
  beforeAll(() => {
    const kinds = {rsa: ['rsa:2048'], ec: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']};
    for (const [name, key] of Object.entries(kinds)) {
      run(
        ...['req', '-x509', '-nodes', '-subj', '/C=VN/CN=Le Van Mau/UID=CCCD:001099000013', '-days', '30'],
        ...['-newkey', ...key, '-keyout', file(`${name}.key`), '-out', file(`${name}.pem`)],
      );
    }
  });

  it.each([
    ['rsa', 'PSS-SHA256'],
    ['rsa', 'PKCS1-SHA256'],
    ['ec', 'ECDSA-P256-SHA256'],
  ] as const)('signs with an AES-protected %s key as %s', async (name, algorithm) => {
    const signer = await openPkcs12(exportFile(name), password);
    const [certificates = []] = await signer.listCertificates();
    const content = new TextEncoder().encode('x');
    const display = {documentId: '1', text: 'x'};
    const signingTime = new Date();
    const cms = await signDetached({content, certificates, signer, algorithm, signingTime, display});
    const report = await verifyDetached({cms, content, anchors: [], revocation: 'not-checked'});
    expect(report.signatures[0]).toMatchObject({
      algorithm,
      signer: {ids: [{type: 'CCCD', value: '001099000013'}]},
    });
    expect(report.signatures[0]?.checks.find(({id}) => id === 'signature')?.status).toBe('passed');
  });

  it('tells a wrong password from a broken file and from outdated protection', async () => {
    const good = exportFile('ec');
    await expect(openPkcs12(good, 'sai')).rejects.toMatchObject({
      name: 'SignError',
      code: 'wrong-password',
    });
    await expect(openPkcs12(good.subarray(0, 100), password)).rejects.toMatchObject({code: 'invalid-pkcs12'});
    const outdated = exportFile('ec', '-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES');
    await expect(openPkcs12(outdated, password)).rejects.toMatchObject({code: 'unsupported-encryption'});
    const mixed = exportFile('ec', '-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'AES-256-CBC');
    await expect(openPkcs12(mixed, password)).rejects.toMatchObject({code: 'unsupported-encryption'});
    const unsealed = exportFile('ec', '-nomac');
    await expect(openPkcs12(unsealed, password)).rejects.toMatchObject({code: 'invalid-pkcs12'});
    const keyless = exportFile('ec', '-nokeys');
    await expect(openPkcs12(keyless, password)).rejects.toMatchObject({code: 'invalid-pkcs12'});
    const bare = exportFile('ec', '-nocerts');
    await expect(openPkcs12(bare, password)).rejects.toMatchObject({code: 'no-certificate'});
  });

  it('ends flipped files in a SignError or in a working signer', async () => {
    const good = exportFile('ec', '-iter', '1', '-maciter');
    for (let at = 0; at < good.length; at += 7) {
      const bad = Uint8Array.from(good);
      bad[at] = (bad[at] ?? 0) ^ 0x11;
      const outcome = await openPkcs12(bad, password).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome.name).toBe('SignError');
    }
  }, 120_000);
});

describe('openPkcs12', () => {
  it('ends arbitrary bytes in a SignError', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({maxLength: 200}), fc.string(), async (bytes, secret) => {
        await expect(openPkcs12(bytes, secret)).rejects.toMatchObject({name: 'SignError'});
      }),
      {numRuns: 200},
    );
    await expect(openPkcs12(new Uint8Array(2 * 1024 * 1024), '')).rejects.toMatchObject({
      code: 'invalid-pkcs12',
    });
  });
});
