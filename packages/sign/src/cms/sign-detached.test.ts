import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {signatureAlgorithms, type SignatureAlgorithm} from '../algorithm.js';
import {encodeEcdsaSignature} from '../crypto/ecdsa-signature.js';
import {signDetached, type HashSigner, type SigningRequest} from '../index.js';
import {makeFamily, makeParty, signerOf, testTime, toPem, type Family} from '../testing/make-certificates.js';
import {verifyDetached} from '../verify/index.js';

const content = new TextEncoder().encode('{"tờ khai":"khai sinh"}');
const display = {documentId: 'A1B2', text: 'Tờ khai đăng ký khai sinh'};

function findOpenssl(): string | undefined {
  try {
    return execFileSync('openssl', ['version'], {encoding: 'utf8'}).trim();
  } catch {
    return undefined;
  }
}

const openssl = findOpenssl();
const families = new Map<SignatureAlgorithm, Family>();

beforeAll(async () => {
  for (const algorithm of signatureAlgorithms) families.set(algorithm, await makeFamily(algorithm));
});

function familyOf(algorithm: SignatureAlgorithm): Family {
  const family = families.get(algorithm);
  if (family === undefined) throw new Error(`no family for ${algorithm}`);
  return family;
}

function signAs(algorithm: SignatureAlgorithm, signer?: HashSigner, octets = content): Promise<Uint8Array> {
  const {citizen} = familyOf(algorithm);
  return signDetached({
    content: octets,
    certificates: citizen.chain,
    signer: signer ?? signerOf(citizen),
    algorithm,
    signingTime: testTime,
    display,
  });
}

describe.each(signatureAlgorithms)('signDetached with %s', (algorithm) => {
  it('makes a signature that our verifier passes', async () => {
    const cms = await signAs(algorithm);
    const {root} = familyOf(algorithm);
    const report = await verifyDetached({
      cms,
      content,
      anchors: [root.certificate],
      at: testTime,
      revocation: 'not-checked',
    });
    expect(report.signatures[0]?.checks.filter(({status}) => status !== 'passed')).toEqual([
      {id: 'revocation', status: 'indeterminate', detail: 'not-checked'},
    ]);
    expect(report.indication).toBe('TOTAL-PASSED');
    expect(report.signatures[0]).toMatchObject({
      algorithm,
      signer: {name: 'Nguyễn Văn Thử', ids: [{type: 'CCCD', value: '001099000012'}]},
      signingTime: '2026-06-01T08:00:00Z',
    });
    expect(report.signatures[0]?.chain).toHaveLength(3);
  });

  it('signs a digest without the content, and empty content', async () => {
    const {citizen, root} = familyOf(algorithm);
    const contentDigest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
    const base = {certificates: citizen.chain, signer: signerOf(citizen), algorithm, display};
    const check = {anchors: [root.certificate], at: testTime, revocation: 'not-checked'} as const;
    const cms = await signDetached({...base, contentDigest, signingTime: testTime});
    const report = await verifyDetached({...check, cms, contentDigest});
    expect(report.indication).toBe('TOTAL-PASSED');
    const empty = new Uint8Array(0);
    const none = await signDetached({...base, content: empty, signingTime: testTime});
    expect((await verifyDetached({...check, cms: none, content: empty})).indication).toBe('TOTAL-PASSED');
  });

  it('gives the signer octets, digest, certificate and display that belong together', async () => {
    const {citizen} = familyOf(algorithm);
    const seen: SigningRequest[] = [];
    const inner = signerOf(citizen);
    await signAs(algorithm, {
      listCertificates: () => inner.listCertificates(),
      sign: (request) => {
        seen.push(request);
        return inner.sign(request);
      },
    });
    const [request] = seen;
    const tbs = Uint8Array.from(request?.tbs ?? []);
    expect(request?.digest).toEqual(new Uint8Array(await crypto.subtle.digest('SHA-256', tbs)));
    expect(request).toMatchObject({algorithm, display});
    expect(request?.certificate).toEqual(citizen.certificate);
  });

  it('releases nothing when the answer does not verify', async () => {
    const {citizen} = familyOf(algorithm);
    const inner = signerOf(citizen);
    const lying: HashSigner = {
      listCertificates: () => inner.listCertificates(),
      sign: (request) => inner.sign({...request, tbs: new TextEncoder().encode('something else')}),
    };
    await expect(signAs(algorithm, lying)).rejects.toMatchObject({
      name: 'SignError',
      code: 'signature-mismatch',
    });
    const answers = [new Uint8Array(0), new Uint8Array(64), new Uint8Array(256), Uint8Array.of(0x30, 0x80)];
    for (const answer of answers) {
      const broken: HashSigner = {...lying, sign: () => Promise.resolve(answer)};
      await expect(signAs(algorithm, broken)).rejects.toMatchObject({code: 'signature-mismatch'});
    }
  });
});

describe('signDetached', () => {
  it('takes ECDSA answers as r || s and as DER', async () => {
    const {citizen} = familyOf('ECDSA-P256-SHA256');
    const inner = signerOf(citizen);
    const der: HashSigner = {
      listCertificates: () => inner.listCertificates(),
      sign: async (request) => encodeEcdsaSignature(await inner.sign(request)),
    };
    for (let round = 0; round < 40; round += 1) {
      await expect(signAs('ECDSA-P256-SHA256', der)).resolves.toBeInstanceOf(Uint8Array);
      await expect(signAs('ECDSA-P256-SHA256', inner)).resolves.toBeInstanceOf(Uint8Array);
    }
  });

  it('leaves the root out and embeds each certificate once', async () => {
    const {citizen, root} = familyOf('ECDSA-P256-SHA256');
    const cms = await signDetached({
      content,
      certificates: [...citizen.chain, ...citizen.chain],
      signer: signerOf(citizen),
      algorithm: 'ECDSA-P256-SHA256',
      signingTime: testTime,
      display,
    });
    const hex = Buffer.from(cms).toString('hex');
    expect(hex.split(Buffer.from(citizen.certificate).toString('hex'))).toHaveLength(2);
    expect(hex).not.toContain(Buffer.from(root.certificate).toString('hex'));
  });

  it('keeps the error of a signer as cause', async () => {
    const refusal = new Error('người dùng từ chối');
    const refusing: HashSigner = {
      listCertificates: () => Promise.resolve([]),
      sign: () => Promise.reject(refusal),
    };
    await expect(signAs('PSS-SHA256', refusing)).rejects.toMatchObject({
      code: 'signer-failed',
      cause: refusal,
    });
  });

  it('refuses certificates that cannot sign now or in this algorithm', async () => {
    const {citizen, authority} = familyOf('ECDSA-P256-SHA256');
    const base = {
      content,
      signer: signerOf(citizen),
      algorithm: 'ECDSA-P256-SHA256' as const,
      certificates: citizen.chain,
      signingTime: testTime,
      display,
    };
    const old = await makeParty({
      subject: {commonName: 'Trần Thị Mẫu'},
      issuer: authority,
      notAfter: new Date('2026-02-01T00:00:00Z'),
    });
    const attempts = [
      [{...base, certificates: []}, 'no-certificate'],
      [{...base, certificates: [Uint8Array.of(0x30, 0)]}, 'invalid-certificate'],
      [{...base, algorithm: 'PSS-SHA256' as const}, 'key-mismatch'],
      [{...base, certificates: old.chain}, 'certificate-expired'],
      [{...base, signingTime: new Date('2025-01-01T00:00:00Z')}, 'certificate-not-yet-valid'],
      [{...base, signingTime: new Date(Number.NaN)}, 'invalid-input'],
    ] as const;
    for (const [options, code] of attempts) {
      await expect(signDetached(options)).rejects.toMatchObject({name: 'SignError', code});
    }
    const short = {...base, content: undefined, contentDigest: new Uint8Array(20)};
    await expect(signDetached(short)).rejects.toMatchObject({code: 'invalid-input'});
  });
});

const oracle = openssl === undefined ? describe.skip : describe;

oracle(`OpenSSL as oracle (${openssl ?? 'skipped: openssl not installed'})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'tokhai-sign-'));
  const file = (name: string): string => join(folder, name);
  const run = (...args: string[]): string =>
    execFileSync('openssl', args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});
  const verify = (): string =>
    run(
      ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', file('signature.p7s')],
      ...['-content', file('content'), '-CAfile', file('ca.pem'), '-attime', '1780300800'],
    );

  afterAll(() => {
    rmSync(folder, {recursive: true, force: true});
  });

  it.each(signatureAlgorithms)('verifies %s as CAdES and prints it', async (algorithm) => {
    writeFileSync(file('signature.p7s'), await signAs(algorithm));
    writeFileSync(file('content'), content);
    writeFileSync(file('ca.pem'), toPem(familyOf(algorithm).root.certificate));
    expect(verify()).toBe(new TextDecoder().decode(content));
    const printed = run('cms', '-cmsout', '-print', '-noout', '-inform', 'DER', '-in', file('signature.p7s'));
    for (const name of ['contentType', 'messageDigest', 'signingTime', 'signingCertificateV2']) {
      expect(printed).toContain(name);
    }
    writeFileSync(file('content'), 'other');
    expect(verify).toThrow();
  });

  it.each([
    ['PKCS1-SHA256', ['-newkey', 'rsa:2048'], []],
    [
      'PSS-SHA256',
      ['-newkey', 'rsa:2048'],
      ['-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_pss_saltlen:32', '-keyopt', 'rsa_mgf1_md:sha256'],
    ],
    ['ECDSA-P256-SHA256', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'], []],
  ])('makes a %s signature that we pass', async (algorithm, newKey, keyOptions) => {
    run(
      ...[
        'req',
        '-x509',
        '-nodes',
        '-subj',
        '/C=VN/CN=DEMO OpenSSL Root',
        '-days',
        '30',
        '-sha256',
        ...newKey,
      ],
      ...['-keyout', file('ca.key'), '-out', file('ca.pem')],
      ...['-addext', 'keyUsage=critical,keyCertSign'],
    );
    run(
      ...['req', '-nodes', '-subj', '/C=VN/CN=Le Van Mau/UID=CCCD:001099000013', ...newKey],
      ...['-keyout', file('ee.key'), '-out', file('ee.csr'), '-sha256'],
    );
    writeFileSync(file('ext'), 'keyUsage=critical,digitalSignature,nonRepudiation\n');
    run(
      ...['x509', '-req', '-in', file('ee.csr'), '-CA', file('ca.pem'), '-CAkey', file('ca.key')],
      ...['-CAcreateserial', '-days', '20', '-sha256', '-extfile', file('ext'), '-out', file('ee.pem')],
    );
    writeFileSync(file('content'), content);
    run(
      ...['cms', '-sign', '-cades', '-binary', '-md', 'sha256', '-in', file('content'), '-outform', 'DER'],
      ...['-signer', file('ee.pem'), '-inkey', file('ee.key'), '-out', file('openssl.p7s'), ...keyOptions],
    );
    const ca = Buffer.from(execFileSync('openssl', ['x509', '-in', file('ca.pem'), '-outform', 'DER']));
    const report = await verifyDetached({
      cms: readFileSync(file('openssl.p7s')),
      content,
      anchors: [ca],
      revocation: 'not-checked',
    });
    expect(report.signatures[0]?.checks.filter(({status}) => status === 'failed')).toEqual([]);
    expect(report).toMatchObject({
      indication: 'TOTAL-PASSED',
      signatures: [{algorithm, signer: {ids: [{type: 'CCCD', value: '001099000013'}]}}],
    });
  });
});
