import {canonicalText, resolveToday} from '@tokhai/core';
import type {CivilDate, LoadedProcedure, SubmissionReceipt} from '@tokhai/core';
import type {Queryable} from '../database/database.js';
import {keepOnly, listDocuments} from '../documents/document-store.js';
import {refuseAdmission} from '../problem/problem.js';
import type {Services} from '../services.js';
import type {AcceptedDossier} from './accepted-dossier.js';
import {consumeChallenge} from './challenge-store.js';
import {nextDossierNumber} from './dossier-number.js';
import {findReceipt, rememberReceipt} from './idempotency.js';
import type {IdempotentRequest} from './idempotency.js';
import {createReceipt} from './submission-receipt.js';

/** Status 1 of the national list: new. */
const statusNew = 1;

/**
 * Stores an accepted dossier in one transaction: all of it or nothing. Of two equal requests at the same time, the
 * second finds the first one's receipt.
 * @throws Problem `idempotency-conflict`, `challenge-used`, `challenge-void`, `document-mismatch`
 */
export async function storeDossier(
  {database, sealKeys, options}: Services,
  dossier: AcceptedDossier,
  idempotent: IdempotentRequest,
): Promise<SubmissionReceipt> {
  const {submission, procedure, admission, now} = dossier;
  return database.transaction(async (transaction) => {
    // Requests of one declaration go one after another here.
    await transaction.query('select 1 from submission where id = $1 for update', [submission.id]);
    const earlier = await findReceipt(transaction, idempotent);
    if (earlier !== undefined) return earlier;
    await consumeChallenge(transaction, submission.id, admission.statement.challenge.id);
    await requireDocuments(transaction, dossier);
    await keepOnly(transaction, submission.id, admission.statement.documents);
    const number = await nextDossierNumber(transaction, submission.agency, resolveToday(now));
    const dueDay = options.dueDay ?? ((from, days) => addWorkingDays(procedure, from, days));
    const receipt = await createReceipt(sealKeys, number, dossier, dueDay);
    await insertDossier(transaction, number, dossier, receipt);
    await transaction.query("update submission set state = 'submitted' where id = $1", [submission.id]);
    await rememberReceipt(transaction, idempotent, number, now);
    return receipt;
  });
}

/** The admission looked at what was stored then; an upload may have replaced a document since. */
async function requireDocuments(
  transaction: Queryable,
  {submission, admission}: AcceptedDossier,
): Promise<void> {
  const stored = await listDocuments(transaction, submission.id);
  const issues = admission.statement.documents.flatMap(({id, digest}, index) =>
    stored.some((document) => document.id === id && document.digest === digest)
      ? []
      : [{code: 'document-mismatch', at: `/documents/${String(index)}`}],
  );
  if (issues.length > 0) throw refuseAdmission(issues);
}

async function insertDossier(
  transaction: Queryable,
  number: string,
  {submission, statementBytes, signatures, receipts, admission, now}: AcceptedDossier,
  receipt: SubmissionReceipt,
): Promise<void> {
  const {review, verification, officerNotes} = admission;
  await transaction.query(
    `insert into dossier (number, submission, subject, status, received_at, statement, lookup_receipts, review,
       verification, officer_notes, receipt)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      number,
      submission.id,
      submission.subject,
      statusNew,
      now,
      statementBytes,
      canonicalText(receipts),
      canonicalText(review),
      JSON.stringify(verification),
      canonicalText(officerNotes),
      canonicalText(receipt),
    ],
  );
  for (const [position, cms] of signatures.entries()) {
    await transaction.query('insert into dossier_signature (dossier, position, cms) values ($1, $2, $3)', [
      number,
      position,
      cms,
    ]);
  }
}

/** By the procedure's own calendar of working days. */
function addWorkingDays({functions}: LoadedProcedure, from: CivilDate, days: number): CivilDate {
  const result = functions.get('addWorkingDays')?.call([from, days], {today: from});
  if (typeof result !== 'string') throw new TypeError('the rule library has no calendar of working days');
  return result;
}
