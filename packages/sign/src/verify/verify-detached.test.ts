import {beforeAll, describe, expect, it} from 'vitest';
import {asn1Null, octetString, sequence} from '../der/write.js';
import {listFailures} from '../testing/list-failures.js';
import {makeAttribute, makeCms} from '../testing/make-cms.js';
import {makeFamily, testTime, type Family} from '../testing/make-certificates.js';
import {verifyDetached, type CheckId, type VerificationReport} from './index.js';

const content = new TextEncoder().encode('{"kind":"statement"}');
const wrongDigest = new Uint8Array(32).fill(7);

let family: Family;
let rsaFamily: Family;

beforeAll(async () => {
  family = await makeFamily();
  rsaFamily = await makeFamily('PSS-SHA256');
});

function verify(cms: Uint8Array, octets: Uint8Array = content): Promise<VerificationReport> {
  const anchors = [family.root.certificate, rsaFamily.root.certificate];
  return verifyDetached({cms, content: octets, anchors, at: testTime, revocation: 'not-checked'});
}

describe('verifyDetached', () => {
  it('passes a hand-made signature, so that each fault elsewhere is the only one', async () => {
    for (const {citizen} of [family, rsaFamily]) {
      const report = await verify(await makeCms(citizen, content));
      expect(listFailures(report)).toEqual([]);
      expect(report.indication).toBe('TOTAL-PASSED');
    }
  });

  it('refuses other content by its digest alone', async () => {
    const report = await verify(await makeCms(family.citizen, content), new TextEncoder().encode('other'));
    expect(listFailures(report)).toEqual(['content-digest: mismatch']);
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
      expect([name, report.indication, listFailures(report)]).toEqual([
        name,
        'TOTAL-FAILED',
        ['encoding: not-a-signature'],
      ]);
    }
  });

  it('refuses a CMS without signers and reports each of several', async () => {
    const none = await makeCms(family.citizen, content, {signerInfos: () => []});
    expect(listFailures(await verify(none))).toEqual(['encoding: no-signer']);
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
    expect(listFailures(await verify(broken))).toEqual(['encoding: not-a-signature']);
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
    expect(listFailures(report)).toEqual(['signature-algorithm: not-accepted']);
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
