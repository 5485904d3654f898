import {admit} from '@tokhai/admission';
import type {SubmissionRecord} from '@tokhai/admission';
import {digestJson, fromBase64, resolveToday} from '@tokhai/core';
import type {LoadedProcedure, Submission, SubmissionReceipt} from '@tokhai/core';
import type {SubmissionRow} from '../declarations/submission-store.js';
import {listDocuments} from '../documents/document-store.js';
import {sha256} from '../keys/sha256.js';
import type {Session} from '../login/session-store.js';
import {Problem, refuseAdmission} from '../problem/problem.js';
import {listLastFound} from '../registers/access-log.js';
import {findBinding, recheck} from '../registers/lookup.js';
import type {Services} from '../services.js';
import type {AcceptedDossier} from './accepted-dossier.js';
import {findChallenge} from './challenge-store.js';
import {findReceipt} from './idempotency.js';
import {storeDossier} from './store-dossier.js';

/** One request to submit. */
export interface SubmitRequest {
  readonly session: Session;
  readonly submission: SubmissionRow;
  readonly key: string;
  readonly body: Submission;
}

/**
 * From a request to a receipt: the idempotency key first, then every check of the admission, then one
 * transaction that uses the challenge up, gives the number and stores the dossier.
 * @throws Problem `idempotency-conflict`, `challenge-used`, `procedure-recalled`, `procedure-not-open`,
 * `invalid-request`, `challenge-void` or `document-mismatch` for what changed meanwhile, or `not-accepted` under the code of the admission's first issue
 */
export async function submitDossier(services: Services, request: SubmitRequest): Promise<SubmissionReceipt> {
  const {session, submission, key, body} = request;
  const digest = await digestJson({submission: submission.id, body}, sha256);
  const idempotent = {subject: session.subject, key, body: digest};
  // Before the key: an equal request that ends between the two reads has left its receipt, or the challenge is still live.
  const challenge = await findChallenge(services.database, submission.id);
  const earlier = await findReceipt(services.database, idempotent);
  if (earlier !== undefined) return earlier;
  const procedure = services.procedures.of(submission);
  services.procedures.requireOpen(procedure, resolveToday(services.clock()));
  const dossier = await judge(services, request, procedure, challenge);
  return storeDossier(services, dossier, idempotent);
}

async function judge(
  services: Services,
  {session, submission, body}: SubmitRequest,
  procedure: LoadedProcedure,
  challenge: SubmissionRecord['challenge'],
): Promise<AcceptedDossier> {
  const {database, sealKeys, options, clock} = services;
  const statementBytes = decode(body.statement, '/statement');
  const signatures = body.signatures.map((cms, index) => decode(cms, `/signatures/${index}`));
  const now = clock();
  const admission = await admit({
    statementBytes,
    signatures,
    receipts: body.receipts,
    procedure,
    submission: {
      id: submission.id,
      subject: submission.subject,
      subjectNumber: session.person.number,
      agency: submission.agency,
      procedure: submission.digest,
      challenge,
      lastFound: await listLastFound(database, submission.id),
    },
    sealKeys: sealKeys.published,
    anchors: options.anchors,
    storedDocuments: await listDocuments(database, submission.id),
    now,
    sha256,
    recheck: (binding) =>
      recheck(services, {session, submission, procedure}, findBinding(procedure, binding)),
  });
  if (!admission.accepted) throw refuseAdmission(admission.issues);
  return {submission, procedure, statementBytes, signatures, receipts: body.receipts, admission, now};
}

function decode(text: string, at: string): Uint8Array<ArrayBuffer> {
  try {
    return fromBase64(text);
  } catch {
    throw new Problem('invalid-request', {issues: [{code: 'invalid-base64', at}]});
  }
}
