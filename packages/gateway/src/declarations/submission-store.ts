import {randomUUID} from 'node:crypto';
import type {CivilDate, DigestHex, LoadedProcedure} from '@tokhai/core';
import type {Database, Queryable, Row} from '../database/database.js';
import {integerOf, textOf} from '../database/row.js';
import {after} from '../http/instant.js';
import {Problem} from '../problem/problem.js';

/** A declaration that was opened, as the gateway remembers it. */
export interface SubmissionRow {
  readonly id: string;
  readonly subject: string;
  readonly agency: string;
  readonly code: string;
  readonly version: number;
  readonly digest: DigestHex;
  readonly openedOn: CivilDate;
  readonly state: 'open' | 'submitted';
}

const day = 24 * 60 * 60 * 1_000;

/** Opens a declaration for a subject; the bound holds for openings at the same time too. @throws Problem `too-many-declarations` */
export async function openSubmission(
  database: Database,
  wanted: {
    readonly subject: string;
    readonly agency: string;
    readonly procedure: LoadedProcedure;
    readonly today: CivilDate;
    readonly now: Date;
    readonly most: number;
  },
): Promise<SubmissionRow> {
  const {subject, agency, procedure, today, now, most} = wanted;
  const {code, version} = procedure.document;
  const id = randomUUID();
  await database.transaction(async (transaction) => {
    await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [subject]);
    const [count = {opened: 0}] = await transaction.query(
      'select count(*) as opened from submission where subject = $1 and opened_at > $2',
      [subject, after(now, -day)],
    );
    if (integerOf(count, 'opened') >= most) throw new Problem('too-many-declarations');
    await transaction.query(
      `insert into submission (id, subject, agency, code, version, digest, opened_on, opened_at, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'open')`,
      [id, subject, agency, code, version, procedure.digest, today, now],
    );
  });
  return {id, subject, agency, code, version, digest: procedure.digest, openedOn: today, state: 'open'};
}

/**
 * A subject's own declaration. Another's is not told from one that does not exist.
 * @throws Problem `not-found`
 */
export async function findSubmission(
  database: Queryable,
  id: string,
  subject: string,
): Promise<SubmissionRow> {
  const [row] = await database.query(
    `select id, subject, agency, code, version, digest, opened_on, state from submission
     where id = $1 and subject = $2`,
    [id, subject],
  );
  if (row === undefined) throw new Problem('not-found');
  return readRow(row);
}

/** @throws Problem `submission-closed` */
export function requireOpenSubmission({state}: SubmissionRow): void {
  if (state !== 'open') throw new Problem('submission-closed');
}

/**
 * Holds a declaration that is open until the transaction ends: nothing is submitted meanwhile.
 * @throws Problem `submission-closed`
 */
export async function lockOpenSubmission(transaction: Queryable, id: string): Promise<void> {
  const [open] = await transaction.query(
    "select 1 from submission where id = $1 and state = 'open' for update",
    [id],
  );
  if (open === undefined) throw new Problem('submission-closed');
}

function readRow(row: Row): SubmissionRow {
  return {
    id: textOf(row, 'id'),
    subject: textOf(row, 'subject'),
    agency: textOf(row, 'agency'),
    code: textOf(row, 'code'),
    version: integerOf(row, 'version'),
    digest: textOf(row, 'digest'),
    openedOn: textOf(row, 'opened_on'),
    state: textOf(row, 'state') === 'open' ? 'open' : 'submitted',
  };
}
