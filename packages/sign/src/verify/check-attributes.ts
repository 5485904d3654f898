import {equalBytes, toHex, type OwnBytes} from '../bytes.js';
import type {Certificate} from '../certificate/certificate.js';
import {namesMatch, readName} from '../certificate/name.js';
import {readHash, type HashName} from '../crypto/signature-scheme.js';
import type {DerNode} from '../der/node.js';
import {DerReader, onlyChild} from '../der/reader.js';
import {context, tags} from '../der/tags.js';
import {readOid, readTime} from '../der/values.js';
import {oids} from '../oids.js';
import type {Attribute, SignerInfo} from './read-signer-info.js';
import type {Check, CheckId} from './report.js';

/** Digest of some octets; injected so that these checks stay free of the platform. */
export type Digest = (hash: HashName, data: Uint8Array) => Promise<OwnBytes>;

const mandatory = [oids.contentType, oids.messageDigest, oids.signingTime, oids.signingCertificateV2];

/** A check that passed, or failed for the reason given. */
export function judge(id: CheckId, reason: string | undefined): Check {
  return reason === undefined ? {id, status: 'passed'} : {id, status: 'failed', detail: reason};
}

/** Every type at most once, every mandatory one exactly once and with exactly one value (RFC 5652 §11, RFC 5035 §3). */
export function checkSignedAttributes({signedAttributes}: SignerInfo): Check {
  const id = 'signed-attributes';
  if (signedAttributes === undefined) return judge(id, 'missing');
  const {attributes} = signedAttributes;
  const types = attributes.map(({type}) => type);
  if (new Set(types).size !== types.length) return judge(id, 'repeated-attribute');
  if (mandatory.some((type) => !types.includes(type))) return judge(id, 'missing-attribute');
  const isMandatory = ({type}: Attribute): boolean => mandatory.some((wanted) => wanted === type);
  if (attributes.some((entry) => isMandatory(entry) && entry.values.length !== 1)) {
    return judge(id, 'not-one-value');
  }
  return judge(id, attributes.some(({values}) => values.length === 0) ? 'no-value' : undefined);
}

/** The one value of an attribute that stands exactly once with exactly one value. */
function onlyValue({signedAttributes}: SignerInfo, type: string): DerNode | undefined {
  const found = signedAttributes?.attributes.filter((attribute) => attribute.type === type) ?? [];
  const [attribute] = found;
  return found.length === 1 && attribute?.values.length === 1 ? attribute.values[0] : undefined;
}

function readOnly<T>(signer: SignerInfo, type: string, read: (node: DerNode) => T): T | undefined {
  const value = onlyValue(signer, type);
  try {
    return value && read(value);
  } catch {
    return undefined;
  }
}

/** The attribute and the content both say `id-data`. */
export function checkContentType(signer: SignerInfo, contentType: string): Check {
  const claimed = readOnly(signer, oids.contentType, readOid);
  if (claimed === undefined) return judge('content-type', 'missing');
  if (claimed !== contentType) return judge('content-type', 'mismatch');
  return judge('content-type', contentType === oids.data ? undefined : 'unexpected-type');
}

/** messageDigest equals the SHA-256 of the content. */
export function checkContentDigest(signer: SignerInfo, contentDigest: Uint8Array): Check {
  const value = onlyValue(signer, oids.messageDigest);
  if (value?.tag !== tags.octetString) return judge('content-digest', 'missing');
  return judge('content-digest', equalBytes(value.content, contentDigest) ? undefined : 'mismatch');
}

/** The claimed time, RFC 3339 in UTC to the second. */
export function readSigningTime(signer: SignerInfo): string | undefined {
  const time = readOnly(signer, oids.signingTime, readTime);
  return time?.toISOString().replace('.000Z', 'Z');
}

/** UTCTime must be used through 2049 (RFC 5652 §11.3). */
export function checkSigningTime(signer: SignerInfo): Check {
  const time = readOnly(signer, oids.signingTime, readTime);
  if (time === undefined) return judge('signing-time', 'missing');
  const isUtc = onlyValue(signer, oids.signingTime)?.tag === tags.utcTime;
  const year = time.getUTCFullYear();
  return judge('signing-time', isUtc === (year >= 1950 && year < 2050) ? undefined : 'wrong-time-type');
}

/** signing-certificate-v2 names this certificate by digest, and by issuer and serial where it has them (RFC 5035 §5). */
export async function checkSigningCertificate(
  signer: SignerInfo,
  certificate: Certificate | undefined,
  digest: Digest,
): Promise<Check> {
  const id = 'signing-certificate';
  if (certificate === undefined) return judge(id, 'certificate-missing');
  const named = readOnly(signer, oids.signingCertificateV2, readFirstCertificateId);
  if (named === undefined) return judge(id, 'missing');
  if (named.hash === undefined) return judge(id, 'digest-algorithm');
  if (!equalBytes(await digest(named.hash, certificate.der), named.digest)) return judge(id, 'mismatch');
  return judge(id, named.fits(certificate) ? undefined : 'issuer-serial');
}

interface CertificateId {
  readonly hash: HashName | undefined;
  readonly digest: Uint8Array;
  readonly fits: (certificate: Certificate) => boolean;
}

function readFirstCertificateId(node: DerNode): CertificateId {
  const outer = new DerReader(node, tags.sequence);
  const list = new DerReader(outer.take(), tags.sequence);
  outer.optional(tags.sequence);
  outer.end();
  const reader = new DerReader(list.take(), tags.sequence);
  const [first, second, third] = [reader.take(), reader.more && reader.take(), reader.more && reader.take()];
  reader.end();
  if (first.tag === tags.octetString) {
    const fits = second ? readIssuerSerial(second) : (): boolean => true;
    return {hash: third ? undefined : 'SHA-256', digest: first.content, fits};
  }
  const held = second && second.tag === tags.octetString ? second.content : undefined;
  const fits = third ? readIssuerSerial(third) : (): boolean => true;
  return {hash: held && readHash(first), digest: held ?? new Uint8Array(0), fits};
}

function readIssuerSerial(node: DerNode): (certificate: Certificate) => boolean {
  const reader = new DerReader(node, tags.sequence);
  const names = new DerReader(reader.take(), tags.sequence);
  const issuer = readName(onlyChild(names.expect(context(4))));
  names.end();
  const serial = toHex(reader.expect(tags.integer).content);
  reader.end();
  return (certificate) => namesMatch(issuer, certificate.issuer) && serial === certificate.serial;
}
