import {beforeAll, describe, expect, it} from 'vitest';
import {encodeScheme, encodeSha256} from '../crypto/signature-scheme.js';
import {asn1Null, explicit, oid, sequence, smallInteger} from '../der/write.js';
import {readCertificate} from '../index.js';
import {oids} from '../oids.js';
import {listFailures} from '../testing/list-failures.js';
import {makeCms, type CmsFaults} from '../testing/make-cms.js';
import {makeFamily, makeParty, testTime, type Family, type Party} from '../testing/make-certificates.js';
import {verifyDetached, type Indication} from './index.js';

const content = new TextEncoder().encode('{"kind":"statement"}');
const sha1 = sequence(oid('1.3.14.3.2.26'));
const sha512 = sequence(oid(oids.sha512));

let family: Family;
let rsaFamily: Family;
let stranger: Party;

beforeAll(async () => {
  family = await makeFamily();
  rsaFamily = await makeFamily('PSS-SHA256');
  stranger = await makeParty({subject: {commonName: 'Kẻ Mạo Danh Mẫu'}, issuer: family.authority});
});

interface Case {
  readonly name: string;
  readonly faults: () => CmsFaults | Promise<CmsFaults>;
  /** Every check that must deviate, and no other. */
  readonly expected: readonly string[];
  readonly rsa?: boolean;
  readonly indication?: Indication;
}

const cases: readonly Case[] = [
  {
    name: 'a wrong SignedData version',
    faults: () => ({version: 3}),
    expected: ['encoding: version'],
  },
  {
    name: 'a wrong SignerInfo version',
    faults: () => ({signerVersion: 3}),
    expected: ['encoding: version'],
  },
  {
    name: 'content carried inside',
    faults: () => ({attached: true}),
    expected: ['packaging: attached'],
  },
  {
    name: 'the signer certificate left out',
    faults: () => ({certificates: [family.authority.certificate]}),
    expected: [
      'signing-certificate: certificate-missing',
      'signature-algorithm: certificate-missing',
      'signature: certificate-missing',
      ...[
        ...['trust-anchor', 'chain-signature', 'key-usage', 'extended-key-usage'],
        ...['validity', 'basic-constraints', 'path-length', 'critical-extension'],
      ].map((id) => `${id}: certificate-missing`),
    ],
  },
  {
    name: 'another signer swapped in by issuer and serial number',
    faults: () => {
      const {issuer, serialDer} = readCertificate(stranger.certificate);
      return {
        identifier: sequence(issuer.der, serialDer),
        certificates: [stranger.certificate, family.authority.certificate],
      };
    },
    expected: ['signing-certificate: mismatch', 'signature: mismatch'],
  },
  {
    name: 'the issuing certificate left out',
    faults: () => ({certificates: [family.citizen.certificate]}),
    expected: [
      ...['trust-anchor', 'chain-signature', 'basic-constraints', 'path-length'].map(
        (id) => `${id}: no-path`,
      ),
    ],
    indication: 'INDETERMINATE',
  },
  {
    name: 'certificates not in DER order',
    faults: () => ({
      unsortedCertificates: true,
      certificates: [family.citizen.certificate, family.authority.certificate].toSorted((a, b) =>
        Buffer.compare(b, a),
      ),
    }),
    expected: ['encoding: unsorted-set'],
  },
  {
    name: 'SHA-1 as digest',
    faults: () => ({digestAlgorithm: sha1, digestAlgorithms: [sha1]}),
    expected: ['digest-algorithm: not-accepted', 'signature-algorithm: digest-differs'],
  },
  {
    name: 'SHA-512 as digest under a SHA-256 signature',
    faults: () => ({digestAlgorithm: sha512, digestAlgorithms: [sha512]}),
    expected: ['digest-algorithm: not-accepted', 'signature-algorithm: digest-differs'],
  },
  {
    name: 'a digest that the container does not announce',
    faults: () => ({digestAlgorithms: [sha512]}),
    expected: ['digest-algorithm: not-announced'],
  },
  {
    name: 'NULL parameters on ECDSA',
    faults: () => ({signatureAlgorithm: sequence(oid(oids.ecdsaWithSha256), asn1Null())}),
    expected: ['signature-algorithm: unsupported', 'signature: unsupported-algorithm'],
  },
  {
    name: 'an RSA algorithm over an EC key',
    faults: () => ({signatureAlgorithm: encodeScheme('PKCS1')}),
    expected: ['signature-algorithm: key-mismatch', 'signature: mismatch'],
  },
  {
    name: 'ECDSA with SHA-384 announced',
    faults: () => ({signatureAlgorithm: sequence(oid(oids.ecdsaWithSha384))}),
    expected: ['signature-algorithm: digest-differs', 'signature: mismatch'],
  },
  {
    name: 'an ECDSA signature as r || s',
    faults: () => ({signature: () => new Uint8Array(64).fill(1)}),
    expected: ['signature: mismatch'],
  },
  {
    name: 'an ECDSA signature with a trailing octet',
    faults: () => ({signature: (der) => Uint8Array.of(...der, 0)}),
    expected: ['signature: mismatch'],
  },
  {
    name: 'an ECDSA signature with a BER length',
    faults: () => ({signature: (der) => Uint8Array.of(0x30, 0x81, ...der.subarray(1))}),
    expected: ['signature: mismatch'],
  },
  {
    name: 'PSS announced as PKCS#1',
    rsa: true,
    faults: () => ({signatureAlgorithm: encodeScheme('PKCS1')}),
    expected: ['signature: mismatch'],
  },
  {
    name: 'PSS without parameters',
    rsa: true,
    faults: () => ({signatureAlgorithm: sequence(oid(oids.rsaPss))}),
    expected: ['signature-algorithm: unsupported', 'signature: unsupported-algorithm'],
  },
  {
    name: 'PSS with another salt length',
    rsa: true,
    faults: () => ({signatureAlgorithm: pss(encodeSha256(), encodeSha256(), 20)}),
    expected: ['signature-algorithm: outside-profile', 'signature: mismatch'],
  },
  {
    name: 'PSS with another mask digest',
    rsa: true,
    faults: () => ({signatureAlgorithm: pss(encodeSha256(), sha512, 32)}),
    expected: ['signature-algorithm: unsupported', 'signature: unsupported-algorithm'],
  },
  {
    name: 'a truncated RSA signature',
    rsa: true,
    faults: () => ({signature: (value) => value.subarray(1)}),
    expected: ['signature: mismatch'],
  },
];

function pss(hash: Uint8Array, mask: Uint8Array, salt: number): Uint8Array {
  const parameters = sequence(
    explicit(0, hash),
    explicit(1, sequence(oid(oids.mgf1), mask)),
    explicit(2, smallInteger(salt)),
  );
  return sequence(oid(oids.rsaPss), parameters);
}

describe('verifyDetached refuses a signer with', () => {
  it.each(cases)('$name', async ({faults, expected, rsa, indication}) => {
    const {citizen} = rsa ? rsaFamily : family;
    const anchors = [family.root.certificate, rsaFamily.root.certificate];
    const cms = await makeCms(citizen, content, await faults());
    const report = await verifyDetached({cms, content, anchors, at: testTime, revocation: 'not-checked'});
    expect(listFailures(report)).toEqual(expected);
    expect(report.indication).toBe(indication ?? 'TOTAL-FAILED');
    expect(report.subIndication).toBeDefined();
  });
});
