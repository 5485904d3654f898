import type {Issue} from '@tokhai/core';
import type {Admission, AdmissionInput} from './admission.js';
import {checkChallenge} from './check-challenge.js';
import {checkClaims, listChangedClaims} from './check-claims.js';
import {checkDisputes} from './check-disputes.js';
import {checkDocuments} from './check-documents.js';
import {checkReceipts} from './check-receipts.js';
import {checkReview, checkRules} from './check-rules.js';
import {checkSigners} from './check-signers.js';
import type {AdmissionContext, Received} from './context.js';
import {receive} from './receive.js';
import {recheckLocked} from './recheck.js';
import {replay} from './replay.js';

type Findings = readonly Issue[] | Promise<readonly Issue[]>;

/** Before the declaration runs again: the statement is for us at all, and its lookups are ours. */
const earlyChecks: readonly ((received: Received) => Findings)[] = [checkChallenge, checkReceipts];

/** After: the registers said what it states, the rules allow it, it was shown so, the papers are there. */
const lateChecks: readonly ((context: AdmissionContext) => Findings)[] = [
  checkClaims,
  checkDisputes,
  checkRules,
  checkReview,
  checkDocuments,
];

/** Most issues that are told of one submission: its author shall not choose how long the answer is. */
const maxIssues = 100;

function refuse(issues: readonly Issue[]): Admission {
  return {accepted: false, issues: issues.slice(0, maxIssues)};
}

async function findIssues<T>(
  checks: readonly ((subject: T) => Findings)[],
  subject: T,
): Promise<readonly Issue[]> {
  for (const check of checks) {
    const issues = await check(subject);
    if (issues.length > 0) return issues;
  }
  return [];
}

/** Signatures, and last the registers: nobody is asked about a dossier that would be refused anyway. */
async function conclude(context: AdmissionContext): Promise<Admission> {
  const signers = await checkSigners(context);
  if (signers.issues.length > 0) return refuse(signers.issues);
  const recheck = await recheckLocked(context);
  if (recheck.issues.length > 0) return refuse(recheck.issues);
  return {
    accepted: true,
    statement: context.statement,
    review: context.replayed.review,
    verification: signers.reports,
    recheckPending: recheck.pending,
    officerNotes: recheck.notes,
    changedClaims: listChangedClaims(context),
  };
}

/**
 * Whether statement, signatures and receipts make an acceptable dossier. Pure: it asks nothing but
 * what the input brings. Consuming the challenge and giving the number is the caller's transaction. Whatever bytes and
 * receipts come in, the answer is a value; it throws only for mistakes of the caller's.
 *
 * The first step that finds something decides, in the order of these codes:
 *
 * 1. bytes: `invalid-statement`, `not-canonical`; `receipt-invalid` and `receipt-mismatch` for receipts that are none or
 *    come twice
 * 2. challenge: `challenge-invalid`, `challenge-foreign`, `challenge-void`, `challenge-used`, `challenge-expired`,
 *    `values-mismatch`
 * 3. lookups: `receipt-invalid`, `receipt-foreign`, `receipt-missing`, `receipt-expired`, `receipt-mismatch`,
 *    `receipt-superseded`
 * 4. claims: `claim-mismatch`, `receipt-missing`, `dispute-unfounded`
 * 5. rules: every code of the procedure's own validation, `rule-fault`, `statement-mismatch`
 * 6. review: `review-mismatch`
 * 7. papers: `document-mismatch`
 * 8. signers: `signature-missing`, `signature-invalid`, `signer-mismatch`
 * 9. registers, asked again: `claim-stale`
 *
 * @throws SignError `invalid-certificate`, `invalid-input` for an anchor or a clock that is none; whatever `recheck` throws
 */
export async function admit(input: AdmissionInput): Promise<Admission> {
  const received = receive(input);
  if ('code' in received) return refuse([received]);
  const early = await findIssues(earlyChecks, received);
  if (early.length > 0) return refuse(early);
  const context = replay(received);
  if ('code' in context) return refuse([context]);
  const late = await findIssues(lateChecks, context);
  return late.length > 0 ? refuse(late) : conclude(context);
}
