import type {DigestHex, SubmissionReceipt} from '@tokhai/core';
import type {Queryable} from '../database/database.js';
import {textOf} from '../database/row.js';
import {Problem} from '../problem/problem.js';

/** One request to submit, as its key and body tell it apart. */
export interface IdempotentRequest {
  readonly subject: string;
  readonly key: string;
  readonly body: DigestHex;
}

/**
 * The receipt that an earlier request with the same key and body got; `undefined` for a new key.
 * @throws Problem `idempotency-conflict` where the key was used for another body
 */
export async function findReceipt(
  database: Queryable,
  {subject, key, body}: IdempotentRequest,
): Promise<SubmissionReceipt | undefined> {
  const [row] = await database.query(
    `select idempotency.body, dossier.receipt from idempotency
     join dossier on dossier.number = idempotency.dossier
     where idempotency.subject = $1 and idempotency.key = $2`,
    [subject, key],
  );
  if (row === undefined) return undefined;
  if (textOf(row, 'body') !== body) throw new Problem('idempotency-conflict');
  return JSON.parse(textOf(row, 'receipt')) as SubmissionReceipt;
}

/** Remembers which dossier a key came to. */
export async function rememberReceipt(
  transaction: Queryable,
  {subject, key, body}: IdempotentRequest,
  dossier: string,
  now: Date,
): Promise<void> {
  await transaction.query(
    'insert into idempotency (subject, key, body, dossier, created_at) values ($1, $2, $3, $4, $5)',
    [subject, key, body, dossier, now],
  );
}
