import type {SignatureAlgorithm} from '../algorithm.js';
import {schemeOf} from '../algorithm.js';
import type {OwnBytes} from '../bytes.js';
import type {Certificate} from '../certificate/certificate.js';
import {encodeScheme, encodeSha256} from '../crypto/signature-scheme.js';
import {context} from '../der/tags.js';
import {explicit, octetString, oid, sequence, setOf, smallInteger} from '../der/write.js';
import {oids} from '../oids.js';

/** The parts of one finished signature. */
export interface SignatureParts {
  readonly certificate: Certificate;
  readonly attributes: readonly Uint8Array[];
  readonly algorithm: SignatureAlgorithm;
  /** As X.509 carries it: ECDSA in DER. */
  readonly signature: Uint8Array;
}

/** SignerInfo version 1, named by issuer and serial number copied from the certificate (RFC 5652 §5.3). */
export function encodeSignerInfo({certificate, attributes, algorithm, signature}: SignatureParts): OwnBytes {
  return sequence(
    smallInteger(1),
    sequence(certificate.issuer.der, certificate.serialDer),
    encodeSha256(),
    setOf(attributes, context(0)),
    encodeScheme(schemeOf(algorithm).kind),
    octetString(signature),
  );
}

/** ContentInfo with a detached SignedData (RFC 5652 §3, §5.1). */
export function encodeSignedData(
  signerInfos: readonly Uint8Array[],
  certificates: readonly Uint8Array[],
): OwnBytes {
  const signedData = sequence(
    smallInteger(1),
    setOf([encodeSha256()]),
    sequence(oid(oids.data)),
    setOf(certificates, context(0)),
    setOf(signerInfos),
  );
  return sequence(oid(oids.signedData), explicit(0, signedData));
}
