import {beforeAll, describe, expect, it} from 'vitest';
import {
  encodeAuthorityConstraints,
  encodeExtension,
  encodeExtKeyUsage,
  encodeKeyUsage,
} from '../../authority/encode-extensions.js';
import {asn1Null, asn1True, octetString, sequence} from '../../der/write.js';
import {createAuthority} from '../../authority/index.js';
import {createSigningKey} from '../../index.js';
import {oids} from '../../oids.js';
import {makeCms} from '../../testing/make-cms.js';
import {
  authorityExtensions,
  makeFamily,
  makeParty,
  sampleCitizen,
  signerExtensions,
  testTime,
  type Family,
  type Party,
  type PartyOptions,
} from '../../testing/make-certificates.js';
import {verifyDetached, type VerificationReport} from '../index.js';

const content = new TextEncoder().encode('x');
let family: Family;

beforeAll(async () => {
  family = await makeFamily();
});

async function verify(
  party: Party,
  anchors: readonly Uint8Array[] = [family.root.certificate],
  at = testTime,
): Promise<VerificationReport> {
  const certificates = [party.certificate, ...party.chain.slice(1, -1)];
  const cms = await makeCms(party, content, {certificates});
  return verifyDetached({cms, content, anchors, at, revocation: 'not-checked'});
}

function notPassed({signatures}: VerificationReport): readonly string[] {
  return signatures
    .flatMap(({checks}) => checks)
    .filter(({id, status}) => id !== 'revocation' && status !== 'passed')
    .map(({id, detail, certificate}) => `${id}: ${detail ?? ''} (${certificate ?? ''})`);
}

const name = sampleCitizen.commonName;

/** One wrong thing about the citizen's certificate. */
const signerCases: readonly (readonly [string, () => Partial<PartyOptions>, readonly string[]])[] = [
  ['expired', () => ({notAfter: new Date('2026-05-31T23:59:59Z')}), [`validity: expired (${name})`]],
  [
    'not yet valid',
    () => ({notBefore: new Date('2026-06-01T08:00:01Z')}),
    [`validity: not-yet-valid (${name})`],
  ],
  [
    'for encryption only',
    () => ({extensions: [encodeKeyUsage(['keyEncipherment'])]}),
    [`key-usage: not-for-signatures (${name})`],
  ],
  ['without key usage', () => ({extensions: []}), [`key-usage: not-for-signatures (${name})`]],
  [
    'for time stamping',
    () => ({extensions: [...signerExtensions(), encodeExtKeyUsage([oids.timeStamping], true)]}),
    [`extended-key-usage: not-for-documents (${name})`],
  ],
  [
    'for servers',
    () => ({extensions: [...signerExtensions(), encodeExtKeyUsage([oids.serverAuth])]}),
    [`extended-key-usage: not-for-documents (${name})`],
  ],
  [
    'with an unknown critical extension',
    () => ({extensions: [...signerExtensions(), encodeExtension('1.2.3.4.5', true, asn1Null())]}),
    [`critical-extension: unsupported-1.2.3.4.5 (${name})`],
  ],
];

/** Acceptable variants of the citizen's certificate. */
const goodCases: readonly (readonly [string, () => Partial<PartyOptions>])[] = [
  ['with nonRepudiation alone', () => ({extensions: [encodeKeyUsage(['nonRepudiation'])]})],
  ['with digitalSignature alone', () => ({extensions: [encodeKeyUsage(['digitalSignature'])]})],
  [
    'for e-mail among others',
    () => ({extensions: [...signerExtensions(), encodeExtKeyUsage([oids.serverAuth, oids.emailProtection])]}),
  ],
  [
    'for document signing',
    () => ({extensions: [...signerExtensions(), encodeExtKeyUsage([oids.documentSigning])]}),
  ],
  [
    'with an unknown extension that is not critical',
    () => ({extensions: [...signerExtensions(), encodeExtension('1.2.3.4.5', false, asn1Null())]}),
  ],
  ['at the last second of validity', () => ({notAfter: testTime})],
  ['at the first second of validity', () => ({notBefore: testTime})],
];

/** One wrong thing about the issuing authority. */
const issuerCases: readonly (readonly [string, () => Partial<PartyOptions>, readonly string[]])[] = [
  [
    'that is no authority',
    () => ({extensions: [encodeKeyUsage(['keyCertSign'])]}),
    ['basic-constraints: not-an-authority (DEMO Other)'],
  ],
  [
    'whose basicConstraints are empty',
    () => ({
      extensions: [encodeExtension(oids.basicConstraints, true, sequence()), encodeKeyUsage(['keyCertSign'])],
    }),
    ['basic-constraints: not-an-authority (DEMO Other)'],
  ],
  [
    'without keyCertSign',
    () => ({extensions: [encodeAuthorityConstraints(), encodeKeyUsage(['digitalSignature'])]}),
    ['key-usage: not-for-certificates (DEMO Other)'],
  ],
  ['expired', () => ({notAfter: new Date('2026-02-01T00:00:00Z')}), ['validity: expired (DEMO Other)']],
  [
    'with an unknown critical extension',
    () => ({extensions: [...authorityExtensions(), encodeExtension('1.2.3.4.5', true, asn1Null())]}),
    ['critical-extension: unsupported-1.2.3.4.5 (DEMO Other)'],
  ],
  [
    'with name constraints',
    () => ({extensions: [...authorityExtensions(), encodeExtension(oids.nameConstraints, true, sequence())]}),
    ['critical-extension: unsupported-2.5.29.30 (DEMO Other)'],
  ],
  [
    'with name constraints that are not marked critical',
    () => ({
      extensions: [...authorityExtensions(), encodeExtension(oids.nameConstraints, false, sequence())],
    }),
    ['critical-extension: unsupported-2.5.29.30 (DEMO Other)'],
  ],
  [
    'with policy constraints',
    () => ({
      extensions: [...authorityExtensions(), encodeExtension(oids.policyConstraints, true, sequence())],
    }),
    ['critical-extension: unsupported-2.5.29.36 (DEMO Other)'],
  ],
];

describe('the certificate path', () => {
  it.each(signerCases)('refuses a signer %s', async (_, options, expected) => {
    const party = await makeParty({subject: sampleCitizen, issuer: family.authority, ...options()});
    const report = await verify(party);
    expect(notPassed(report)).toEqual(expected);
    expect(report.indication).toBe('TOTAL-FAILED');
  });

  it.each(goodCases)('accepts a signer %s', async (_, options) => {
    const party = await makeParty({subject: sampleCitizen, issuer: family.authority, ...options()});
    expect(notPassed(await verify(party))).toEqual([]);
  });

  it.each(issuerCases)('refuses an authority %s', async (_, options, expected) => {
    const extensions = authorityExtensions();
    const subject = {commonName: 'DEMO Other'};
    const issuer = await makeParty({subject, issuer: family.root, extensions, ...options()});
    const report = await verify(await makeParty({subject: sampleCitizen, issuer}));
    expect(notPassed(report)).toEqual(expected);
    expect(report.indication).toBe('TOTAL-FAILED');
  });

  it('refuses an authority below one with path length 0', async () => {
    const extensions = authorityExtensions();
    const subject = {commonName: 'DEMO Below'};
    const below = await makeParty({subject, issuer: family.authority, extensions});
    const report = await verify(await makeParty({subject: sampleCitizen, issuer: below}));
    expect(notPassed(report)).toEqual(['path-length: too-many-authorities (DEMO Issuing)']);
  });

  it('refuses a citizen who certifies another', async () => {
    const report = await verify(await makeParty({subject: {commonName: 'Lê Mẫu'}, issuer: family.citizen}));
    expect(notPassed(report)).toContain(`basic-constraints: not-an-authority (${name})`);
    expect(notPassed(report)).toContain(`key-usage: not-for-certificates (${name})`);
    expect(report.indication).toBe('TOTAL-FAILED');
  });

  it('leaves a signer of an unknown authority open, and refutes one of a namesake', async () => {
    const other = await makeFamily();
    const foreign = await makeParty({
      subject: {commonName: 'FOREIGN Root'},
      extensions: authorityExtensions(),
    });
    const unknown = await verify(await makeParty({subject: sampleCitizen, issuer: foreign}));
    expect(unknown).toMatchObject({
      indication: 'INDETERMINATE',
      subIndication: 'NO_CERTIFICATE_CHAIN_FOUND',
    });
    const namesake = await verify(other.citizen);
    expect(namesake.indication).toBe('TOTAL-FAILED');
    expect(notPassed(namesake)).toEqual([
      'trust-anchor: no-path ()',
      'chain-signature: mismatch (DEMO Issuing)',
    ]);
    expect((await verify(family.citizen, [])).indication).toBe('INDETERMINATE');
  });

  it('does not take a signer for its own anchor', async () => {
    const selfSigned = await makeParty({subject: sampleCitizen});
    expect((await verify(selfSigned, [selfSigned.certificate])).indication).toBe('INDETERMINATE');
    expect((await verify(family.citizen, [family.citizen.certificate])).indication).toBe('INDETERMINATE');
  });

  it('finds the genuine issuer among namesakes, embedded or given', async () => {
    const decoys: Uint8Array[] = [];
    for (let count = 0; count < 5; count += 1) {
      const extensions = authorityExtensions();
      const {certificate} = await makeParty({
        subject: {commonName: 'DEMO Issuing'},
        issuer: family.root,
        extensions,
      });
      decoys.push(certificate);
    }
    const {citizen, authority, root} = family;
    const cms = await makeCms(citizen, content, {certificates: [citizen.certificate, ...decoys]});
    const base = {
      cms,
      content,
      anchors: [root.certificate],
      at: testTime,
      revocation: 'not-checked',
    } as const;
    expect((await verifyDetached(base)).indication).toBe('TOTAL-FAILED');
    const report = await verifyDetached({...base, intermediates: [authority.certificate]});
    expect(report.indication).toBe('TOTAL-PASSED');
    expect(report.signatures[0]?.chain).toEqual(citizen.chain);
  });

  it('ends on certificates that name each other in circles', async () => {
    const keys = await Promise.all([0, 1, 2].map(() => createSigningKey('ECDSA-P256-SHA256')));
    const ring: Party[] = [];
    let issuer: Party | undefined;
    for (let count = 0; count < 24; count += 1) {
      const key = keys[count % 3];
      const subject = {commonName: 'DEMO Circle'};
      const extensions = authorityExtensions();
      issuer = await makeParty({subject, extensions, ...(key && {key}), ...(issuer && {issuer})});
      ring.push(issuer);
    }
    const last = ring.at(-1) ?? family.root;
    const party = await makeParty({subject: sampleCitizen, issuer: last});
    const certificates = [party, ...ring].map(({certificate}) => certificate);
    const cms = await makeCms(party, content, {certificates});
    const started = Date.now();
    const anchors = [family.root.certificate];
    const report = await verifyDetached({cms, content, anchors, at: testTime, revocation: 'not-checked'});
    expect(report.indication).toBe('INDETERMINATE');
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('follows the demo authority through its subordinate', async () => {
    const root = await createAuthority({name: 'DEMO Root', algorithm: 'PSS-SHA256'});
    const parent = await createAuthority({name: 'DEMO Sub', parent: root, pathLength: 0});
    const {privateKey, publicKey} = await createSigningKey('ECDSA-P256-SHA256');
    const certificate = await parent.issue({publicKey, subject: sampleCitizen});
    const chain = [certificate, ...parent.chain];
    const key = {privateKey, publicKey};
    const party: Party = {algorithm: 'ECDSA-P256-SHA256', key, name: certificate, certificate, chain};
    expect(notPassed(await verify(party, [root.certificate], new Date()))).toEqual([]);
    const junk = parent.issue({publicKey: octetString(asn1True()), subject: sampleCitizen});
    await expect(junk).rejects.toMatchObject({name: 'SignError', code: 'invalid-certificate'});
  });
});
