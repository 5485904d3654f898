import type {CivilDate, DigestHex, Instant, Pointer, Text} from '../json/json.js';
import type {Seal} from '../prefill/claim.js';

/** Signature algorithms of the profile, as procedures name them. */
export type SignatureAlgorithm = 'PSS-SHA256' | 'ECDSA-P256-SHA256' | 'PKCS1-SHA256';

/** One signer that the statement needs. */
export interface ChallengeRole {
  readonly id: string;
  /** Pointer to the signer's identity number in the values. */
  readonly identity: Pointer;
}

/** The gateway's signed, single-use permission to submit. Settles identity, agency, version, today, roles, algorithms. */
export interface Challenge {
  readonly kind: 'challenge';
  readonly id: string;
  /** Submission id, given at the opening; single use. */
  readonly submission: string;
  /** Subject of the session, as the identity provider names it. */
  readonly subject: string;
  /** Code of the receiving agency. */
  readonly agency: string;
  /** Its name, as the review shows it: nobody signs a code. */
  readonly agencyName: Text;
  readonly procedure: {readonly code: string; readonly version: number; readonly digest: DigestHex};
  /** Digest of the province's overlay, `null` where there is none. */
  readonly overlay: DigestHex | null;
  /** Digest of the frozen values. */
  readonly values: DigestHex;
  /** The final `today()` in Asia/Ho_Chi_Minh. */
  readonly today: CivilDate;
  readonly roles: readonly ChallengeRole[];
  readonly accept: readonly ('signature' | 'authenticated')[];
  readonly algorithms: readonly SignatureAlgorithm[];
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  readonly seal: Seal;
}
