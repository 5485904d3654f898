import type {OwnBytes} from '../bytes.js';
import {toHex} from '../bytes.js';
import type {DerNode} from '../der/node.js';
import {readDer} from '../der/node.js';
import {DerReader, expectTag} from '../der/reader.js';
import {contextPrimitive, tags} from '../der/tags.js';
import {readBoolean, readOid, readSmallInteger} from '../der/values.js';
import {oids} from '../oids.js';
import {SignError} from '../sign-error.js';

/** What a key may be used for (RFC 5280 §4.2.1.3); `nonRepudiation` is also called contentCommitment. */
export type KeyUsage =
  | 'digitalSignature'
  | 'nonRepudiation'
  | 'keyEncipherment'
  | 'dataEncipherment'
  | 'keyAgreement'
  | 'keyCertSign'
  | 'cRLSign'
  | 'encipherOnly'
  | 'decipherOnly';

/** Key usages in the order of their bits. */
export const keyUsages: readonly KeyUsage[] = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
];

/** One extension with its value still encoded. */
export interface Extension {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: OwnBytes;
}

/** The extensions that paths and identities need; absent ones are left out. */
export interface CertificateExtensions {
  readonly all: readonly Extension[];
  readonly keyUsage?: readonly KeyUsage[];
  /** Dotted purposes. */
  readonly extKeyUsage?: readonly string[];
  readonly basicConstraints?: {readonly ca: boolean; readonly pathLength?: number};
  /** Hex. */
  readonly subjectKeyIdentifier?: string;
  /** Hex. */
  readonly authorityKeyIdentifier?: string;
}

/** Reads the Extensions sequence (RFC 5280 §4.2). @throws SignError `invalid-der`, also for a repeated extension */
export function readExtensions(node: DerNode): CertificateExtensions {
  const all = expectTag(node, tags.sequence).children.map(readExtension);
  if (new Set(all.map(({oid}) => oid)).size !== all.length) {
    throw new SignError('invalid-der', 'an extension stands twice');
  }
  const value = (oid: string): DerNode | undefined => {
    const found = all.find((extension) => extension.oid === oid);
    return found && readDer(found.value);
  };
  return {
    all,
    ...present('keyUsage', value(oids.keyUsage), readKeyUsage),
    ...present('extKeyUsage', value(oids.extKeyUsage), readExtKeyUsage),
    ...present('basicConstraints', value(oids.basicConstraints), readBasicConstraints),
    ...present('subjectKeyIdentifier', value(oids.subjectKeyIdentifier), readKeyIdentifier),
    ...present('authorityKeyIdentifier', value(oids.authorityKeyIdentifier), readAuthorityKeyIdentifier),
  };
}

function present<K extends string, T>(
  key: K,
  node: DerNode | undefined,
  read: (node: DerNode) => T | undefined,
): {readonly [P in K]?: T} {
  const value = node && read(node);
  const entry: {[P in K]?: T} = {};
  if (value !== undefined) entry[key] = value;
  return entry;
}

function readExtension(node: DerNode): Extension {
  const reader = new DerReader(node, tags.sequence);
  const oid = readOid(reader.expect(tags.oid));
  const critical = reader.optional(tags.boolean);
  const value = reader.expect(tags.octetString).content;
  reader.end();
  return {oid, critical: critical !== undefined && readBoolean(critical), value};
}

function readKeyUsage(node: DerNode): readonly KeyUsage[] {
  const bits = expectTag(node, tags.bitString).content.subarray(1);
  return keyUsages.filter((_, index) => ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0);
}

function readExtKeyUsage(node: DerNode): readonly string[] {
  const purposes = expectTag(node, tags.sequence).children.map(readOid);
  if (purposes.length === 0) throw new SignError('invalid-der', 'extended key usage without purposes');
  return purposes;
}

function readBasicConstraints(node: DerNode): {ca: boolean; pathLength?: number} {
  const reader = new DerReader(node, tags.sequence);
  const ca = reader.optional(tags.boolean);
  const pathLength = reader.optional(tags.integer);
  reader.end();
  return {
    ca: ca !== undefined && readBoolean(ca),
    ...(pathLength === undefined ? {} : {pathLength: readSmallInteger(pathLength)}),
  };
}

function readKeyIdentifier(node: DerNode): string {
  return toHex(expectTag(node, tags.octetString).content);
}

function readAuthorityKeyIdentifier(node: DerNode): string | undefined {
  const keyIdentifier = new DerReader(node, tags.sequence).optional(contextPrimitive(0));
  return keyIdentifier && toHex(keyIdentifier.content);
}
