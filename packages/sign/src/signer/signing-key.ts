import type {SignatureAlgorithm} from '../algorithm.js';
import {ownBytes, type OwnBytes} from '../bytes.js';

/** A key pair made on this device. */
export interface SigningKey {
  /** Cannot be exported: it may be kept in IndexedDB, never read. */
  readonly privateKey: CryptoKey;
  /** DER SubjectPublicKeyInfo, to be sent to an authority. */
  readonly publicKey: OwnBytes;
}

/** WebCrypto parameters for making or importing a key of an algorithm; RSA keys get 2048 bits. */
export function keyParameters(algorithm: SignatureAlgorithm): RsaHashedKeyGenParams | EcKeyGenParams {
  if (algorithm === 'ECDSA-P256-SHA256') return {name: 'ECDSA', namedCurve: 'P-256'};
  return {
    name: algorithm === 'PSS-SHA256' ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
  };
}

/**
 * Makes a key pair for one algorithm (RSA: 2048 bits); the private key cannot be exported, the public one is DER.
 * @throws whatever WebCrypto rejects with, such as `NotSupportedError`
 */
export async function createSigningKey(
  algorithm: SignatureAlgorithm,
  subtle: SubtleCrypto = crypto.subtle,
): Promise<SigningKey> {
  const pair = await subtle.generateKey(keyParameters(algorithm), false, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new TypeError('the platform made no key pair');
  const publicKey = ownBytes(new Uint8Array(await subtle.exportKey('spki', pair.publicKey)));
  return {privateKey: pair.privateKey, publicKey};
}
