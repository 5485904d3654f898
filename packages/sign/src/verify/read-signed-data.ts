import {readCertificate, type Certificate} from '../certificate/certificate.js';
import {readHash, type HashName} from '../crypto/signature-scheme.js';
import {readDer, type DerNode} from '../der/node.js';
import {DerReader, expectTag, onlyChild} from '../der/reader.js';
import {context, tags} from '../der/tags.js';
import {readOid, readSmallInteger} from '../der/values.js';
import {oids} from '../oids.js';
import {SignError} from '../sign-error.js';
import {isSorted, readSignerInfo, type SignerInfo} from './read-signer-info.js';

/** A SignedData as it stands (RFC 5652 §5.1). */
export interface SignedData {
  readonly contentType: string;
  readonly attached: boolean;
  /** Digests announced in front; unknown ones are left out. */
  readonly digests: readonly HashName[];
  readonly certificates: readonly Certificate[];
  readonly signers: readonly SignerInfo[];
  /** What is readable but not as DER or RFC 5652 have it: `unsorted-set`, `version`, `no-signer`. */
  readonly flaw: string | undefined;
}

/** Upper bounds on the work that one CMS can ask for. */
const limits = {signers: 16, certificates: 64};

/** Reads a ContentInfo with SignedData. @throws SignError `invalid-der` or `invalid-certificate` */
export function readSignedData(cms: Uint8Array): SignedData {
  const outer = new DerReader(readDer(cms), tags.sequence);
  const type = readOid(outer.take());
  const wrapped = outer.expect(context(0));
  outer.end();
  if (type !== oids.signedData) throw new SignError('invalid-der', 'not signed data');
  return readContent(onlyChild(wrapped));
}

function readContent(node: DerNode): SignedData {
  const reader = new DerReader(node, tags.sequence);
  const version = readSmallInteger(reader.take());
  const digestAlgorithms = reader.expect(tags.set);
  const content = readEncapsulated(reader.take());
  const embedded = reader.optional(context(0));
  const revocation = reader.optional(context(1));
  const signerInfos = expectTag(reader.take(), tags.set);
  reader.end();
  checkBounds(embedded, signerInfos);
  const signers = signerInfos.children.map(readSignerInfo);
  const sets = [digestAlgorithms, embedded, revocation, signerInfos];
  return {
    ...content,
    digests: digestAlgorithms.children.flatMap((algorithm) => readHash(algorithm) ?? []),
    certificates: embedded?.children.map(({raw}) => readCertificate(raw)) ?? [],
    signers,
    flaw: findFlaw(version, content.contentType, signers, sets),
  };
}

function readEncapsulated(node: DerNode): {contentType: string; attached: boolean} {
  const reader = new DerReader(node, tags.sequence);
  const contentType = readOid(reader.take());
  const content = reader.optional(context(0));
  reader.end();
  return {contentType, attached: content !== undefined};
}

function checkBounds(embedded: DerNode | undefined, signerInfos: DerNode): void {
  const certificates = embedded?.children.length ?? 0;
  if (certificates > limits.certificates || signerInfos.children.length > limits.signers) {
    throw new SignError('invalid-der', 'too many certificates or signers');
  }
}

function findFlaw(
  version: number,
  contentType: string,
  signers: readonly SignerInfo[],
  sets: readonly (DerNode | undefined)[],
): string | undefined {
  if (signers.length === 0) return 'no-signer';
  if (sets.some((set) => set !== undefined && !isSorted(set))) return 'unsorted-set';
  const isLater =
    contentType !== oids.data || signers.some(({identifier}) => identifier.kind === 'key-identifier');
  return version === (isLater ? 3 : 1) ? undefined : 'version';
}
