import type {
  Challenge,
  Declaration,
  DigestHex,
  DraftContent,
  Instant,
  LoadedProcedure,
  LookupOutcome,
  StatementDocument,
  SubmissionReceipt,
} from '@tokhai/core';
import type {AdminUnits, FormerUnits} from '@tokhai/vietnam';

/** One certificate that the citizen could sign with, in words: the key stays with the host. */
export interface SignerChoice {
  /** Opaque to the form; given back to `sign`. */
  readonly id: string;
  /** Name of the holder. */
  readonly name: string;
  /** Identity number that the certificate carries, such as the one of `UID=CCCD:…`; compared with the role's. */
  readonly identity: string | undefined;
  /** Name of the authority. */
  readonly issuer: string;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
}

/** What is sent: the exact statement bytes, and the detached CMS over them (none where submitted as authenticated). */
export interface OutgoingSubmission {
  readonly statementBytes: Uint8Array<ArrayBuffer>;
  readonly signatures: readonly Uint8Array<ArrayBuffer>[];
}

/** How an upload is followed and ended. */
export interface UploadFollowing {
  readonly signal?: AbortSignal;
  /** Hears how much is sent, from 0 to 1, where that can be told. */
  readonly onProgress?: (share: number) => void;
}

/** A file that was chosen for a paper and is not sent yet. */
export interface UnsentFile {
  /** Opaque to the form; given back to `drop`. */
  readonly key: string;
  /** Id of the document that it is for. */
  readonly document: string;
  readonly file: File;
}

/** Keeps chosen files until they are sent, so that a reload does not lose them. */
export interface UnsentFiles {
  /** What an earlier visit left, in the order of choosing. */
  list(): Promise<readonly UnsentFile[]>;
  /** Keeps one; answers its key. Codes as those of `saveDraft`. */
  keep(document: string, file: File): Promise<string>;
  /** It was sent, or taken away. */
  drop(key: string): Promise<void>;
}

/**
 * Everything that `<tk-form>` gets from outside: it fetches nothing and holds no key. The composition root
 * (`@tokhai/embed`, or a portal's own code) makes it.
 *
 * Promises reject with an error that carries a kebab-case `code`; the form tells the person what happened in words and
 * keeps all that was typed. Codes with words of their own: `cancelled` (from `sign`) and the gateway's refusals
 * (from `submit`), for example `claim-stale`, `challenge-expired`, `signer-mismatch`. Any other code of `submit` counts
 * as "not sent yet" only if it is `unreachable` or `timeout`, otherwise as a refusal.
 */
export interface FormHost {
  readonly procedure: LoadedProcedure;
  readonly declaration: Declaration;
  /** The receiving agency in words, in the form's language. */
  readonly agencyName: string;
  /** Step to open at, from the draft; the first one where absent or unknown. */
  readonly step?: string | undefined;
  /** Steps of which the person was told what is to be corrected, from the draft: they are told so again. */
  readonly checked?: readonly string[] | undefined;
  loadUnits(): Promise<AdminUnits>;
  loadFormerUnits(): Promise<FormerUnits>;
  /** Asks a register by the id of a prefill binding, never by a number that somebody typed. */
  lookup(binding: string): Promise<LookupOutcome>;
  /** Sends a file for the document of this id; rejects with `cancelled` where the signal ended it. */
  uploadDocument(id: string, file: File, options?: UploadFollowing): Promise<StatementDocument>;
  /** Deletes a file that the person took away again, wherever `uploadDocument` put it. */
  removeDocument(document: StatementDocument): Promise<void>;
  /** Keeps files that are not sent yet; where absent they are gone with the page, and the form says so. */
  readonly unsentFiles?: UnsentFiles | undefined;
  /** Asks the gateway for the permission to submit values of this digest. */
  requestChallenge(valuesDigest: DigestHex): Promise<Challenge>;
  listSigners(): Promise<readonly SignerChoice[]>;
  /** Detached CMS over exactly these bytes; rejects with `cancelled` where the person stopped. */
  sign(
    statementBytes: Uint8Array<ArrayBuffer>,
    signer: SignerChoice,
    challenge: Challenge,
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** Sends; called again with the very same bytes when the first attempt did not arrive. */
  submit(submission: OutgoingSubmission): Promise<SubmissionReceipt>;
  /**
   * Tells when the host loses those that it asks and has them again, until the signal ends it: what nobody answered is then asked
   * and sent again by itself. Where absent the browser's own events tell, and those say nothing of a line that leads nowhere.
   */
  watchNetwork?(changed: (online: boolean) => void, ended: AbortSignal): void;
  /** Where drafts are kept: on this device, unless it says that they are gone with the page. */
  readonly draftPlace?: 'device' | 'page';
  /**
   * Keeps the draft; answers when it was written. Codes that the form puts into words: `draft-storage-full`,
   * `draft-storage-failed`, `draft-conflict` (another tab saved it meanwhile).
   */
  saveDraft(content: DraftContent): Promise<Instant>;
}
