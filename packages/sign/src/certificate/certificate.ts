import {toHex, type OwnBytes} from '../bytes.js';
import type {KeyAlgorithm, PublicKey} from '../crypto/public-key.js';
import {readPublicKey} from '../crypto/public-key.js';
import {readSignatureScheme, sameAlgorithm, type SignatureScheme} from '../crypto/signature-scheme.js';
import {readDer, type DerNode} from '../der/node.js';
import {DerReader, onlyChild} from '../der/reader.js';
import {context, contextPrimitive, tags} from '../der/tags.js';
import {readBitOctets, readSmallInteger, readTime} from '../der/values.js';
import {SignError, withCode} from '../sign-error.js';
import {readExtensions, type CertificateExtensions, type KeyUsage} from './extensions.js';
import {readIdentities, readName, type DistinguishedName, type Identity} from './name.js';

/** An X.509 certificate, read and not judged: nothing here says that it is genuine or in force. */
export interface Certificate {
  /** Exact octets. */
  readonly der: OwnBytes;
  readonly version: 1 | 2 | 3;
  readonly subject: DistinguishedName;
  /** Identity numbers of the subject, such as `{type: 'CCCD', value: '001099000012'}`. */
  readonly ids: readonly Identity[];
  readonly issuer: DistinguishedName;
  /** Serial number in hex, as encoded (two's complement octets). */
  readonly serial: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Absent where the certificate has no keyUsage extension. */
  readonly keyUsage?: readonly KeyUsage[];
  /** Dotted purposes; absent where the certificate does not restrict them. */
  readonly extKeyUsage?: readonly string[];
  readonly algorithm: KeyAlgorithm;
  readonly publicKey: PublicKey;
  readonly extensions: CertificateExtensions;
  /** What the issuer signed. */
  readonly signed: OwnBytes;
  /** `undefined` for an algorithm that is not accepted, such as SHA-1. */
  readonly signatureScheme: SignatureScheme | undefined;
  readonly signature: OwnBytes;
  /** DER of the serial INTEGER, to be copied into signatures. */
  readonly serialDer: OwnBytes;
}

/**
 * Reads one DER certificate (RFC 5280 §4.1) without judging it.
 *
 * @throws SignError `invalid-certificate` for anything that is not exactly one well-formed certificate
 */
export function readCertificate(der: Uint8Array): Certificate {
  return withCode('invalid-certificate', 'not a readable X.509 certificate', () => {
    const node = readDer(der, {bytes: 256 * 1024, nodes: 5_000, depth: 30});
    const outer = new DerReader(node, tags.sequence);
    const signed = outer.expect(tags.sequence);
    const algorithm = outer.expect(tags.sequence);
    const signature = readBitOctets(outer.expect(tags.bitString));
    outer.end();
    const {inner, ...fields} = readSigned(signed);
    if (!sameAlgorithm(inner, algorithm)) {
      throw new SignError('invalid-certificate', 'the two signature algorithms differ');
    }
    return {
      ...fields,
      der: node.raw,
      signed: signed.raw,
      signatureScheme: readSignatureScheme(algorithm),
      signature,
    };
  });
}

type SignedFields = Omit<Certificate, 'der' | 'signed' | 'signatureScheme' | 'signature'>;

function readSigned(node: DerNode): SignedFields & {inner: DerNode} {
  const reader = new DerReader(node, tags.sequence);
  const version = readVersion(reader.optional(context(0)));
  const serial = reader.expect(tags.integer);
  const inner = reader.expect(tags.sequence);
  const issuer = readName(reader.take());
  const validity = new DerReader(reader.take(), tags.sequence);
  const notBefore = readTime(validity.take());
  const notAfter = readTime(validity.take());
  validity.end();
  const subject = readName(reader.take());
  const publicKey = readPublicKey(reader.take());
  reader.optional(contextPrimitive(1));
  reader.optional(contextPrimitive(2));
  const wrapped = reader.optional(context(3));
  reader.end();
  if (wrapped !== undefined && version !== 3) throw new SignError('invalid-der', 'extensions need version 3');
  const extensions = wrapped === undefined ? {all: []} : readExtensions(onlyChild(wrapped));
  return {
    inner,
    version,
    subject,
    ids: readIdentities(subject),
    issuer,
    serial: toHex(serial.content),
    serialDer: serial.raw,
    notBefore,
    notAfter,
    ...(extensions.keyUsage === undefined ? {} : {keyUsage: extensions.keyUsage}),
    ...(extensions.extKeyUsage === undefined ? {} : {extKeyUsage: extensions.extKeyUsage}),
    algorithm: publicKey.algorithm,
    publicKey,
    extensions,
  };
}

function readVersion(node: DerNode | undefined): 1 | 2 | 3 {
  const version = node === undefined ? 0 : readSmallInteger(onlyChild(node));
  if (node !== undefined && version !== 1 && version !== 2) {
    throw new SignError('invalid-der', 'unknown certificate version');
  }
  return version === 2 ? 3 : version === 1 ? 2 : 1;
}

/**
 * Identity numbers in a certificate's subject, from its parsed names.
 *
 * @throws SignError `invalid-certificate`
 */
export function identitiesOf(certificate: Uint8Array | Certificate): readonly Identity[] {
  return certificate instanceof Uint8Array ? readCertificate(certificate).ids : certificate.ids;
}
