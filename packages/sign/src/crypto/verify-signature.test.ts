import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readDer} from '../der/node.js';
import {asn1Null, bitString, oid, sequence, smallInteger, unsignedInteger} from '../der/write.js';
import {oids} from '../oids.js';
import {decodeEcdsaSignature, encodeEcdsaSignature} from './ecdsa-signature.js';
import {readPublicKey} from './public-key.js';
import type {SignatureScheme} from './signature-scheme.js';
import {verifySignature} from './verify-signature.js';

interface Vector {
  readonly tcId: number;
  readonly msg: string;
  readonly sig: string;
  readonly result: 'valid' | 'invalid' | 'acceptable';
  readonly comment: string;
}

interface Suite {
  readonly testGroups: readonly {
    readonly publicKeyDer?: string;
    readonly publicKeyAsn?: string;
    readonly tests: readonly Vector[];
  }[];
}

const folder = fileURLToPath(new URL('../../../../../shared/suites/wycheproof/', import.meta.url));

const files: readonly (readonly [string, SignatureScheme])[] = [
  ['ecdsa_secp256r1_sha256_test.json', {kind: 'ECDSA', hash: 'SHA-256'}],
  ['ecdsa_secp384r1_sha384_test.json', {kind: 'ECDSA', hash: 'SHA-384'}],
  ['rsa_signature_2048_sha256_test.json', {kind: 'PKCS1', hash: 'SHA-256'}],
  ['rsa_pss_2048_sha256_mgf1_32_test.json', {kind: 'PSS', hash: 'SHA-256', saltLength: 32}],
];

function fromHex(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

describe('Wycheproof', () => {
  for (const [file, scheme] of files) {
    const present = existsSync(folder + file);
    const title = present ? file : `${file} (skipped: ../shared/suites/wycheproof not present)`;
    it.skipIf(!present)(`${title}: accepts no invalid and refuses no valid signature`, async () => {
      const suite = JSON.parse(readFileSync(folder + file, 'utf8')) as Suite;
      const wrong: string[] = [];
      let accepted = 0;
      for (const group of suite.testGroups) {
        const key = readPublicKey(readDer(fromHex(group.publicKeyDer ?? group.publicKeyAsn ?? '')));
        for (const {tcId, msg, sig, result, comment} of group.tests) {
          const signed = {key, scheme, data: fromHex(msg), signature: fromHex(sig)};
          const passed = await verifySignature(signed);
          if (passed) accepted += 1;
          if (result !== 'acceptable' && passed !== (result === 'valid')) {
            wrong.push(`${String(tcId)} ${comment}`);
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(accepted).toBeGreaterThan(0);
    });
  }
});

describe('keys', () => {
  it('below 2048 bits, or marked for PSS alone, sign nothing else', async () => {
    const data = new TextEncoder().encode('x');
    const sign = async (modulusLength: number): Promise<{spki: Uint8Array; signature: Uint8Array}> => {
      const name = 'RSASSA-PKCS1-v1_5';
      const parameters = {name, hash: 'SHA-256', modulusLength, publicExponent: Uint8Array.of(1, 0, 1)};
      const {publicKey, privateKey} = await crypto.subtle.generateKey(parameters, true, ['sign', 'verify']);
      return {
        spki: new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)),
        signature: new Uint8Array(await crypto.subtle.sign(name, privateKey, data)),
      };
    };
    const scheme: SignatureScheme = {kind: 'PKCS1', hash: 'SHA-256'};
    const short = await sign(1024);
    const shortKey = readPublicKey(readDer(short.spki));
    expect(shortKey.algorithm).toMatchObject({kind: 'RSA', bits: 1024});
    expect(await verifySignature({key: shortKey, scheme, data, signature: short.signature})).toBe(false);
    const {spki, signature} = await sign(2048);
    const key = readPublicKey(readDer(spki));
    expect(await verifySignature({key, scheme, data, signature})).toBe(true);
    const bits = readDer(spki).children[1]?.raw ?? new Uint8Array(0);
    const pssKey = readPublicKey(readDer(sequence(sequence(oid(oids.rsaPss)), bits)));
    expect(await verifySignature({key: pssKey, scheme, data, signature})).toBe(false);
  });

  it('with exponent 1 are not RSA keys', () => {
    const modulus = unsignedInteger(new Uint8Array(256).fill(0xc1));
    const bits = bitString(sequence(modulus, smallInteger(1)));
    const spki = sequence(sequence(oid(oids.rsaEncryption), asn1Null()), bits);
    expect(readPublicKey(readDer(spki)).algorithm.kind).toBe('unsupported');
  });
});

describe('ECDSA values', () => {
  const coordinate = fc
    .uint8Array({minLength: 32, maxLength: 32})
    .filter((octets) => octets.some((o) => o > 0));

  it('survive the way to DER and back, leading zeros included', () => {
    fc.assert(
      fc.property(coordinate, coordinate, fc.nat({max: 31}), (r, s, zeros) => {
        const short = Uint8Array.from(r, (octet, at) => (at < zeros ? 0 : at === 31 ? octet | 1 : octet));
        const raw = Uint8Array.of(...short, ...s);
        expect(decodeEcdsaSignature(encodeEcdsaSignature(raw), 32)).toEqual(raw);
      }),
    );
  });

  it('have no second encoding', () => {
    const raw = new Uint8Array(64).fill(0x81);
    const der = encodeEcdsaSignature(raw);
    const integer = der.subarray(2, 2 + 35);
    const variants = [
      Uint8Array.of(...der, 0),
      Uint8Array.of(0x30, 0x81, ...der.subarray(1)),
      Uint8Array.of(0x30, 0x80, ...der.subarray(2), 0, 0),
      Uint8Array.of(0x31, ...der.subarray(1)),
      Uint8Array.of(0x30, 36 + 35, 2, 34, 0, ...integer.subarray(2), ...integer),
      Uint8Array.of(0x30, 6, 2, 1, 0, 2, 1, 1),
      Uint8Array.of(0x30, 6, 2, 1, 0x81, 2, 1, 1),
      Uint8Array.of(0x30, 3, 2, 1, 1),
      raw,
    ];
    for (const variant of variants) expect(decodeEcdsaSignature(variant, 32)).toBeUndefined();
  });
});
