import {sealedBytes, type Seal} from '@tokhai/core';
import {createLocalJWKSet, flattenedVerify, type JSONWebKeySet} from 'jose';

/** Anything that the gateway seals: challenge, lookup receipt, submission receipt. */
export interface Sealed {
  readonly seal: Seal;
}

function encodeBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/**
 * Whether the seal is a detached JWS (RFC 7515 appendix F) with ES256 by one of the gateway's published keys over the
 * RFC 8785 form of the object without its `seal`. Never throws; keys that a header brings along count for nothing.
 */
export async function checkSeal(sealed: Sealed, keys: JSONWebKeySet): Promise<boolean> {
  try {
    const [header, payload, signature, ...rest] = sealed.seal.split('.');
    if (header === undefined || payload !== '' || signature === undefined || rest.length > 0) return false;
    await flattenedVerify(
      {protected: header, payload: encodeBase64Url(sealedBytes(sealed)), signature},
      createLocalJWKSet(keys),
      {algorithms: ['ES256']},
    );
    return true;
  } catch {
    // Whatever is wrong with a seal (form, key, algorithm, bytes), it is no seal of ours.
    return false;
  }
}
