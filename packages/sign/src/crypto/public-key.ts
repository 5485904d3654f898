import type {OwnBytes} from '../bytes.js';
import type {DerNode} from '../der/node.js';
import {readDer} from '../der/node.js';
import {DerReader} from '../der/reader.js';
import {tags} from '../der/tags.js';
import {readBitOctets, readOid} from '../der/values.js';
import {asn1Null, bitString, oid, sequence} from '../der/write.js';
import {oids} from '../oids.js';
import {readAlgorithmIdentifier} from './signature-scheme.js';

/** A certificate's key, as far as it matters to checks. */
export type KeyAlgorithm =
  | {
      readonly kind: 'RSA';
      /** Modulus length in bits. */
      readonly bits: number;
      /** The key is marked for RSASSA-PSS alone (RFC 4055 §1.2). */
      readonly pssOnly: boolean;
    }
  | {readonly kind: 'EC'; readonly curve: 'P-256' | 'P-384' | 'P-521'}
  | {readonly kind: 'unsupported'; readonly oid: string};

/** A key with the SubjectPublicKeyInfo that WebCrypto imports. */
export interface PublicKey {
  readonly algorithm: KeyAlgorithm;
  readonly spki: OwnBytes;
}

const curves: ReadonlyMap<string, 'P-256' | 'P-384' | 'P-521'> = new Map([
  [oids.p256, 'P-256'],
  [oids.p384, 'P-384'],
  [oids.p521, 'P-521'],
]);

/** Reads a SubjectPublicKeyInfo (RFC 5280 §4.1.2.7). @throws SignError `invalid-der` */
export function readPublicKey(node: DerNode): PublicKey {
  const reader = new DerReader(node, tags.sequence);
  const {oid: algorithm, parameters} = readAlgorithmIdentifier(reader.take());
  const key = readBitOctets(reader.expect(tags.bitString));
  reader.end();
  if (algorithm === oids.rsaEncryption) {
    return {algorithm: readRsaKey(key, false), spki: node.raw};
  }
  if (algorithm === oids.rsaPss) {
    // WebCrypto imports RSA keys only under rsaEncryption.
    const spki = sequence(sequence(oid(oids.rsaEncryption), asn1Null()), bitString(key));
    return {algorithm: readRsaKey(key, true), spki};
  }
  const curve = algorithm === oids.ecPublicKey && parameters?.tag === tags.oid ? readOid(parameters) : '';
  const named = curves.get(curve);
  return named === undefined
    ? {algorithm: {kind: 'unsupported', oid: algorithm}, spki: node.raw}
    : {algorithm: {kind: 'EC', curve: named}, spki: node.raw};
}

function readRsaKey(key: Uint8Array, pssOnly: boolean): KeyAlgorithm {
  const reader = new DerReader(readDer(key), tags.sequence);
  const modulus = reader.expect(tags.integer).content;
  const exponent = reader.expect(tags.integer).content;
  reader.end();
  // With exponent 1 every padded message is its own signature.
  const isWeak = exponent.length === 1 && (exponent[0] ?? 0) < 3;
  if (isWeak) return {kind: 'unsupported', oid: oids.rsaEncryption};
  const digits = modulus[0] === 0 ? modulus.subarray(1) : modulus;
  const bits = digits.length === 0 ? 0 : digits.length * 8 - Math.clz32(digits[0] ?? 0) + 24;
  return {kind: 'RSA', bits, pssOnly};
}
