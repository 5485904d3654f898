import type {
  Locale,
  Challenge,
  DigestHex,
  FormDocuments,
  LookupOutcome,
  ReviewModel,
  StatementDocument,
  SubmissionReceipt,
} from '@tokhai/core';
import type {
  CallOptions,
  DossierSummary,
  DossierView,
  DraftKeys,
  GatewaySession,
  HeldDocument,
  OpenedDeclaration,
  ProcedureVersion,
  SubmissionParts,
  UploadFile,
  UploadOptions,
  VersionStanding,
} from './gateway-api.js';

/** Where the gateway is and how long to wait for it. */
export interface GatewayClientOptions {
  /** Path or URL of the gateway's API on the page's own origin; `/api` by default. */
  readonly base?: string;
  /** Milliseconds for an ordinary call, 15 000 by default. */
  readonly timeLimit?: number;
  /** Milliseconds for an upload and for submitting, 120 000 by default. */
  readonly longTimeLimit?: number;
  readonly fetch?: typeof fetch;
}

/**
 * The gateway's HTTP API as typed calls. Every call rejects with a {@link ConnectorError} and nothing else:
 * `gateway-unreachable` and `gateway-timeout` mean that nothing is known and the call may be made again
 * (submitting: with the same idempotency key); they carry no lookup receipt, so they unlock nothing.
 */
export interface GatewayClient {
  session(options?: CallOptions): Promise<GatewaySession>;
  /**
   * Path to send the browser to for logging in, in the language of a form; it comes back to `returnTo`, a path on this
   * origin.
   */
  loginPath(returnTo: string, locale?: Locale): string;
  /** Ends the session; `endSessionUrl` ends it at the identity provider too, if the browser goes there. */
  logout(options?: CallOptions): Promise<{readonly endSessionUrl: string | null}>;
  /** The version that is open today. */
  procedure(code: string, options?: CallOptions): Promise<ProcedureVersion>;
  /** How one version stands today: a draft keeps its version as long as that may be submitted. */
  versionStanding(
    wanted: {readonly code: string; readonly version: number},
    options?: CallOptions,
  ): Promise<VersionStanding>;
  /** The procedure with its plan, and the shared types that it uses as a document for `loadValueTypes` or `createValueTypes`. */
  form(version: Pick<ProcedureVersion, 'paths'>, options?: CallOptions): Promise<FormDocuments>;
  open(
    wanted: {readonly code: string; readonly agency: string},
    options?: CallOptions,
  ): Promise<OpenedDeclaration>;
  /** Asks the register of one binding; failures of the register are outcomes. */
  lookup(submission: string, binding: string, options?: CallOptions): Promise<LookupOutcome>;
  /**
   * Stores a file of one of the procedure's documents: in place of the earlier one where it takes one file, beside the
   * others where it takes several.
   */
  upload(
    submission: string,
    document: string,
    file: UploadFile,
    options?: UploadOptions,
  ): Promise<StatementDocument>;
  /** Files that the gateway holds for a declaration. */
  documents(submission: string, options?: CallOptions): Promise<readonly HeldDocument[]>;
  /** Deletes a file; one that is not held counts as deleted. */
  removeDocument(
    submission: string,
    file: Pick<HeldDocument, 'id' | 'digest'>,
    options?: CallOptions,
  ): Promise<void>;
  /** Asks for the permission to submit these frozen values; voids an earlier challenge. */
  challenge(submission: string, values: DigestHex, options?: CallOptions): Promise<Challenge>;
  /**
   * Submits. Make `idempotencyKey` once per signed statement and keep it with the draft until an answer came.
   * @throws ConnectorError `refused` with `problem.code` and `problem.issues` of the admission
   */
  submit(
    submission: string,
    parts: SubmissionParts,
    idempotencyKey: string,
    options?: CallOptions,
  ): Promise<SubmissionReceipt>;
  /** The subject's keys for drafts. */
  draftKeys(options?: CallOptions): Promise<DraftKeys>;
  dossiers(options?: CallOptions): Promise<readonly DossierSummary[]>;
  dossier(number: string, options?: CallOptions): Promise<DossierView>;
  /** The exact bytes that were signed. */
  statement(number: string, options?: CallOptions): Promise<Uint8Array<ArrayBuffer>>;
  /** The review that was shown before signing, as the gateway computed it. */
  review(number: string, options?: CallOptions): Promise<ReviewModel>;
  /** The first signature, detached CMS in DER. */
  signature(number: string, options?: CallOptions): Promise<Uint8Array<ArrayBuffer>>;
  /** Public seal keys of the gateway. */
  keys(options?: CallOptions): Promise<{readonly keys: readonly JsonWebKey[]}>;
}
