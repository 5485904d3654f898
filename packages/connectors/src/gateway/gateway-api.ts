import type {CivilDate, DigestHex, Instant, LookupReceipt, SubmissionReceipt} from '@tokhai/core';

/** Who is logged in, as the identity provider said. */
export interface GatewayPerson {
  readonly name: string;
  /** Personal number. */
  readonly number: string;
  readonly birthDate: CivilDate;
}

/** State of the login. */
export type GatewaySession =
  | {readonly authenticated: false}
  | {
      readonly authenticated: true;
      /** As the identity provider names the person; stable, and what receipts and challenges carry. */
      readonly subject: string;
      readonly person: GatewayPerson;
      readonly expiresAt: Instant;
    };

/** The version of a procedure that is open today, and where its documents are. */
export interface ProcedureVersion {
  readonly code: string;
  readonly version: number;
  readonly digest: DigestHex;
  readonly title: {readonly vi: string; readonly en: string};
  /** Paths below the API, for example `/procedures/1.001193/1/form`: the procedure never changes, what is derived from it may. */
  readonly paths: {readonly procedure: string; readonly plan: string; readonly form: string};
}

/** How one version of a procedure stands today. */
export interface VersionStanding extends ProcedureVersion {
  /** `closed`: its days are over, or have not begun. */
  readonly state: 'open' | 'closed' | 'recalled';
  /** Since when its ministry took it back, and why, in words for people. */
  readonly recall: {
    readonly on: CivilDate;
    readonly reason: {readonly vi: string; readonly en: string};
  } | null;
  /** The version that is open today, where one is. */
  readonly current: ProcedureVersion | null;
}

/** One key of a subject's drafts: AES-GCM 256, not extractable. */
export interface DraftKey {
  /** Name of the key among the subject's. */
  readonly id: string;
  readonly key: CryptoKey;
}

/** The keys of a subject's drafts. */
export interface DraftKeys {
  /** Drafts are written under it. */
  readonly current: DraftKey;
  /** Drafts may lie under these still. */
  readonly former: readonly DraftKey[];
  /** Days after its last saving that a draft is kept. */
  readonly days: number;
}

/** A declaration that was opened. */
export interface OpenedDeclaration {
  readonly submission: string;
  /** Provisional; the challenge settles it. */
  readonly today: CivilDate;
  readonly agency: {readonly code: string; readonly name: {readonly vi: string; readonly en: string}};
  readonly procedure: ProcedureVersion;
}

/** A file on its way to the gateway. */
export interface UploadFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file that the gateway holds for a paper of a declaration. */
export interface HeldDocument {
  readonly id: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly digest: DigestHex;
}

/** What is submitted: the exact signed bytes. */
export interface SubmissionParts {
  readonly statement: Uint8Array<ArrayBuffer>;
  /** Detached CMS, DER; empty where the citizen submits as authenticated. */
  readonly signatures: readonly Uint8Array<ArrayBuffer>[];
  readonly receipts: readonly LookupReceipt[];
}

/** One line of the citizen's own dossiers. */
export interface DossierSummary {
  readonly number: string;
  readonly procedure: {readonly code: string; readonly version: number};
  readonly title: string;
  readonly receivedAt: Instant;
  /** Status code of the national list: 1 new, 2 accepted, and so on. */
  readonly status: number;
}

/** One dossier of the citizen's own. */
export interface DossierView extends DossierSummary {
  readonly receipt: SubmissionReceipt;
}

/** How a call may be ended. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

/** Hears how much of a body is sent, from 0 to 1. */
export type OnProgress = (share: number) => void;

/** How an upload may be ended and followed. */
export interface UploadOptions extends CallOptions {
  /** Called while the file is sent, where the browser can tell. */
  readonly onProgress?: OnProgress;
}
