import {signatureAlgorithms, type SignatureAlgorithm} from '../algorithm.js';
import {ownBytes, toHex} from '../bytes.js';
import {readCertificate} from '../certificate/certificate.js';
import {settleContentDigest, type DetachedContent} from '../cms/content-digest.js';
import {SignError} from '../sign-error.js';
import {judge, type Digest} from './check-attributes.js';
import {conclude} from './conclude.js';
import {readSignedData, type SignedData} from './read-signed-data.js';
import type {
  Check,
  Indication,
  RevocationPolicy,
  SignatureReport,
  SubIndication,
  VerificationReport,
} from './report.js';
import {verifySigner} from './verify-signer.js';

interface VerifyOptions {
  /** DER of the ContentInfo (`.p7s`): hostile until reported otherwise. */
  readonly cms: Uint8Array;
  /** DER certificates of the authorities that are trusted. */
  readonly anchors: readonly Uint8Array[];
  /** Further DER certificates that may stand between, trusted no more than embedded ones. */
  readonly intermediates?: readonly Uint8Array[];
  /** Time at which everything must be valid; now when left out. Give the time of receipt, not the claimed one. */
  readonly at?: Date;
  /** Algorithms accepted; the whole profile when left out. */
  readonly algorithms?: readonly SignatureAlgorithm[];
  /**
   * `required`: without status data the result is INDETERMINATE. `not-checked`: the caller answers for the gap, which
   * stays visible in checks and policy.
   */
  readonly revocation: RevocationPolicy;
}

/** Options of {@link verifyDetached}: the CMS, and the content or its SHA-256. */
export type VerifyDetachedOptions = VerifyOptions & DetachedContent;

/**
 * Verifies a detached CMS strictly as CAdES-B-B (ETSI EN 319 122-1, RFC 5652, RFC 5035) with a certificate path after
 * RFC 5280. Whatever stands in `cms` ends in a report; it passes only if every signature in it passes every check.
 *
 * @throws SignError `invalid-input` (neither or both of content and contentDigest, invalid time) or
 *   `invalid-certificate` (an anchor or intermediate of the caller's)
 */
export async function verifyDetached(
  options: VerifyDetachedOptions,
  subtle: SubtleCrypto = crypto.subtle,
): Promise<VerificationReport> {
  const {revocation, algorithms = signatureAlgorithms, at = new Date()} = options;
  if (Number.isNaN(at.getTime())) throw new SignError('invalid-input', 'at is not a time');
  const anchors = options.anchors.map((der) => readCertificate(der));
  const intermediates = (options.intermediates ?? []).map((der) => readCertificate(der));
  const digest: Digest = async (hash, data) => new Uint8Array(await subtle.digest(hash, ownBytes(data)));
  const contentDigest = await settleContentDigest(options, subtle);
  const policy = {revocation, algorithms, at: at.toISOString()};
  const signedData = tryRead(options.cms);
  if (signedData === undefined) {
    return compose([judge('encoding', 'not-a-signature')], [], contentDigest, policy);
  }
  const settings = {
    signedData,
    contentDigest,
    anchors,
    intermediates,
    at,
    algorithms,
    revocation,
    digest,
    subtle,
  };
  const signatures: SignatureReport[] = [];
  for (const signer of signedData.signers) signatures.push(await verifySigner(signer, settings));
  return compose(checkContainer(signedData), signatures, contentDigest, policy);
}

function tryRead(cms: Uint8Array): SignedData | undefined {
  try {
    return readSignedData(cms);
  } catch (error) {
    if (error instanceof SignError) return undefined;
    throw error;
  }
}

function checkContainer({attached, flaw}: SignedData): readonly Check[] {
  return [judge('encoding', flaw), judge('packaging', attached ? 'attached' : undefined)];
}

function compose(
  checks: readonly Check[],
  signatures: readonly SignatureReport[],
  contentDigest: Uint8Array,
  policy: VerificationReport['policy'],
): VerificationReport {
  return {...combine(checks, signatures), signatures, checks, contentDigest: toHex(contentDigest), policy};
}

type Conclusion = {readonly indication: Indication; readonly subIndication?: SubIndication};

/** The worst of the container and its signatures. */
function combine(checks: readonly Check[], signatures: readonly SignatureReport[]): Conclusion {
  const all: readonly Conclusion[] = [conclude(checks), ...signatures];
  const worst =
    all.find(({indication}) => indication === 'TOTAL-FAILED') ??
    all.find(({indication}) => indication === 'INDETERMINATE');
  if (worst === undefined) return {indication: 'TOTAL-PASSED'};
  const {indication, subIndication} = worst;
  return {indication, ...(subIndication === undefined ? {} : {subIndication})};
}
