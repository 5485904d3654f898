import type {DigestHex, Instant, Json, Pointer} from '../json/json.js';

/** What the citizen may do with a claimed value: nothing but dispute, confirm or change, change freely. */
export type ClaimLock = 'locked' | 'confirm' | 'editable';

/** How sure the register is of the value. */
export type Assurance = 'high' | 'substantial' | 'low';

/** One value from a register. */
export interface Claim {
  readonly pointer: Pointer;
  readonly value: Json;
  /** Prefill binding that asked for it. */
  readonly binding: string;
  /** Register, for example `population`. */
  readonly source: string;
  /** The register's own id of the record. */
  readonly recordId: string;
  readonly fetchedAt: Instant;
  readonly expiresAt: Instant;
  readonly assurance: Assurance;
  readonly lock: ClaimLock;
  /** 16 random bytes as hex that salt the hash in the lookup receipt. */
  readonly salt: string;
}

/**
 * The gateway's signature under one lookup, whatever its outcome: proves at admission what the register said (or that
 * it did not answer), and to which submission it belongs.
 */
export interface LookupReceipt {
  readonly kind: 'lookup-receipt';
  readonly id: string;
  readonly submission: string;
  readonly subject: string;
  readonly procedure: DigestHex;
  readonly binding: string;
  readonly outcome: LookupOutcomeName;
  /** SHA-256 over RFC 8785 of `[salt, pointer, value]`, per pointer. */
  readonly hashes: Readonly<Record<Pointer, DigestHex>>;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  readonly seal: Seal;
}

/**
 * Detached JWS (RFC 7515 appendix F, compact form with an empty payload) over the RFC 8785 form of the object without
 * its `seal`; header `{alg: 'ES256', kid}`.
 */
export type Seal = string;

/** How a lookup may end: with data, or for one of five reasons without. */
export type LookupOutcomeName = 'found' | 'empty' | 'mismatch' | 'unavailable' | 'denied' | 'expired';

/** What one lookup came to. A register's answer is never "a blank field". */
export interface LookupOutcome {
  readonly outcome: LookupOutcomeName;
  readonly binding: string;
  readonly source: string;
  /** When the answer, or the failure, arrived. */
  readonly at: Instant;
  /** Empty unless `found`. */
  readonly claims: readonly Claim[];
  readonly receipt: LookupReceipt;
}

/** A citizen's objection to a claimed value: the value stays, the note goes to the officer. */
export interface Dispute {
  readonly pointer: Pointer;
  readonly binding: string;
  /** In the citizen's words, NFC, 1 to 500 characters. */
  readonly note: string;
}
