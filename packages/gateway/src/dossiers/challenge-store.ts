import type {Database, Queryable} from '../database/database.js';
import {textOf} from '../database/row.js';
import {lockOpenSubmission} from '../declarations/submission-store.js';
import {Problem, refuseAdmission} from '../problem/problem.js';

/** A challenge as the gateway remembers it; the values and the rest travel in its seal. */
export interface ChallengeRow {
  readonly id: string;
  readonly submission: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/**
 * Records a challenge in place of the one before it, which is void from now on: whatever does not stand here is void, so
 * a declaration has one row however often it is reviewed.
 * @throws Problem `submission-closed` where the declaration was submitted meanwhile
 */
export async function beginChallenge(
  database: Database,
  {id, submission, issuedAt, expiresAt}: ChallengeRow,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await lockOpenSubmission(transaction, submission);
    await transaction.query("delete from challenge where submission = $1 and state <> 'used'", [submission]);
    await transaction.query(
      "insert into challenge (id, submission, state, issued_at, expires_at) values ($1, $2, 'live', $3, $4)",
      [id, submission, issuedAt, expiresAt],
    );
  });
}

/** The challenge that stands for a submission, used or not. */
export async function findChallenge(
  database: Queryable,
  submission: string,
): Promise<{readonly id: string; readonly used: boolean} | undefined> {
  const [row] = await database.query(
    "select id, state from challenge where submission = $1 and state <> 'void'",
    [submission],
  );
  return row === undefined ? undefined : {id: textOf(row, 'id'), used: textOf(row, 'state') === 'used'};
}

/**
 * Uses a challenge up.
 * @throws Problem `challenge-used`, or `challenge-void` where a newer one was given meanwhile
 */
export async function consumeChallenge(
  transaction: Queryable,
  submission: string,
  id: string,
): Promise<void> {
  const rows = await transaction.query(
    "update challenge set state = 'used' where id = $1 and submission = $2 and state = 'live' returning id",
    [id, submission],
  );
  if (rows.length === 1) return;
  if ((await findChallenge(transaction, submission))?.used === true) throw new Problem('challenge-used');
  throw refuseAdmission([{code: 'challenge-void', at: '/challenge'}]);
}
