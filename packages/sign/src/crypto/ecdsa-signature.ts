import {concatBytes, type OwnBytes} from '../bytes.js';
import {readDer} from '../der/node.js';
import {DerReader} from '../der/reader.js';
import {tags} from '../der/tags.js';
import {sequence, unsignedInteger} from '../der/write.js';

/** Octets of r and of s for each curve. */
export const coordinateLength = {'P-256': 32, 'P-384': 48, 'P-521': 66} as const;

/** `Ecdsa-Sig-Value` (RFC 3279 §2.2.3) from the `r || s` that WebCrypto makes. */
export function encodeEcdsaSignature(raw: Uint8Array): OwnBytes {
  const half = raw.length / 2;
  return sequence(unsignedInteger(raw.subarray(0, half)), unsignedInteger(raw.subarray(half)));
}

/**
 * `r || s` of fixed width from a strict DER `Ecdsa-Sig-Value`; `undefined` for BER, trailing octets, negative, zero or
 * oversized numbers, so that one signature has one accepted encoding. Range below the group order is WebCrypto's check.
 */
export function decodeEcdsaSignature(der: Uint8Array, width: number): OwnBytes | undefined {
  try {
    const reader = new DerReader(readDer(der, {bytes: 256, nodes: 8, depth: 4}), tags.sequence);
    const r = pad(reader.expect(tags.integer).content, width);
    const s = pad(reader.expect(tags.integer).content, width);
    reader.end();
    return r && s && concatBytes(r, s);
  } catch {
    return undefined;
  }
}

function pad(integer: Uint8Array, width: number): Uint8Array | undefined {
  if ((integer[0] ?? 0x80) >= 0x80) return undefined;
  const digits = integer[0] === 0 ? integer.subarray(1) : integer;
  if (digits.length === 0 || digits.length > width) return undefined;
  const padded = new Uint8Array(width);
  padded.set(digits, width - digits.length);
  return padded;
}
