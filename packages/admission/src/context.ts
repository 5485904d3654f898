import type {Declaration, LookupReceipt, ReviewModel, Statement} from '@tokhai/core';
import type {AdmissionInput} from './admission.js';

/** What the checks share: the input and what was read from it once. */
export interface AdmissionContext {
  readonly input: AdmissionInput;
  readonly statement: Statement;
  /** Receipt of each binding that the statement names and whose receipt came with it. */
  readonly receipts: ReadonlyMap<string, LookupReceipt>;
  /** The declaration as the rules see it on the stated values. */
  readonly declaration: Declaration;
  readonly review: ReviewModel;
}
