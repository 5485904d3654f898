import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import {concatBytes} from '../bytes.js';
import {readCertificate} from '../index.js';
import {makeCms} from '../testing/make-cms.js';
import {makeFamily, testTime, type Family} from '../testing/make-certificates.js';
import {verifyDetached, type VerificationReport} from './index.js';

const content = new TextEncoder().encode('{"kind":"statement"}');
let family: Family;
let cms: Uint8Array;

beforeAll(async () => {
  family = await makeFamily();
  cms = await makeCms(family.citizen, content);
});

function verify(octets: Uint8Array): Promise<VerificationReport> {
  const anchors = [family.root.certificate];
  return verifyDetached({cms: octets, content, anchors, at: testTime, revocation: 'not-checked'});
}

describe('hostile octets', () => {
  it('never pass with a bit flipped in any octet', async () => {
    const passed: number[] = [];
    for (const [at, octet] of cms.entries()) {
      // Bit 5 is the case of a letter: the flip that a lenient comparison of names would forgive.
      for (const bit of new Set([at % 8, 5])) {
        const flipped = Uint8Array.from(cms);
        flipped[at] = octet ^ (1 << bit);
        const report = await verify(flipped);
        if (report.indication === 'TOTAL-PASSED') passed.push(at);
      }
    }
    expect(passed).toEqual([]);
  }, 120_000);

  it('never pass when cut at any length', async () => {
    for (let length = 0; length < cms.length; length += 1) {
      expect((await verify(cms.subarray(0, length))).indication).toBe('TOTAL-FAILED');
    }
  }, 60_000);

  it('end in a report, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({maxLength: 400}), async (octets) => {
        expect((await verify(octets)).indication).toBe('TOTAL-FAILED');
      }),
      {numRuns: 500},
    );
  });

  it('end in a report when spliced, overwritten or doubled inside a genuine signature', async () => {
    const place = fc.nat({max: cms.length});
    await fc.assert(
      fc.asyncProperty(place, place, fc.uint8Array({maxLength: 24}), async (from, to, patch) => {
        const spliced = concatBytes(cms.subarray(0, from), patch, cms.subarray(to));
        fc.pre(Buffer.compare(spliced, cms) !== 0);
        expect((await verify(spliced)).indication).not.toBe('TOTAL-PASSED');
      }),
      {numRuns: 1_000},
    );
  }, 60_000);

  it('end quickly when nested or repeated beyond reason', async () => {
    const deep = new Uint8Array(200_000).fill(0x30);
    const wide = concatBytes(Uint8Array.of(0x30, 0x83, 0x0f, 0x42, 0x40), new Uint8Array(1_000_000).fill(5));
    for (let at = 6; at < wide.length; at += 2) wide[at] = 0;
    const huge = new Uint8Array(5 * 1024 * 1024).fill(0x31);
    for (const octets of [deep, wide, huge]) {
      const started = Date.now();
      expect((await verify(octets)).indication).toBe('TOTAL-FAILED');
      expect(Date.now() - started).toBeLessThan(3_000);
    }
  });

  it('make readCertificate return a certificate or throw its one code', () => {
    const {certificate} = family.citizen;
    const read = (octets: Uint8Array): void => {
      try {
        readCertificate(octets);
      } catch (error) {
        expect(error).toMatchObject({name: 'SignError', code: 'invalid-certificate'});
      }
    };
    for (let at = 0; at < certificate.length; at += 1) {
      for (const mask of [1, 0x20, 0x80, 0xff]) {
        read(Uint8Array.from(certificate, (octet, index) => (index === at ? octet ^ mask : octet)));
      }
      read(certificate.subarray(0, at));
    }
    fc.assert(fc.property(fc.uint8Array({maxLength: 300}), read), {numRuns: 1_000});
  });
});
