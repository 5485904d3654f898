import {ownBytes} from '../bytes.js';
import {coordinateLength, decodeEcdsaSignature} from './ecdsa-signature.js';
import type {PublicKey} from './public-key.js';
import type {SignatureScheme} from './signature-scheme.js';

/** RSA modulus lengths accepted: the lower bound is Circular 15/2025/TT-BKHCN's, the upper bounds work. */
const rsaBits = {min: 2048, max: 8192};

/** Whether this key may make signatures of this scheme at all. */
export function keyFits(key: PublicKey, scheme: SignatureScheme): boolean {
  const {algorithm} = key;
  if (algorithm.kind === 'RSA') {
    const sized = algorithm.bits >= rsaBits.min && algorithm.bits <= rsaBits.max;
    return sized && (scheme.kind === 'PSS' || (scheme.kind === 'PKCS1' && !algorithm.pssOnly));
  }
  return algorithm.kind === 'EC' && scheme.kind === 'ECDSA';
}

/**
 * Verifies one signature value as X.509 and CMS carry it (ECDSA in strict DER). Keys that do not fit, malformed values
 * and keys that WebCrypto refuses to import all give `false`.
 */
export async function verifySignature(
  signed: {key: PublicKey; scheme: SignatureScheme; data: Uint8Array; signature: Uint8Array},
  subtle: SubtleCrypto = crypto.subtle,
): Promise<boolean> {
  const {key, scheme, data} = signed;
  if (!keyFits(key, scheme)) return false;
  const signature = platformSignature(key, signed.signature);
  if (signature === undefined) return false;
  try {
    const imported = await subtle.importKey('spki', key.spki, importParameters(key, scheme), false, [
      'verify',
    ]);
    return await subtle.verify(verifyParameters(scheme), imported, ownBytes(signature), ownBytes(data));
  } catch {
    return false;
  }
}

function platformSignature(key: PublicKey, signature: Uint8Array): Uint8Array | undefined {
  if (key.algorithm.kind !== 'EC') return signature;
  return decodeEcdsaSignature(signature, coordinateLength[key.algorithm.curve]);
}

function importParameters(
  key: PublicKey,
  scheme: SignatureScheme,
): RsaHashedImportParams | EcKeyImportParams {
  if (key.algorithm.kind === 'EC') return {name: 'ECDSA', namedCurve: key.algorithm.curve};
  return {name: scheme.kind === 'PSS' ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5', hash: scheme.hash};
}

function verifyParameters(scheme: SignatureScheme): AlgorithmIdentifier | RsaPssParams | EcdsaParams {
  if (scheme.kind === 'ECDSA') return {name: 'ECDSA', hash: scheme.hash};
  if (scheme.kind === 'PSS') return {name: 'RSA-PSS', saltLength: scheme.saltLength};
  return {name: 'RSASSA-PKCS1-v1_5'};
}
