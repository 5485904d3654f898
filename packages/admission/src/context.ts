import type {LookupReceipt, Replay, Statement, StatementLookup} from '@tokhai/core';
import type {AdmissionInput} from './admission.js';

/** What was received, read once: copies, so that nobody can change them while they are judged. */
export interface Received {
  readonly input: AdmissionInput;
  readonly statement: Statement;
  /** Receipts that came beside the statement, by binding; one each. */
  readonly receipts: ReadonlyMap<string, LookupReceipt>;
}

/** What the later checks share. */
export interface AdmissionContext extends Received {
  /** The declaration as the rules see it on what was stated. */
  readonly replayed: Replay;
}

/** How the statement names a binding's lookup. */
export function findLookup({statement}: Received, binding: string): StatementLookup | undefined {
  return statement.claims.find((lookup) => lookup.binding === binding);
}
