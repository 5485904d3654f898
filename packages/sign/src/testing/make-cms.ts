import {schemeOf} from '../algorithm.js';
import {compareBytes, concatBytes, type OwnBytes} from '../bytes.js';
import {readCertificate} from '../certificate/certificate.js';
import {encodeSignedAttributes} from '../cms/attributes.js';
import {sha256} from '../cms/content-digest.js';
import {encodeEcdsaSignature} from '../crypto/ecdsa-signature.js';
import {encodeScheme, encodeSha256} from '../crypto/signature-scheme.js';
import {context, tags} from '../der/tags.js';
import {encode, explicit, octetString, oid, sequence, setOf, smallInteger} from '../der/write.js';
import {oids} from '../oids.js';
import {testTime, type Party} from './make-certificates.js';

/** Every part of a CMS that a test may spoil; the signature stays genuine over whatever the attributes become. */
export interface CmsFaults {
  readonly attributes?: (attributes: OwnBytes[]) => Promise<readonly Uint8Array[]> | readonly Uint8Array[];
  readonly unsorted?: boolean;
  readonly withoutAttributes?: boolean;
  readonly version?: number;
  readonly signerVersion?: number;
  readonly identifier?: Uint8Array;
  readonly contentType?: string;
  readonly attached?: boolean;
  readonly digestAlgorithm?: Uint8Array;
  readonly digestAlgorithms?: readonly Uint8Array[];
  readonly signatureAlgorithm?: Uint8Array;
  readonly signature?: (signature: OwnBytes) => Uint8Array;
  readonly certificates?: readonly Uint8Array[];
  readonly unsortedCertificates?: boolean;
  readonly unsignedAttributes?: Uint8Array;
  readonly signerInfos?: (signerInfo: OwnBytes) => readonly Uint8Array[];
  readonly signingTime?: Date;
}

/** Builds a detached CMS by hand. */
export async function makeCms(party: Party, content: Uint8Array, faults: CmsFaults = {}): Promise<OwnBytes> {
  const signerInfo = await makeSignerInfo(party, content, faults);
  const certificates = faults.certificates ?? party.chain.slice(0, -1);
  const embedded = faults.unsortedCertificates
    ? encode(context(0), ...certificates)
    : setOf(certificates, context(0));
  const inner = faults.attached ? [explicit(0, octetString(content))] : [];
  const signedData = sequence(
    smallInteger(faults.version ?? 1),
    encode(tags.set, ...(faults.digestAlgorithms ?? [encodeSha256()])),
    sequence(oid(faults.contentType ?? oids.data), ...inner),
    embedded,
    setOf(faults.signerInfos?.(signerInfo) ?? [signerInfo]),
  );
  return sequence(oid(oids.signedData), explicit(0, signedData));
}

async function makeSignerInfo(party: Party, content: Uint8Array, faults: CmsFaults): Promise<OwnBytes> {
  const certificate = readCertificate(party.certificate);
  const attributes = await makeAttributes(party, content, faults);
  const body = concatBytes(...(faults.unsorted ? attributes : attributes.toSorted(compareBytes)));
  const tbs = faults.withoutAttributes ? content : encode(tags.set, body);
  const signature = await signRaw(party, tbs);
  return sequence(
    smallInteger(faults.signerVersion ?? 1),
    faults.identifier ?? sequence(certificate.issuer.der, certificate.serialDer),
    faults.digestAlgorithm ?? encodeSha256(),
    ...(faults.withoutAttributes ? [] : [encode(context(0), body)]),
    faults.signatureAlgorithm ?? encodeScheme(schemeOf(party.algorithm).kind),
    octetString(faults.signature?.(signature) ?? signature),
    ...(faults.unsignedAttributes === undefined ? [] : [encode(context(1), faults.unsignedAttributes)]),
  );
}

async function makeAttributes(
  party: Party,
  content: Uint8Array,
  faults: CmsFaults,
): Promise<readonly Uint8Array[]> {
  const certificate = readCertificate(party.certificate);
  const attributes = encodeSignedAttributes({
    contentDigest: await sha256(content, crypto.subtle),
    signingTime: faults.signingTime ?? testTime,
    certificate,
    certificateDigest: await sha256(certificate.der, crypto.subtle),
  });
  return (await faults.attributes?.(attributes)) ?? attributes;
}

function headerOf(der: Uint8Array): number {
  const first = der[1] ?? 0;
  return first < 0x80 ? 2 : 2 + (first & 0x7f);
}

async function signRaw({key, algorithm}: Party, data: OwnBytes | Uint8Array): Promise<OwnBytes> {
  const parameters = {name: key.privateKey.algorithm.name, hash: 'SHA-256', saltLength: 32};
  const raw = new Uint8Array(await crypto.subtle.sign(parameters, key.privateKey, concatBytes(data)));
  return algorithm === 'ECDSA-P256-SHA256' ? encodeEcdsaSignature(raw) : raw;
}

/** An attribute with any values. */
export function makeAttribute(type: string, ...values: readonly Uint8Array[]): OwnBytes {
  return sequence(oid(type), encode(tags.set, ...values));
}

/** The attributes with those of one type replaced. */
export function replaceAttribute(
  attributes: readonly Uint8Array[],
  type: string,
  ...replacements: readonly Uint8Array[]
): readonly Uint8Array[] {
  const wanted = oid(type);
  const isOther = (attribute: Uint8Array): boolean => {
    const header = headerOf(attribute);
    return wanted.some((octet, index) => attribute[header + index] !== octet);
  };
  return [...attributes.filter(isOther), ...replacements];
}
