import type {Certificate} from '../certificate/certificate.js';
import {encode, explicit, octetString, oid, sequence, time} from '../der/write.js';
import {tags} from '../der/tags.js';
import {oids} from '../oids.js';
import type {OwnBytes} from '../bytes.js';

/** What the signed attributes of CAdES-B-B say. */
export interface SignedAttributes {
  /** SHA-256 of the content. */
  readonly contentDigest: Uint8Array;
  readonly signingTime: Date;
  readonly certificate: Certificate;
  /** SHA-256 of the signer's certificate. */
  readonly certificateDigest: Uint8Array;
}

/** The four mandatory attributes of CAdES-B-B (ETSI EN 319 122-1 §5.1, §6.3), each encoded, not yet in order. */
export function encodeSignedAttributes(attributes: SignedAttributes): OwnBytes[] {
  return [
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.messageDigest, octetString(attributes.contentDigest)),
    attribute(oids.signingTime, time(attributes.signingTime)),
    attribute(oids.signingCertificateV2, signingCertificateV2(attributes)),
  ];
}

function attribute(type: string, value: Uint8Array): OwnBytes {
  return sequence(oid(type), encode(tags.set, value));
}

/** SigningCertificateV2 with one ESSCertIDv2 (RFC 5035 §3, §4); SHA-256 is the default and therefore left out in DER. */
function signingCertificateV2({certificate, certificateDigest}: SignedAttributes): OwnBytes {
  const directoryName = explicit(4, certificate.issuer.der);
  const issuerSerial = sequence(sequence(directoryName), certificate.serialDer);
  return sequence(sequence(sequence(octetString(certificateDigest), issuerSerial)));
}
