import type {Database, Queryable} from '../database/database.js';
import {textOf} from '../database/row.js';
import {Problem} from '../problem/problem.js';

/** A challenge as the gateway remembers it; the values and the rest travel in its seal. */
export interface ChallengeRow {
  readonly id: string;
  readonly submission: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/**
 * Records a challenge and voids the one before it.
 * @throws Problem `submission-closed` where the declaration was submitted meanwhile
 */
export async function beginChallenge(
  database: Database,
  {id, submission, issuedAt, expiresAt}: ChallengeRow,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const [open] = await transaction.query(
      "select 1 from submission where id = $1 and state = 'open' for update",
      [submission],
    );
    if (open === undefined) throw new Problem('submission-closed');
    await transaction.query("update challenge set state = 'void' where submission = $1 and state = 'live'", [
      submission,
    ]);
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

/** Uses a challenge up; `false` where it was used or voided meanwhile. */
export async function consumeChallenge(transaction: Queryable, id: string): Promise<boolean> {
  const rows = await transaction.query(
    "update challenge set state = 'used' where id = $1 and state = 'live' returning id",
    [id],
  );
  return rows.length === 1;
}
