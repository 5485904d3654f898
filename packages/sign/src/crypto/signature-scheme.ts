import {asn1Null, explicit, oid, sequence, smallInteger} from '../der/write.js';
import {equalBytes, type OwnBytes} from '../bytes.js';
import type {DerNode} from '../der/node.js';
import {DerReader, onlyChild} from '../der/reader.js';
import {context, tags} from '../der/tags.js';
import {readOid, readSmallInteger} from '../der/values.js';
import {oids} from '../oids.js';

/** Digests that signatures may stand on; SHA-1 and MD5 are refused everywhere. */
export type HashName = 'SHA-256' | 'SHA-384' | 'SHA-512';

/** How a signature value is computed, whatever name its encoding gives it. */
export type SignatureScheme =
  | {readonly kind: 'PKCS1'; readonly hash: HashName}
  | {readonly kind: 'PSS'; readonly hash: HashName; readonly saltLength: number}
  | {readonly kind: 'ECDSA'; readonly hash: HashName};

const hashOids: ReadonlyMap<string, HashName> = new Map([
  [oids.sha256, 'SHA-256'],
  [oids.sha384, 'SHA-384'],
  [oids.sha512, 'SHA-512'],
]);

const pkcs1Oids: ReadonlyMap<string, HashName> = new Map([
  [oids.sha256WithRsa, 'SHA-256'],
  [oids.sha384WithRsa, 'SHA-384'],
  [oids.sha512WithRsa, 'SHA-512'],
]);

const ecdsaOids: ReadonlyMap<string, HashName> = new Map([
  [oids.ecdsaWithSha256, 'SHA-256'],
  [oids.ecdsaWithSha384, 'SHA-384'],
  [oids.ecdsaWithSha512, 'SHA-512'],
]);

/** Reads an AlgorithmIdentifier's OID and its parameters, absent or present. @throws SignError `invalid-der` */
export function readAlgorithmIdentifier(node: DerNode): {oid: string; parameters: DerNode | undefined} {
  const reader = new DerReader(node, tags.sequence);
  const algorithm = readOid(reader.expect(tags.oid));
  const parameters = reader.more ? reader.take() : undefined;
  reader.end();
  return {oid: algorithm, parameters};
}

/** Digest algorithm with absent or NULL parameters (RFC 5754 §2); `undefined` for any other. */
export function readHash(node: DerNode): HashName | undefined {
  const {oid: algorithm, parameters} = readAlgorithmIdentifier(node);
  return parameters === undefined || parameters.tag === tags.null ? hashOids.get(algorithm) : undefined;
}

/**
 * Signature scheme of an AlgorithmIdentifier; `undefined` where algorithm or parameters are not exactly as RFC 4055 and
 * RFC 5758 write them. `digest` names the hash for the bare `rsaEncryption` that RFC 3370 allows in a SignerInfo.
 */
export function readSignatureScheme(node: DerNode, digest?: HashName): SignatureScheme | undefined {
  const {oid: algorithm, parameters} = readAlgorithmIdentifier(node);
  if (algorithm === oids.rsaPss) return parameters === undefined ? undefined : readPssParameters(parameters);
  const ecdsa = ecdsaOids.get(algorithm);
  if (ecdsa !== undefined) return parameters === undefined ? {kind: 'ECDSA', hash: ecdsa} : undefined;
  const pkcs1 = algorithm === oids.rsaEncryption ? digest : pkcs1Oids.get(algorithm);
  const isNull = parameters === undefined || parameters.tag === tags.null;
  return pkcs1 !== undefined && isNull ? {kind: 'PKCS1', hash: pkcs1} : undefined;
}

function readPssParameters(node: DerNode): SignatureScheme | undefined {
  const reader = new DerReader(node, tags.sequence);
  const hash = readHash(onlyChild(reader.expect(context(0))));
  const mask = readAlgorithmIdentifier(onlyChild(reader.expect(context(1))));
  const saltLength = readSmallInteger(onlyChild(reader.expect(context(2))));
  reader.end();
  if (mask.oid !== oids.mgf1 || mask.parameters === undefined || hash === undefined) return undefined;
  return readHash(mask.parameters) === hash ? {kind: 'PSS', hash, saltLength} : undefined;
}

/** AlgorithmIdentifier of SHA-256, parameters absent (RFC 5754 §2). */
export function encodeSha256(): OwnBytes {
  return sequence(oid(oids.sha256));
}

/** AlgorithmIdentifier of one of the profile's three schemes, as RFC 4055 and RFC 5758 write it. */
export function encodeScheme(kind: SignatureScheme['kind']): OwnBytes {
  if (kind === 'ECDSA') return sequence(oid(oids.ecdsaWithSha256));
  if (kind === 'PKCS1') return sequence(oid(oids.sha256WithRsa), asn1Null());
  const sha256 = sequence(oid(oids.sha256), asn1Null());
  const parameters = sequence(
    explicit(0, sha256),
    explicit(1, sequence(oid(oids.mgf1), sha256)),
    explicit(2, smallInteger(32)),
  );
  return sequence(oid(oids.rsaPss), parameters);
}

/** Whether two AlgorithmIdentifiers are the same octets. */
export function sameAlgorithm(a: DerNode, b: DerNode): boolean {
  return equalBytes(a.raw, b.raw);
}
