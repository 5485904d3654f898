import {compareBytes, concatBytes, type OwnBytes} from '../bytes.js';
import {readName, type DistinguishedName} from '../certificate/name.js';
import {readHash, type HashName} from '../crypto/signature-scheme.js';
import type {DerNode} from '../der/node.js';
import {DerReader, expectTag} from '../der/reader.js';
import {context, contextPrimitive, tags} from '../der/tags.js';
import {readOid, readSmallInteger} from '../der/values.js';
import {SignError} from '../sign-error.js';
import {toHex} from '../bytes.js';

/** How a SignerInfo names its certificate. */
export type SignerIdentifier =
  | {readonly kind: 'issuer-serial'; readonly issuer: DistinguishedName; readonly serial: string}
  | {readonly kind: 'key-identifier'; readonly keyIdentifier: string};

/** One attribute with all its values. */
export interface Attribute {
  readonly type: string;
  readonly values: readonly DerNode[];
}

/** A SignerInfo as it stands (RFC 5652 §5.3). */
export interface SignerInfo {
  readonly identifier: SignerIdentifier;
  readonly digestAlgorithm: DerNode;
  /** `undefined` for any digest but the SHA-2 family. */
  readonly digest: HashName | undefined;
  /** Absent where nothing but the content is signed. */
  readonly signedAttributes?: {
    readonly attributes: readonly Attribute[];
    /** Octets that the signature covers: as carried, under the identifier octet of SET OF. */
    readonly signed: OwnBytes;
    readonly sorted: boolean;
  };
  readonly signatureAlgorithm: DerNode;
  readonly signature: OwnBytes;
  /** Whether version and identifier agree. */
  readonly versionFits: boolean;
}

/** @throws SignError `invalid-der` */
export function readSignerInfo(node: DerNode): SignerInfo {
  const reader = new DerReader(node, tags.sequence);
  const version = readSmallInteger(reader.take());
  const identifier = readIdentifier(reader.take());
  const digestAlgorithm = reader.take();
  const signed = reader.optional(context(0));
  const signatureAlgorithm = reader.take();
  const signature = reader.expect(tags.octetString).content;
  const unsigned = reader.optional(context(1));
  reader.end();
  // Not covered by the signature and not used at this level, but no place for malformed octets either.
  if (unsigned !== undefined) readAttributes(unsigned);
  return {
    identifier,
    digestAlgorithm,
    digest: readHash(digestAlgorithm),
    ...(signed === undefined ? {} : {signedAttributes: readSignedAttributes(signed)}),
    signatureAlgorithm,
    signature,
    versionFits: version === (identifier.kind === 'issuer-serial' ? 1 : 3),
  };
}

function readIdentifier(node: DerNode): SignerIdentifier {
  if (node.tag === contextPrimitive(0)) return {kind: 'key-identifier', keyIdentifier: toHex(node.content)};
  const reader = new DerReader(node, tags.sequence);
  const issuer = readName(reader.take());
  const serial = toHex(reader.expect(tags.integer).content);
  reader.end();
  return {kind: 'issuer-serial', issuer, serial};
}

function readSignedAttributes(node: DerNode): NonNullable<SignerInfo['signedAttributes']> {
  return {
    attributes: readAttributes(node),
    signed: concatBytes(Uint8Array.of(tags.set), node.raw.subarray(1)),
    sorted: isSorted(node),
  };
}

function readAttributes(node: DerNode): readonly Attribute[] {
  if (node.children.length === 0) throw new SignError('invalid-der', 'attributes without any attribute');
  return node.children.map((child) => {
    const reader = new DerReader(child, tags.sequence);
    const type = readOid(reader.take());
    const values = expectTag(reader.take(), tags.set);
    reader.end();
    return {type, values: values.children};
  });
}

/** Whether the members of a SET OF stand in DER order (X.690 §11.6). */
export function isSorted(node: DerNode): boolean {
  return node.children.every((child, index) => {
    const previous = node.children[index - 1];
    return previous === undefined || compareBytes(previous.raw, child.raw) <= 0;
  });
}
