import {randomBytes} from 'node:crypto';
import type {Row} from '../database/database.js';
import {bytesOf, dateOf, integerOf} from '../database/row.js';
import {after} from '../http/instant.js';
import type {Services} from '../services.js';

/** One key as it leaves the gateway. */
export interface ReleasedKey {
  readonly id: string;
  /** 32 bytes. */
  readonly bytes: Uint8Array;
}

type Ground = Pick<Services, 'database' | 'dataKey' | 'clock' | 'limits'>;

/**
 * The keys of a subject's drafts, the present one first. The present one is renewed after `draftKeyAge`; a former one is kept
 * for `draftAge` more, since that long a draft under it may live, and then deleted: what is older can be read by nobody.
 */
export async function releaseDraftKeys(ground: Ground, subject: string): Promise<readonly ReleasedKey[]> {
  const {database, dataKey, clock, limits} = ground;
  const now = clock();
  const [newest] = await list(ground, subject);
  if (newest === undefined || dateOf(newest, 'created_at') <= after(now, -limits.draftKeyAge))
    await renew(ground, subject, newest === undefined ? 1 : integerOf(newest, 'number') + 1);
  const rows = await list(ground, subject);
  // A former key was laid aside when the next one was made.
  const dead = rows.find((_, index) => {
    const next = rows[index - 1];
    return next !== undefined && dateOf(next, 'created_at') <= after(now, -limits.draftAge);
  });
  const last = dead === undefined ? 0 : integerOf(dead, 'number');
  if (last > 0)
    await database.query('delete from draft_key where subject = $1 and number <= $2', [subject, last]);
  return rows
    .filter((row) => integerOf(row, 'number') > last)
    .map((row) => ({
      id: String(integerOf(row, 'number')),
      bytes: dataKey.unwrap(bytesOf(row, 'wrapped'), contextOf(subject)),
    }));
}

function contextOf(subject: string): string {
  return `draft-key:${subject}`;
}

function list({database}: Ground, subject: string): Promise<readonly Row[]> {
  return database.query(
    'select number, wrapped, created_at from draft_key where subject = $1 order by number desc',
    [subject],
  );
}

/** Of two requests at once, one key is kept and both get it. */
async function renew({database, dataKey, clock}: Ground, subject: string, number: number): Promise<void> {
  await database.query(
    `insert into draft_key (subject, number, wrapped, created_at) values ($1, $2, $3, $4)
     on conflict (subject, number) do nothing`,
    [subject, number, dataKey.wrap(randomBytes(32), contextOf(subject)), clock()],
  );
}
