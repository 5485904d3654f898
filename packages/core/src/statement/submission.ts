import type {DigestHex, Instant} from '../json/json.js';
import type {LookupReceipt, Seal} from '../prefill/claim.js';

/** What travels to the gateway: the exact signed bytes, never a re-serialisation. */
export interface Submission {
  /** Exact statement bytes, base64 (RFC 4648 §4). */
  readonly statement: string;
  /** Detached CMS, DER, base64; empty where the citizen submits as authenticated. */
  readonly signatures: readonly string[];
  readonly receipts: readonly LookupReceipt[];
}

/** Giấy tiếp nhận hồ sơ: number and date, signed over the whole dossier with its CMS. */
export interface SubmissionReceipt {
  readonly kind: 'submission-receipt';
  /** For example `000.00.00.H99-261122-000001`. */
  readonly number: string;
  readonly submission: string;
  readonly agency: string;
  readonly procedure: {
    readonly code: string;
    readonly version: number;
    readonly digest: DigestHex;
    readonly title: string;
  };
  /** The names that the citizen sees, for example the child's. */
  readonly summary: readonly {readonly label: string; readonly value: string}[];
  readonly receivedAt: Instant;
  /** Day of the result, civil date, where the procedure has a deadline. */
  readonly dueOn: string | null;
  readonly statement: DigestHex;
  /** Digest of each CMS. */
  readonly signatures: readonly DigestHex[];
  readonly documents: readonly DigestHex[];
  /** Locked bindings whose register did not answer at admission. */
  readonly recheckPending: readonly string[];
  readonly seal: Seal;
}
