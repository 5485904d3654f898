import {beforeAll, describe, expect, it} from 'vitest';
import {sha256} from '../cms/content-digest.js';
import {tags} from '../der/tags.js';
import {encode, explicit, octetString, oid, sequence, smallInteger, time, utf8String} from '../der/write.js';
import {readCertificate} from '../index.js';
import {oids} from '../oids.js';
import {listFailures} from '../testing/list-failures.js';
import {makeAttribute, makeCms, replaceAttribute, type CmsFaults} from '../testing/make-cms.js';
import {makeFamily, testTime, type Family} from '../testing/make-certificates.js';
import {verifyDetached} from './index.js';

const content = new TextEncoder().encode('{"kind":"statement"}');
const sha1 = sequence(oid('1.3.14.3.2.26'));
const wrongDigest = new Uint8Array(32).fill(7);

let family: Family;

beforeAll(async () => {
  family = await makeFamily();
});

/** ESS attribute over any certificate, in any digest. */
async function certificateAttribute(
  certificate: Uint8Array,
  ...rest: readonly Uint8Array[]
): Promise<Uint8Array> {
  const digest = octetString(await sha256(certificate, crypto.subtle));
  return makeAttribute(oids.signingCertificateV2, sequence(sequence(sequence(digest, ...rest))));
}

function issuerSerialOf(certificate: Uint8Array, serial?: Uint8Array): Uint8Array {
  const {issuer, serialDer} = readCertificate(certificate);
  return sequence(sequence(explicit(4, issuer.der)), serial ?? serialDer);
}

interface Case {
  readonly name: string;
  readonly faults: () => CmsFaults | Promise<CmsFaults>;
  /** Every check that must deviate, and no other. */
  readonly expected: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'signing-certificate-v2 missing',
    faults: () => ({attributes: (all) => replaceAttribute(all, oids.signingCertificateV2)}),
    expected: ['signed-attributes: missing-attribute', 'signing-certificate: missing'],
  },
  {
    name: 'signing-certificate-v2 naming another certificate',
    faults: async () => {
      const attribute = await certificateAttribute(family.authority.certificate);
      return {attributes: (all) => replaceAttribute(all, oids.signingCertificateV2, attribute)};
    },
    expected: ['signing-certificate: mismatch'],
  },
  {
    name: 'signing-certificate-v2 twice',
    faults: async () => {
      const attribute = await certificateAttribute(family.citizen.certificate);
      return {attributes: (all) => [...all, attribute]};
    },
    expected: ['signed-attributes: repeated-attribute', 'signing-certificate: missing'],
  },
  {
    name: 'signing-certificate-v2 with another serial number',
    faults: async () => {
      const {certificate} = family.citizen;
      const issuerSerial = issuerSerialOf(certificate, smallInteger(5));
      const attribute = await certificateAttribute(certificate, issuerSerial);
      return {attributes: (all) => replaceAttribute(all, oids.signingCertificateV2, attribute)};
    },
    expected: ['signing-certificate: issuer-serial'],
  },
  {
    name: 'signing-certificate-v2 with another issuer',
    faults: async () => {
      const {certificate} = family.citizen;
      const {serialDer} = readCertificate(certificate);
      const other = sequence(sequence(explicit(4, family.root.name)), serialDer);
      const attribute = await certificateAttribute(certificate, other);
      return {attributes: (all) => replaceAttribute(all, oids.signingCertificateV2, attribute)};
    },
    expected: ['signing-certificate: issuer-serial'],
  },
  {
    name: 'signing-certificate-v2 in SHA-1',
    faults: () => {
      const named = sequence(sequence(sequence(sha1, octetString(new Uint8Array(20)))));
      const attribute = makeAttribute(oids.signingCertificateV2, named);
      return {attributes: (all) => replaceAttribute(all, oids.signingCertificateV2, attribute)};
    },
    expected: ['signing-certificate: digest-algorithm'],
  },
  {
    name: 'signing-certificate-v2 wrapped in an OCTET STRING',
    faults: () => {
      const attribute = makeAttribute(oids.signingCertificateV2, octetString(wrongDigest));
      return {attributes: (all) => replaceAttribute(all, oids.signingCertificateV2, attribute)};
    },
    expected: ['signing-certificate: missing'],
  },
  {
    name: 'messageDigest with two values',
    faults: async () => {
      const digest = octetString(await sha256(content, crypto.subtle));
      const attribute = makeAttribute(oids.messageDigest, octetString(wrongDigest), digest);
      return {attributes: (all) => replaceAttribute(all, oids.messageDigest, attribute)};
    },
    expected: ['signed-attributes: not-one-value', 'content-digest: missing'],
  },
  {
    name: 'messageDigest twice',
    faults: () => {
      const attribute = makeAttribute(oids.messageDigest, octetString(wrongDigest));
      return {attributes: (all) => [...all, attribute]};
    },
    expected: ['signed-attributes: repeated-attribute', 'content-digest: missing'],
  },
  {
    name: 'messageDigest without value',
    faults: () => {
      const attribute = makeAttribute(oids.messageDigest);
      return {attributes: (all) => replaceAttribute(all, oids.messageDigest, attribute)};
    },
    expected: ['signed-attributes: not-one-value', 'content-digest: missing'],
  },
  {
    name: 'messageDigest missing',
    faults: () => ({attributes: (all) => replaceAttribute(all, oids.messageDigest)}),
    expected: ['signed-attributes: missing-attribute', 'content-digest: missing'],
  },
  {
    name: 'messageDigest of other content',
    faults: () => {
      const attribute = makeAttribute(oids.messageDigest, octetString(wrongDigest));
      return {attributes: (all) => replaceAttribute(all, oids.messageDigest, attribute)};
    },
    expected: ['content-digest: mismatch'],
  },
  {
    name: 'messageDigest of another type',
    faults: () => {
      const attribute = makeAttribute(oids.messageDigest, utf8String('digest'));
      return {attributes: (all) => replaceAttribute(all, oids.messageDigest, attribute)};
    },
    expected: ['content-digest: missing'],
  },
  {
    name: 'contentType of another value',
    faults: () => {
      const attribute = makeAttribute(oids.contentType, oid(oids.signedData));
      return {attributes: (all) => replaceAttribute(all, oids.contentType, attribute)};
    },
    expected: ['content-type: mismatch'],
  },
  {
    name: 'contentType missing',
    faults: () => ({attributes: (all) => replaceAttribute(all, oids.contentType)}),
    expected: ['signed-attributes: missing-attribute', 'content-type: missing'],
  },
  {
    name: 'content of another type, announced consistently',
    faults: () => {
      const type = '1.2.840.113549.1.9.16.1.4';
      const attribute = makeAttribute(oids.contentType, oid(type));
      return {
        version: 3,
        contentType: type,
        attributes: (all) => replaceAttribute(all, oids.contentType, attribute),
      };
    },
    expected: ['content-type: unexpected-type'],
  },
  {
    name: 'signingTime missing',
    faults: () => ({attributes: (all) => replaceAttribute(all, oids.signingTime)}),
    expected: ['signed-attributes: missing-attribute', 'signing-time: missing'],
  },
  {
    name: 'signingTime as GeneralizedTime before 2050',
    faults: () => {
      const stamp = encode(tags.generalizedTime, new TextEncoder().encode('20260601080000Z'));
      const attribute = makeAttribute(oids.signingTime, stamp);
      return {attributes: (all) => replaceAttribute(all, oids.signingTime, attribute)};
    },
    expected: ['signing-time: wrong-time-type'],
  },
  {
    name: 'signingTime on a day that does not exist',
    faults: () => {
      const stamp = encode(tags.utcTime, new TextEncoder().encode('260231080000Z'));
      const attribute = makeAttribute(oids.signingTime, stamp);
      return {attributes: (all) => replaceAttribute(all, oids.signingTime, attribute)};
    },
    expected: ['signing-time: missing'],
  },
  {
    name: 'signingTime twice',
    faults: () => ({attributes: (all) => [...all, makeAttribute(oids.signingTime, time(testTime))]}),
    expected: ['signed-attributes: repeated-attribute', 'signing-time: missing'],
  },
  {
    name: 'an unknown attribute without values',
    faults: () => ({attributes: (all) => [...all, makeAttribute('1.2.3.4')]}),
    expected: ['signed-attributes: no-value'],
  },
  {
    name: 'attributes not in DER order, signed as they stand',
    faults: () => ({unsorted: true, attributes: (all) => all.toReversed()}),
    expected: ['encoding: unsorted-attributes'],
  },
  {
    name: 'no signed attributes at all',
    faults: () => ({withoutAttributes: true}),
    expected: [
      'signed-attributes: missing',
      'content-type: missing',
      'content-digest: missing',
      'signing-time: missing',
      'signing-certificate: missing',
      'signature: not-over-attributes',
    ],
  },
];

describe('verifyDetached refuses signed attributes with', () => {
  it.each(cases)('$name', async ({faults, expected}) => {
    const {citizen} = family;
    const anchors = [family.root.certificate];
    const cms = await makeCms(citizen, content, await faults());
    const report = await verifyDetached({cms, content, anchors, at: testTime, revocation: 'not-checked'});
    expect(listFailures(report)).toEqual(expected);
    expect(report.indication).toBe('TOTAL-FAILED');
    expect(report.subIndication).toBeDefined();
  });
});
