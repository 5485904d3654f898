import {digestBytes, resolveToday} from '@tokhai/core';
import type {CivilDate, LoadedProcedure, ReviewModel, SubmissionReceipt} from '@tokhai/core';
import {toInstant} from '../http/instant.js';
import {sha256} from '../keys/sha256.js';
import type {SealKeys} from '../keys/seal-keys.js';
import type {AcceptedDossier} from './accepted-dossier.js';

/** Longest list of names on a receipt. */
const mostNames = 8;

/** Makes the sealed receipt of a numbered dossier; it covers the statement, every CMS and every document. */
export async function createReceipt(
  sealKeys: SealKeys,
  number: string,
  dossier: AcceptedDossier,
  dueDay: (from: CivilDate, days: number) => CivilDate,
): Promise<SubmissionReceipt> {
  const {submission, procedure, statementBytes, signatures, admission, now} = dossier;
  const {code, version, deadline} = procedure.document;
  const {locale} = admission.review;
  return sealKeys.seal({
    kind: 'submission-receipt' as const,
    number,
    submission: submission.id,
    agency: submission.agency,
    procedure: {code, version, digest: procedure.digest, title: procedure.text('title', locale)},
    summary: summarize(procedure, admission.review),
    receivedAt: toInstant(now),
    dueOn: dueDay(resolveToday(now), deadline.workingDays),
    statement: await digestBytes(statementBytes, sha256),
    signatures: await Promise.all(signatures.map((cms) => digestBytes(cms, sha256))),
    documents: admission.statement.documents.map(({digest}) => digest),
    recheckPending: admission.recheckPending,
  });
}

/** The names of people in the review, each under its label, so that the citizen sees whose receipt it is. */
function summarize({plan}: LoadedProcedure, {steps}: ReviewModel): SubmissionReceipt['summary'] {
  const names = new Set(plan.fields.filter(({type}) => type === 'vn:name').map(({at}) => at));
  return steps
    .flatMap(({sections}) =>
      sections.flatMap(({title, entries}) =>
        entries
          .filter(({at}) => names.has(at))
          .map(({label, value}) => ({label: title === '' ? label : `${title}: ${label}`, value})),
      ),
    )
    .slice(0, mostNames);
}
