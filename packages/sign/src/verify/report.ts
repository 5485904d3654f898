import type {SignatureAlgorithm} from '../algorithm.js';
import type {Identity} from '../certificate/name.js';

/**
 * What is checked, in the order of a report.
 *
 * - `encoding`: exactly one DER value, sets in order, versions as RFC 5652 wants them
 * - `packaging`: detached, as asked
 * - `signed-attributes`: present, each type once, each mandatory one with one value
 * - `content-type`: the attribute and the content agree on `id-data`
 * - `digest-algorithm`: SHA-256, announced and used
 * - `content-digest`: messageDigest equals the content's digest
 * - `signing-time`: present and readable
 * - `signing-certificate`: the certificate is embedded, and signing-certificate-v2 names it (RFC 5035)
 * - `signature-algorithm`: accepted, with exact parameters, and fitting the key
 * - `signature`: the signature value under the certificate's key
 * - `key-usage`: digitalSignature or nonRepudiation for the signer, keyCertSign for authorities
 * - `extended-key-usage`: none, or one that covers signing documents
 * - `trust-anchor`: a path leads to an anchor
 * - `chain-signature`: every certificate's signature under its issuer's key
 * - `validity`: every certificate in force at the time asked
 * - `basic-constraints`, `path-length`: every issuer is an authority and keeps its limit
 * - `critical-extension`: no critical or constraining extension that is not understood
 * - `revocation`: status of the certificates
 */
export type CheckId =
  | 'encoding'
  | 'packaging'
  | 'signed-attributes'
  | 'content-type'
  | 'digest-algorithm'
  | 'content-digest'
  | 'signing-time'
  | 'signing-certificate'
  | 'signature-algorithm'
  | 'signature'
  | 'key-usage'
  | 'extended-key-usage'
  | 'trust-anchor'
  | 'chain-signature'
  | 'validity'
  | 'basic-constraints'
  | 'path-length'
  | 'critical-extension'
  | 'revocation';

/** Outcome of one check; `indeterminate` where the evidence is missing. */
export type CheckStatus = 'passed' | 'failed' | 'indeterminate';

/** One check of a report. */
export interface Check {
  readonly id: CheckId;
  readonly status: CheckStatus;
  /** Why, as a kebab-case code, such as `expired` or `not-checked`. */
  readonly detail?: string;
  /** Common name of the certificate concerned, where it is one of the path. */
  readonly certificate?: string;
}

/** Main result of ETSI EN 319 102-1 §5.1.3. */
export type Indication = 'TOTAL-PASSED' | 'TOTAL-FAILED' | 'INDETERMINATE';

/** Reason behind an indication, by the names of ETSI EN 319 102-1 tables 5 and 6. */
export type SubIndication =
  | 'FORMAT_FAILURE'
  | 'HASH_FAILURE'
  | 'SIG_CRYPTO_FAILURE'
  | 'REVOKED'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'SIG_CONSTRAINTS_FAILURE'
  | 'CHAIN_CONSTRAINTS_FAILURE'
  | 'CERTIFICATE_CHAIN_GENERAL_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE'
  | 'NO_SIGNING_CERTIFICATE_FOUND'
  | 'NO_CERTIFICATE_CHAIN_FOUND'
  | 'TRY_LATER';

/** Who signed, from the parsed names of the certificate; empty where the certificate is missing. */
export interface SignerIdentity {
  readonly name: string;
  readonly ids: readonly Identity[];
  readonly organization?: string;
}

/** Result for one signer. */
export interface SignatureReport {
  readonly indication: Indication;
  readonly subIndication?: SubIndication;
  /** To be believed only if the signature passed. */
  readonly signer: SignerIdentity;
  /** Absent where it is outside the profile. */
  readonly algorithm?: SignatureAlgorithm;
  /** Claimed by the signer, RFC 3339 in UTC; nobody vouches for it at level B-B. */
  readonly signingTime?: string;
  readonly checks: readonly Check[];
  /** DER certificates, signer first; ends in the anchor where a path was found. */
  readonly chain: readonly Uint8Array[];
}

/** Whether certificate status is demanded. */
export type RevocationPolicy = 'required' | 'not-checked';

/** Result for one CMS. It passes only if every signature in it passes. */
export interface VerificationReport {
  readonly indication: Indication;
  readonly subIndication?: SubIndication;
  readonly signatures: readonly SignatureReport[];
  /** Checks of the container. */
  readonly checks: readonly Check[];
  /** SHA-256 of the content, 64 hex digits. */
  readonly contentDigest: string;
  /** The policy that was applied, so that a waived check is visible. */
  readonly policy: {
    readonly revocation: RevocationPolicy;
    readonly algorithms: readonly SignatureAlgorithm[];
    /** Time of the verification, RFC 3339 in UTC. */
    readonly at: string;
  };
}
