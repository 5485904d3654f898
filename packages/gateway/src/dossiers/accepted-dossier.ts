import type {Admission} from '@tokhai/admission';
import type {LoadedProcedure, LookupReceipt} from '@tokhai/core';
import type {SubmissionRow} from '../declarations/submission-store.js';

/** A dossier that the admission accepted and that has no number yet. */
export interface AcceptedDossier {
  readonly submission: SubmissionRow;
  readonly procedure: LoadedProcedure;
  /** The exact bytes that were signed. */
  readonly statementBytes: Uint8Array<ArrayBuffer>;
  readonly signatures: readonly Uint8Array<ArrayBuffer>[];
  readonly receipts: readonly LookupReceipt[];
  readonly admission: Extract<Admission, {readonly accepted: true}>;
  readonly now: Date;
}
