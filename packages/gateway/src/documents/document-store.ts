import type {StoredDocument} from '@tokhai/admission';
import type {DigestHex} from '@tokhai/core';
import type {Database, Queryable} from '../database/database.js';
import {integerOf, textOf} from '../database/row.js';
import {lockOpenSubmission} from '../declarations/submission-store.js';
import {Problem} from '../problem/problem.js';

/** Which file: of which paper, and of which bytes. */
type FileKey = Pick<StoredDocument, 'id' | 'digest'>;

/**
 * Stores a file of a paper: in place of the earlier one where the paper is of one file, beside the others up to `most`
 * otherwise. The same bytes again are the same file. An upload that was under way while its declaration was submitted
 * comes too late: it must not replace what was signed.
 * @throws Problem `submission-closed`, `too-many-files`
 */
export async function storeDocument(
  database: Database,
  submission: string,
  document: StoredDocument & {readonly bytes: Uint8Array; readonly digest: DigestHex},
  {most, now}: {readonly most: number; readonly now: Date},
): Promise<void> {
  const {id, mediaType, size, digest, bytes} = document;
  await database.transaction(async (transaction) => {
    await lockOpenSubmission(transaction, submission);
    if (most === 1) await dropOthers(transaction, submission, document);
    else await requireRoom(transaction, submission, document, most);
    await transaction.query(
      `insert into document (submission, id, media_type, size, digest, bytes, stored_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (submission, id, digest) do nothing`,
      [submission, id, mediaType, size, digest, bytes, now],
    );
  });
}

/**
 * Deletes a file of a paper; nothing happens where it is not held.
 * @throws Problem `submission-closed`
 */
export async function dropDocument(database: Database, submission: string, file: FileKey): Promise<void> {
  await database.transaction(async (transaction) => {
    await lockOpenSubmission(transaction, submission);
    await drop(transaction, submission, file);
  });
}

/** Deletes every file that a statement does not name: what the person took back is nobody's to keep. */
export async function keepOnly(
  transaction: Queryable,
  submission: string,
  stated: readonly FileKey[],
): Promise<void> {
  const held = await listDocuments(transaction, submission);
  const kept = new Set(stated.map(keyOf));
  for (const file of held.filter((one) => !kept.has(keyOf(one)))) await drop(transaction, submission, file);
}

function keyOf({id, digest}: FileKey): string {
  return `${id} ${digest}`;
}

async function drop(transaction: Queryable, submission: string, {id, digest}: FileKey): Promise<void> {
  await transaction.query('delete from document where submission = $1 and id = $2 and digest = $3', [
    submission,
    id,
    digest,
  ]);
}

async function dropOthers(transaction: Queryable, submission: string, {id, digest}: FileKey): Promise<void> {
  await transaction.query('delete from document where submission = $1 and id = $2 and digest <> $3', [
    submission,
    id,
    digest,
  ]);
}

async function requireRoom(
  transaction: Queryable,
  submission: string,
  {id, digest}: FileKey,
  most: number,
): Promise<void> {
  const [count = {others: 0}] = await transaction.query(
    'select count(*) as others from document where submission = $1 and id = $2 and digest <> $3',
    [submission, id, digest],
  );
  if (integerOf(count, 'others') >= most) throw new Problem('too-many-files');
}

/** What the gateway holds for a submission, without the bytes. */
export async function listDocuments(
  database: Queryable,
  submission: string,
): Promise<readonly StoredDocument[]> {
  const rows = await database.query(
    'select id, media_type, size, digest from document where submission = $1 order by id, stored_at, digest',
    [submission],
  );
  return rows.map((row) => ({
    id: textOf(row, 'id'),
    mediaType: textOf(row, 'media_type'),
    size: integerOf(row, 'size'),
    digest: textOf(row, 'digest'),
  }));
}
