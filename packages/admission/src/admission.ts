import type {
  DigestHex,
  Instant,
  Issue,
  Json,
  LoadedProcedure,
  LookupOutcomeName,
  LookupReceipt,
  Pointer,
  ReviewModel,
  Sha256,
  Statement,
} from '@tokhai/core';
import type {VerificationReport} from '@tokhai/sign/verify';
import type {JSONWebKeySet} from 'jose';

/** What the gateway knows of the submission that a statement claims to belong to. */
export interface SubmissionRecord {
  readonly id: string;
  /** Subject of the session that opened it. */
  readonly subject: string;
  /** Personal number of that subject, from the login. */
  readonly subjectNumber: string;
  readonly agency: string;
  readonly procedure: DigestHex;
  /** The challenge that stands now; an earlier one is void. */
  readonly challenge: {readonly id: string; readonly used: boolean} | undefined;
  /**
   * When a register last answered `found` for this submission, by binding. Where it is known, an older failure no longer
   * unlocks a field; where it is left out, any unexpired receipt counts.
   */
  readonly lastFound?: ReadonlyMap<string, Instant>;
}

/** A document that the gateway holds for the submission. */
export interface StoredDocument {
  readonly id: string;
  readonly digest: DigestHex;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
}

/** What a register says when it is asked again at admission. */
export interface RecheckAnswer {
  readonly outcome: LookupOutcomeName;
  /** As a declaration keeps them (`commitValue`). */
  readonly values: ReadonlyMap<Pointer, Json>;
}

/** Everything that decides; nothing is read from anywhere else. */
export interface AdmissionInput {
  /** The exact bytes that were signed: hostile. */
  readonly statementBytes: Uint8Array<ArrayBuffer>;
  /** Detached CMS, DER: hostile; empty where the citizen submits as authenticated. */
  readonly signatures: readonly Uint8Array<ArrayBuffer>[];
  /** As they came: hostile. Their shape is checked here. */
  readonly receipts: readonly LookupReceipt[];
  readonly procedure: LoadedProcedure;
  readonly submission: SubmissionRecord;
  /** The gateway's published seal keys. */
  readonly sealKeys: JSONWebKeySet;
  /** Trust anchors of citizens' certificates, DER. */
  readonly anchors: readonly Uint8Array<ArrayBuffer>[];
  readonly storedDocuments: readonly StoredDocument[];
  readonly now: Date;
  readonly sha256: Sha256;
  /** Asks a locked binding's register again; absent where there is none to ask. What it throws passes through. */
  readonly recheck?: (binding: string) => Promise<RecheckAnswer>;
}

/** A value typed while its register was down, which the register now tells differently. */
export interface OfficerNote {
  readonly at: Pointer;
  readonly binding: string;
  readonly stated: Json;
  readonly register: Json;
}

/** A register's value that the citizen changed or took away, where the procedure lets them. */
export interface ChangedClaim {
  readonly at: Pointer;
  readonly binding: string;
}

/** The outcome: an accepted dossier's parts, or why not. */
export type Admission =
  | {
      readonly accepted: true;
      readonly statement: Statement;
      readonly review: ReviewModel;
      readonly verification: readonly VerificationReport[];
      /** Locked bindings whose register did not answer now. */
      readonly recheckPending: readonly string[];
      readonly officerNotes: readonly OfficerNote[];
      /** For the officer: a paper may count as replaced by a register whose values the citizen changed. */
      readonly changedClaims: readonly ChangedClaim[];
    }
  | {readonly accepted: false; readonly issues: readonly Issue[]};
