import type {LookupReceipt, Replay, Statement} from '@tokhai/core';
import type {AdmissionInput} from './admission.js';

/** What the checks share: the input and what was read from it once. */
export interface AdmissionContext {
  readonly input: AdmissionInput;
  readonly statement: Statement;
  /** Receipts that came with the statement, by binding. */
  readonly receipts: ReadonlyMap<string, LookupReceipt>;
  /** The declaration as the rules see it on what was stated. */
  readonly replayed: Replay;
}
