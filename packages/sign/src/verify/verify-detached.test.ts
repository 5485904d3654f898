import {beforeAll, describe, expect, it} from 'vitest';
import {sha256} from '../cms/content-digest.js';
import {encodeScheme, encodeSha256} from '../crypto/signature-scheme.js';
import {tags} from '../der/tags.js';
import {
  asn1Null,
  encode,
  explicit,
  octetString,
  oid,
  sequence,
  smallInteger,
  time,
  utf8String,
} from '../der/write.js';
import {readCertificate} from '../index.js';
import {oids} from '../oids.js';
import {makeAttribute, makeCms, replaceAttribute, type CmsFaults} from '../testing/make-cms.js';
import {makeFamily, makeParty, testTime, type Family, type Party} from '../testing/make-certificates.js';
import {verifyDetached, type CheckId, type Indication, type VerificationReport} from './index.js';

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

function verify(cms: Uint8Array, octets: Uint8Array = content): Promise<VerificationReport> {
  const anchors = [family.root.certificate, rsaFamily.root.certificate];
  return verifyDetached({cms, content: octets, anchors, at: testTime, revocation: 'not-checked'});
}

/** Checks of container and signatures that did not pass, apart from the waived revocation. */
function notPassed(report: VerificationReport): readonly string[] {
  const all = [...report.checks, ...report.signatures.flatMap(({checks}) => checks)];
  return all
    .filter(({id, status}) => id !== 'revocation' && status !== 'passed')
    .map(({id, detail}) => `${id}: ${detail ?? ''}`);
}

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
  readonly rsa?: boolean;
  readonly indication?: Indication;
}

const wrongDigest = new Uint8Array(32).fill(7);

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

describe('verifyDetached', () => {
  it('passes a hand-made signature, so that each fault below is the only one', async () => {
    for (const {citizen} of [family, rsaFamily]) {
      const report = await verify(await makeCms(citizen, content));
      expect(notPassed(report)).toEqual([]);
      expect(report.indication).toBe('TOTAL-PASSED');
    }
  });

  it.each(cases)('refuses $name', async ({faults, expected, rsa, indication}) => {
    const {citizen} = rsa ? rsaFamily : family;
    const report = await verify(await makeCms(citizen, content, await faults()));
    expect(notPassed(report)).toEqual(expected);
    expect(report.indication).toBe(indication ?? 'TOTAL-FAILED');
    expect(report.subIndication).toBeDefined();
  });

  it('refuses other content by its digest alone', async () => {
    const report = await verify(await makeCms(family.citizen, content), new TextEncoder().encode('other'));
    expect(notPassed(report)).toEqual(['content-digest: mismatch']);
    expect(report.subIndication).toBe('HASH_FAILURE');
  });

  it('refuses octets around the signature and other encodings of its length', async () => {
    const cms = await makeCms(family.citizen, content);
    const body = cms.subarray(4);
    const variants: Readonly<Record<string, Uint8Array>> = {
      trailing: Uint8Array.of(...cms, 0),
      'a further value inside': sequence(body, asn1Null()),
      leading: Uint8Array.of(0, ...cms),
      twice: Uint8Array.of(...cms, ...cms),
      'indefinite length': Uint8Array.of(0x30, 0x80, ...body, 0, 0),
      'long length': Uint8Array.of(0x30, 0x83, 0, cms[2] ?? 0, cms[3] ?? 0, ...body),
      truncated: cms.subarray(0, -1),
      empty: new Uint8Array(0),
      certificate: family.citizen.certificate,
    };
    for (const [name, octets] of Object.entries(variants)) {
      const report = await verify(octets);
      expect([name, report.indication, notPassed(report)]).toEqual([
        name,
        'TOTAL-FAILED',
        ['encoding: not-a-signature'],
      ]);
    }
  });

  it('refuses a CMS without signers and reports each of several', async () => {
    const none = await makeCms(family.citizen, content, {signerInfos: () => []});
    expect(notPassed(await verify(none))).toEqual(['encoding: no-signer']);
    const bad = await makeCms(family.citizen, content, {
      signerInfos: (good) => [
        good,
        Uint8Array.from(good, (octet, at) => (at === good.length - 1 ? octet ^ 1 : octet)),
      ],
    });
    const report = await verify(bad);
    expect(report.signatures.map(({indication}) => indication).toSorted()).toEqual([
      'TOTAL-FAILED',
      'TOTAL-PASSED',
    ]);
    expect(report.indication).toBe('TOTAL-FAILED');
  });

  it('lets well-formed unsigned attributes be, and refuses malformed ones', async () => {
    const stamp = makeAttribute('1.2.840.113549.1.9.16.2.14', octetString(wrongDigest));
    const lifted = await makeCms(family.citizen, content, {unsignedAttributes: stamp});
    expect((await verify(lifted)).indication).toBe('TOTAL-PASSED');
    const broken = await makeCms(family.citizen, content, {unsignedAttributes: octetString(wrongDigest)});
    expect(notPassed(await verify(broken))).toEqual(['encoding: not-a-signature']);
  });

  it('never passes without status data where the policy demands it, and shows where it was waived', async () => {
    const cms = await makeCms(family.citizen, content);
    const base = {cms, content, anchors: [family.root.certificate], at: testTime};
    const required = await verifyDetached({...base, revocation: 'required'});
    expect(required).toMatchObject({indication: 'INDETERMINATE', subIndication: 'TRY_LATER'});
    const waived = await verifyDetached({...base, revocation: 'not-checked'});
    expect(waived.indication).toBe('TOTAL-PASSED');
    expect(waived.policy.revocation).toBe('not-checked');
    expect(waived.signatures[0]?.checks).toContainEqual({
      id: 'revocation',
      status: 'indeterminate',
      detail: 'not-checked',
    });
  });

  it('accepts only the algorithms asked for', async () => {
    const cms = await makeCms(family.citizen, content);
    const report = await verifyDetached({
      cms,
      content,
      anchors: [family.root.certificate],
      at: testTime,
      algorithms: ['PSS-SHA256'],
      revocation: 'not-checked',
    });
    expect(notPassed(report)).toEqual(['signature-algorithm: not-accepted']);
  });

  it("refuses the caller's mistakes with a code", async () => {
    const base = {cms: new Uint8Array(0), content, anchors: [], revocation: 'not-checked'} as const;
    const mistakes = [
      [{...base, anchors: [Uint8Array.of(1)]}, 'invalid-certificate'],
      [{...base, intermediates: [Uint8Array.of(1)]}, 'invalid-certificate'],
      [{...base, at: new Date(Number.NaN)}, 'invalid-input'],
      [{...base, content: undefined, contentDigest: new Uint8Array(31)}, 'invalid-input'],
    ] as const;
    for (const [options, code] of mistakes) {
      await expect(verifyDetached(options)).rejects.toMatchObject({name: 'SignError', code});
    }
  });

  it('names every check once per signature', async () => {
    const report = await verify(await makeCms(family.citizen, content));
    const ids = report.signatures[0]?.checks.map(({id}) => id) ?? [];
    const wanted: readonly CheckId[] = [
      ...(['encoding', 'signed-attributes', 'content-type', 'digest-algorithm', 'content-digest'] as const),
      ...(['signing-time', 'signing-certificate', 'signature-algorithm', 'signature'] as const),
      ...(['trust-anchor', 'chain-signature', 'key-usage', 'extended-key-usage', 'validity'] as const),
      ...(['basic-constraints', 'path-length', 'critical-extension', 'revocation'] as const),
    ];
    expect(ids).toEqual(wanted);
  });
});
