import type {OwnBytes} from '../bytes.js';
import {keyUsages, type KeyUsage} from '../certificate/extensions.js';
import {contextPrimitive, tags} from '../der/tags.js';
import {asn1True, encode, octetString, oid, sequence, smallInteger} from '../der/write.js';
import {oids} from '../oids.js';

/** One Extension. */
export function encodeExtension(type: string, critical: boolean, value: Uint8Array): OwnBytes {
  return sequence(oid(type), ...(critical ? [asn1True()] : []), octetString(value));
}

/** Critical keyUsage as a named bit list without trailing zero bits (X.690 §11.2.2). */
export function encodeKeyUsage(usages: readonly KeyUsage[]): OwnBytes {
  const bits = usages.map((usage) => keyUsages.indexOf(usage));
  const last = Math.max(...bits);
  const octets = new Uint8Array((last >> 3) + 1);
  for (const bit of bits) octets[bit >> 3] = (octets[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  const value = encode(tags.bitString, Uint8Array.of(7 - (last & 7)), octets);
  return encodeExtension(oids.keyUsage, true, value);
}

/** Critical basicConstraints of an authority. */
export function encodeAuthorityConstraints(pathLength?: number): OwnBytes {
  const limit = pathLength === undefined ? [] : [smallInteger(pathLength)];
  return encodeExtension(oids.basicConstraints, true, sequence(asn1True(), ...limit));
}

/** extKeyUsage from dotted purposes. */
export function encodeExtKeyUsage(purposes: readonly string[], critical = false): OwnBytes {
  return encodeExtension(oids.extKeyUsage, critical, sequence(...purposes.map(oid)));
}

/** subjectKeyIdentifier. */
export function encodeSubjectKeyIdentifier(identifier: Uint8Array): OwnBytes {
  return encodeExtension(oids.subjectKeyIdentifier, false, octetString(identifier));
}

/** authorityKeyIdentifier with the key identifier alone. */
export function encodeAuthorityKeyIdentifier(identifier: Uint8Array): OwnBytes {
  return encodeExtension(
    oids.authorityKeyIdentifier,
    false,
    sequence(encode(contextPrimitive(0), identifier)),
  );
}
