import {schemeOf, type SignatureAlgorithm} from '../algorithm.js';
import {ownBytes, type OwnBytes} from '../bytes.js';
import {encodeEcdsaSignature} from '../crypto/ecdsa-signature.js';
import {encodeScheme} from '../crypto/signature-scheme.js';
import {bitString, explicit, sequence, smallInteger, time, unsignedInteger} from '../der/write.js';

/** Everything that stands in a certificate; nothing is checked. */
export interface CertificateDraft {
  readonly serial: Uint8Array;
  /** DER Names. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** DER SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
  /** DER Extensions, in the order wanted. */
  readonly extensions: readonly Uint8Array[];
}

/** The key that signs a certificate. */
export interface IssuingKey {
  readonly privateKey: CryptoKey;
  readonly algorithm: SignatureAlgorithm;
}

/** Signs a draft as an X.509 version 3 certificate (RFC 5280 §4.1). */
export async function buildCertificate(
  draft: CertificateDraft,
  key: IssuingKey,
  subtle: SubtleCrypto = crypto.subtle,
): Promise<OwnBytes> {
  const algorithm = encodeScheme(schemeOf(key.algorithm).kind);
  const signed = sequence(
    explicit(0, smallInteger(2)),
    unsignedInteger(draft.serial),
    algorithm,
    draft.issuer,
    sequence(time(draft.notBefore), time(draft.notAfter)),
    draft.subject,
    draft.publicKey,
    explicit(3, sequence(...draft.extensions)),
  );
  return sequence(signed, algorithm, bitString(await sign(signed, key, subtle)));
}

async function sign(data: OwnBytes, key: IssuingKey, subtle: SubtleCrypto): Promise<Uint8Array> {
  const parameters = {name: key.privateKey.algorithm.name, hash: 'SHA-256', saltLength: 32};
  const signature = ownBytes(new Uint8Array(await subtle.sign(parameters, key.privateKey, data)));
  return key.algorithm === 'ECDSA-P256-SHA256' ? encodeEcdsaSignature(signature) : signature;
}
