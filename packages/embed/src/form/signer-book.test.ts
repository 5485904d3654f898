import {assert} from '@open-wc/testing';
import type {Challenge} from '@tokhai/core';
import {createSigningKey, webCryptoSigner, type HashSigner, type SignatureAlgorithm} from '@tokhai/sign';
import {createAuthority, type Authority} from '@tokhai/sign/authority';
import {verifyDetached} from '@tokhai/sign/verify';
import {SignerBook} from './signer-book.js';

const content = new TextEncoder().encode('{"statement":true}');

async function holder(
  authority: Authority,
  name: string,
  number?: string,
  algorithm: SignatureAlgorithm = 'ECDSA-P256-SHA256',
): Promise<HashSigner> {
  const {privateKey, publicKey} = await createSigningKey(algorithm);
  const ids = number === undefined ? [] : [{type: 'CCCD' as const, value: number}];
  const certificate = await authority.issue({publicKey, subject: {commonName: name, country: 'VN', ids}});
  return webCryptoSigner({privateKey, certificates: [certificate]});
}

function challengeFor(...algorithms: Challenge['algorithms']): Challenge {
  return {
    kind: 'challenge',
    id: 'challenge-1',
    submission: 'submission-1',
    subject: 'citizen-0001',
    agency: '000.00.00.H99',
    agencyName: {vi: 'UBND', en: 'UBND'},
    procedure: {code: '1.001193', version: 1, digest: '0'.repeat(64)},
    overlay: null,
    values: '0'.repeat(64),
    today: '2026-11-22',
    roles: [],
    accept: ['signature'],
    algorithms,
    issuedAt: '2026-11-22T03:42:00Z',
    expiresAt: '2099-01-01T00:00:00Z',
    seal: 'c2VhbA..c2VhbA',
  };
}

const broken: HashSigner = {
  listCertificates: () => Promise.reject(Object.assign(new Error('no token'), {code: 'signer-unavailable'})),
  sign: () => Promise.reject(new Error('no token')),
};

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
  return 'no error';
}

describe('key holders', () => {
  let authority: Authority;
  before(async () => {
    authority = await createAuthority({name: 'CA Thử Nghiệm', organization: 'DEMO'});
  });

  it('are offered together, each certificate in words', async () => {
    const father = await holder(authority, 'Nguyễn Văn Thử', '001090000001');
    const nameless = await holder(authority, 'Trần Thị Mẫu');
    const choices = await new SignerBook(() => [father, nameless]).list();
    assert.deepEqual(
      choices.map(({name, identity, issuer}) => ({name, identity, issuer})),
      [
        {name: 'Nguyễn Văn Thử', identity: '001090000001', issuer: 'CA Thử Nghiệm'},
        {name: 'Trần Thị Mẫu', identity: undefined, issuer: 'CA Thử Nghiệm'},
      ],
    );
    assert.isAbove(Date.parse(choices[0]?.notAfter ?? ''), Date.now());
    assert.isBelow(Date.parse(choices[0]?.notBefore ?? ''), Date.now());
  });

  it('hide only their own certificates when they fail, unless all fail', async () => {
    const father = await holder(authority, 'Nguyễn Văn Thử', '001090000001');
    assert.lengthOf(await new SignerBook(() => [broken, father]).list(), 1);
    assert.strictEqual(await codeOf(new SignerBook(() => [broken]).list()), 'signer-unavailable');
    assert.deepEqual(await new SignerBook(() => []).list(), []);
  });

  it('hide a certificate that cannot be read, and no other', async () => {
    const odd: HashSigner = {
      listCertificates: () => Promise.resolve([[new Uint8Array([0x30, 0x00])], []]),
      sign: () => Promise.reject(new Error('unused')),
    };
    const father = await holder(authority, 'Nguyễn Văn Thử', '001090000001');
    assert.lengthOf(await new SignerBook(() => [odd, father]).list(), 1);
  });

  it('sign exactly the given bytes with the chosen certificate', async () => {
    const father = await holder(authority, 'Nguyễn Văn Thử', '001090000001');
    const mother = await holder(authority, 'Trần Thị Mẫu', '001192000002');
    const book = new SignerBook(() => [father, mother]);
    const [, second] = await book.list();
    if (second === undefined) throw new Error('two choices were expected');
    const cms = await book.sign(content, second, challengeFor('PSS-SHA256', 'ECDSA-P256-SHA256'), 'Đăng ký');
    const report = await verifyDetached({
      cms,
      content,
      anchors: [authority.certificate],
      at: new Date(),
      revocation: 'not-checked',
    });
    assert.strictEqual(report.indication, 'TOTAL-PASSED');
    assert.strictEqual(report.signatures[0]?.signer.ids[0]?.value, '001192000002');
  });

  it('take the first algorithm of the key that the challenge accepts', async () => {
    const rsa = await holder(authority, 'Nguyễn Văn Thử', '001090000001', 'PSS-SHA256');
    const asked: string[] = [];
    const watched: HashSigner = {
      listCertificates: () => rsa.listCertificates(),
      sign: (request) => {
        asked.push(request.algorithm);
        return rsa.sign(request);
      },
    };
    const book = new SignerBook(() => [watched]);
    const [choice] = await book.list();
    if (choice === undefined) throw new Error('a choice was expected');
    await book.sign(content, choice, challengeFor('ECDSA-P256-SHA256', 'PSS-SHA256'), 'Đăng ký');
    assert.deepEqual(asked, ['PSS-SHA256']);
    const attempt = book.sign(content, choice, challengeFor('ECDSA-P256-SHA256'), 'Đăng ký');
    assert.strictEqual(await codeOf(attempt), 'no-algorithm');
  });

  it('refuse a choice that was never offered', async () => {
    const father = await holder(authority, 'Nguyễn Văn Thử', '001090000001');
    const book = new SignerBook(() => [father]);
    const [choice] = await book.list();
    if (choice === undefined) throw new Error('a choice was expected');
    const attempt = book.sign(content, {...choice, id: 'other'}, challengeFor('PSS-SHA256'), 'Đăng ký');
    assert.strictEqual(await codeOf(attempt), 'unknown-signer');
  });
});
