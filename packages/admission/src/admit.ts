import {readStatement, type Issue, type Statement} from '@tokhai/core';
import type {Admission, AdmissionInput} from './admission.js';
import {checkChallenge} from './check-challenge.js';
import {checkClaims} from './check-claims.js';
import {checkDocuments} from './check-documents.js';
import {checkReceipts} from './check-receipts.js';
import {checkReview, checkRules} from './check-rules.js';
import {checkSigners} from './check-signers.js';
import {replay} from './replay.js';
import {recheckLocked} from './recheck.js';

type Check = (context: Parameters<typeof checkReview>[0]) => readonly Issue[] | Promise<readonly Issue[]>;

/**
 * In this order, and the first that finds something decides: whether the statement is for us at all, whether the
 * registers said what it states, whether the rules allow it, whether it was shown so, whether the papers are there.
 */
const checks: readonly Check[] = [checkChallenge, checkReceipts, checkClaims, checkRules, checkReview, checkDocuments];

function refuse(issues: readonly Issue[]): Admission {
  return {accepted: false, issues};
}

function read(bytes: Uint8Array<ArrayBuffer>): Statement | Issue {
  try {
    return readStatement(bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'invalid-statement';
    return {code, at: ''};
  }
}

/**
 * Whether statement, signatures and receipts make an acceptable dossier (design, step 8). Pure: it asks nothing but
 * what the input brings. Consuming the challenge and giving the number is the caller's transaction.
 *
 * Issue codes: `not-canonical`, `invalid-statement`, `challenge-invalid`, `challenge-foreign`, `challenge-void`,
 * `challenge-used`, `challenge-expired`, `values-mismatch`, `receipt-missing`, `receipt-invalid`, `receipt-foreign`,
 * `receipt-expired`, `receipt-mismatch`, `claim-mismatch`, `claim-stale`, `dispute-unfounded`, `rule-fault`,
 * `statement-mismatch`, `review-mismatch`, `document-mismatch`, `signature-missing`, `signature-invalid`,
 * `signer-mismatch`, and every code of the procedure's own validation.
 */
export async function admit(input: AdmissionInput): Promise<Admission> {
  const statement = read(input.statementBytes);
  if ('code' in statement) return refuse([statement]);
  const context = replay(input, statement);
  if ('code' in context) return refuse([context]);
  for (const check of checks) {
    const issues = await check(context);
    if (issues.length > 0) return refuse(issues);
  }
  const signers = await checkSigners(context);
  if (signers.issues.length > 0) return refuse(signers.issues);
  const recheck = await recheckLocked(context);
  if (recheck.issues.length > 0) return refuse(recheck.issues);
  return {
    accepted: true,
    statement,
    review: context.replayed.review,
    verification: signers.reports,
    recheckPending: recheck.pending,
    officerNotes: recheck.notes,
  };
}
