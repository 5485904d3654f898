import type {SignatureAlgorithm} from '../algorithm.js';
import {ownBytes, type OwnBytes} from '../bytes.js';
import {readPublicKey} from '../crypto/public-key.js';
import type {KeyUsage} from '../certificate/extensions.js';
import {readDer} from '../der/node.js';
import {createSigningKey} from '../signer/signing-key.js';
import {withCode} from '../sign-error.js';
import {buildCertificate} from './build-certificate.js';
import {
  encodeAuthorityConstraints,
  encodeAuthorityKeyIdentifier,
  encodeExtKeyUsage,
  encodeKeyUsage,
  encodeSubjectKeyIdentifier,
} from './encode-extensions.js';
import {encodeName, type SubjectName} from './encode-name.js';

/** How an authority is made. */
export interface AuthorityOptions {
  /** Common name; say in it that it is a demo or a test. */
  readonly name: string;
  readonly organization?: string;
  /** ECDSA P-256 when left out. */
  readonly algorithm?: SignatureAlgorithm;
  /** The authority that certifies this one; without it the certificate is a self-signed root. */
  readonly parent?: Authority;
  /** Certificates of authorities that may follow below this one; not limited when left out. */
  readonly pathLength?: number;
  readonly days?: number;
  /** Start of validity; an hour before now when left out, for clocks that differ. */
  readonly notBefore?: Date;
}

/** What an authority certifies. */
export interface IssueOptions {
  /** DER SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
  readonly subject: SubjectName;
  readonly days?: number;
  readonly notBefore?: Date;
  /** `digitalSignature` and `nonRepudiation` when left out. */
  readonly keyUsage?: readonly KeyUsage[];
  /** Dotted purposes; no restriction when left out. */
  readonly extKeyUsage?: readonly string[];
  /** Unsigned big-endian serial number; 16 random octets when left out. */
  readonly serial?: Uint8Array;
}

/** A demo authority with its key in memory. */
export interface Authority {
  /** DER certificate. */
  readonly certificate: OwnBytes;
  /** This authority's certificate and those above it, root last. */
  readonly chain: readonly OwnBytes[];
  /**
   * Certifies a key.
   *
   * @throws SignError `invalid-certificate` when `publicKey` is no SubjectPublicKeyInfo
   */
  issue(options: IssueOptions): Promise<OwnBytes>;
  /** Certifies another authority's key; used by {@link createAuthority}. */
  certifyAuthority(request: AuthorityRequest): Promise<OwnBytes>;
}

/** A key that wants to be an authority. */
export interface AuthorityRequest {
  readonly publicKey: Uint8Array;
  readonly subject: SubjectName;
  readonly validity: Validity;
  readonly pathLength?: number;
}

interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

interface AuthorityKey {
  readonly privateKey: CryptoKey;
  readonly algorithm: SignatureAlgorithm;
  /** DER Name. */
  readonly name: OwnBytes;
  readonly keyIdentifier: OwnBytes;
}

/**
 * Makes a certificate authority **for demos and tests**: it refuses nobody, keeps no records, revokes nothing and loses
 * its key with the process. It is no product for real certificates.
 */
export async function createAuthority(
  options: AuthorityOptions,
  subtle: SubtleCrypto = crypto.subtle,
): Promise<Authority> {
  const {name, organization, parent, pathLength, algorithm = 'ECDSA-P256-SHA256'} = options;
  const {privateKey, publicKey} = await createSigningKey(algorithm, subtle);
  const subject = {commonName: name, ...(organization === undefined ? {} : {organization})};
  const keyIdentifier = await identifyKey(publicKey, subtle);
  const key: AuthorityKey = {privateKey, algorithm, name: encodeName(subject), keyIdentifier};
  const request: AuthorityRequest = {
    publicKey,
    subject,
    validity: settleValidity(options, 3650),
    ...(pathLength === undefined ? {} : {pathLength}),
  };
  const certifyAuthority = (asked: AuthorityRequest): Promise<OwnBytes> => certify(asked, key, subtle);
  const certificate = await (parent?.certifyAuthority(request) ?? certifyAuthority(request));
  return {
    certificate,
    chain: [certificate, ...(parent?.chain ?? [])],
    certifyAuthority,
    issue: (asked) => issue(asked, key, subtle),
  };
}

async function certify(
  request: AuthorityRequest,
  key: AuthorityKey,
  subtle: SubtleCrypto,
): Promise<OwnBytes> {
  const extensions = [
    encodeAuthorityConstraints(request.pathLength),
    encodeKeyUsage(['keyCertSign', 'cRLSign']),
    encodeSubjectKeyIdentifier(await identifyKey(request.publicKey, subtle)),
    encodeAuthorityKeyIdentifier(key.keyIdentifier),
  ];
  return buildCertificate(
    {
      serial: makeSerial(),
      issuer: key.name,
      subject: encodeName(request.subject),
      ...request.validity,
      publicKey: request.publicKey,
      extensions,
    },
    key,
    subtle,
  );
}

async function issue(options: IssueOptions, key: AuthorityKey, subtle: SubtleCrypto): Promise<OwnBytes> {
  const {publicKey, subject, extKeyUsage, keyUsage = ['digitalSignature', 'nonRepudiation']} = options;
  const extensions = [
    encodeKeyUsage(keyUsage),
    ...(extKeyUsage === undefined ? [] : [encodeExtKeyUsage(extKeyUsage)]),
    encodeSubjectKeyIdentifier(await identifyKey(publicKey, subtle)),
    encodeAuthorityKeyIdentifier(key.keyIdentifier),
  ];
  return buildCertificate(
    {
      serial: options.serial ?? makeSerial(),
      issuer: key.name,
      subject: encodeName(subject),
      ...settleValidity(options, 365),
      publicKey,
      extensions,
    },
    key,
    subtle,
  );
}

function settleValidity({notBefore, days}: {notBefore?: Date; days?: number}, standard: number): Validity {
  const start = notBefore ?? new Date(Date.now() - 3_600_000);
  return {notBefore: start, notAfter: new Date(start.getTime() + (days ?? standard) * 86_400_000)};
}

/** Leftmost 160 bits of SHA-256 over the key bits (RFC 7093 §2, method 1). */
async function identifyKey(publicKey: Uint8Array, subtle: SubtleCrypto): Promise<OwnBytes> {
  const bits = withCode('invalid-certificate', 'not a public key', () => {
    const node = readDer(publicKey);
    readPublicKey(node);
    return ownBytes(node.children[1]?.content.subarray(1) ?? new Uint8Array(0));
  });
  return new Uint8Array(await subtle.digest('SHA-256', bits)).subarray(0, 20);
}

function makeSerial(): Uint8Array {
  const serial = crypto.getRandomValues(new Uint8Array(16));
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  return serial;
}
