import type {SignatureScheme} from './crypto/signature-scheme.js';
import type {KeyAlgorithm} from './crypto/public-key.js';

/**
 * Signature algorithms of the profile: RSASSA-PSS (SHA-256, MGF1 with SHA-256, salt 32) and ECDSA on P-256 for new
 * signatures, RSASSA-PKCS1-v1_5 as the explicit legacy choice (Circular 15/2025/TT-BKHCN, appendix, names PSS).
 */
export type SignatureAlgorithm = 'PSS-SHA256' | 'ECDSA-P256-SHA256' | 'PKCS1-SHA256';

/** Every algorithm of the profile. */
export const signatureAlgorithms: readonly SignatureAlgorithm[] = [
  'PSS-SHA256',
  'ECDSA-P256-SHA256',
  'PKCS1-SHA256',
];

const schemes: Readonly<Record<SignatureAlgorithm, SignatureScheme>> = {
  'PSS-SHA256': {kind: 'PSS', hash: 'SHA-256', saltLength: 32},
  'ECDSA-P256-SHA256': {kind: 'ECDSA', hash: 'SHA-256'},
  'PKCS1-SHA256': {kind: 'PKCS1', hash: 'SHA-256'},
};

/** The scheme that an algorithm name stands for. */
export function schemeOf(algorithm: SignatureAlgorithm): SignatureScheme {
  return schemes[algorithm];
}

/** The profile's name for a scheme on a key; `undefined` outside the profile. */
export function nameAlgorithm(scheme: SignatureScheme, key: KeyAlgorithm): SignatureAlgorithm | undefined {
  if (scheme.hash !== 'SHA-256') return undefined;
  if (scheme.kind === 'ECDSA')
    return key.kind === 'EC' && key.curve === 'P-256' ? 'ECDSA-P256-SHA256' : undefined;
  if (key.kind !== 'RSA') return undefined;
  if (scheme.kind === 'PSS') return scheme.saltLength === 32 ? 'PSS-SHA256' : undefined;
  return 'PKCS1-SHA256';
}

/** Algorithms that a key can sign with, best first. */
export function algorithmsFor(key: KeyAlgorithm): readonly SignatureAlgorithm[] {
  if (key.kind === 'EC') return key.curve === 'P-256' ? ['ECDSA-P256-SHA256'] : [];
  if (key.kind !== 'RSA' || key.bits < 2048) return [];
  return key.pssOnly ? ['PSS-SHA256'] : ['PSS-SHA256', 'PKCS1-SHA256'];
}
