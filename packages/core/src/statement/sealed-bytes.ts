import {canonicalize, digestJson} from '../json/canonicalize.js';
import type {DigestHex, Json, Pointer, Sha256} from '../json/json.js';

/** What a seal covers: the RFC 8785 bytes of an object without its `seal`. @throws CoreError as `canonicalize` */
export function sealedBytes(sealed: object): Uint8Array<ArrayBuffer> {
  return canonicalize(Object.fromEntries(Object.entries(sealed).filter(([key]) => key !== 'seal')));
}

/**
 * Salted hash of one value in a lookup receipt: SHA-256 over the RFC 8785 form of `[salt, pointer, value]`. The salt keeps
 * a receipt from telling values that are easy to guess.
 */
export async function hashClaim(
  salt: string,
  pointer: Pointer,
  value: Json,
  sha256: Sha256,
): Promise<DigestHex> {
  return digestJson([salt, pointer, value], sha256);
}
