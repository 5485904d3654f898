import type {StoredDocument} from '@tokhai/admission';
import type {DigestHex} from '@tokhai/core';
import type {Database, Queryable} from '../database/database.js';
import {integerOf, textOf} from '../database/row.js';
import {lockOpenSubmission} from '../declarations/submission-store.js';

/**
 * Stores a document, in place of an earlier one of the same id. An upload that was under way while its declaration was
 * submitted comes too late: it must not replace what was signed.
 * @throws Problem `submission-closed`
 */
export async function storeDocument(
  database: Database,
  submission: string,
  document: StoredDocument & {readonly bytes: Uint8Array; readonly digest: DigestHex},
  now: Date,
): Promise<void> {
  const {id, mediaType, size, digest, bytes} = document;
  await database.transaction(async (transaction) => {
    await lockOpenSubmission(transaction, submission);
    await transaction.query(
      `insert into document (submission, id, media_type, size, digest, bytes, stored_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (submission, id) do update
         set media_type = $3, size = $4, digest = $5, bytes = $6, stored_at = $7`,
      [submission, id, mediaType, size, digest, bytes, now],
    );
  });
}

/** What the gateway holds for a submission, without the bytes. */
export async function listDocuments(
  database: Queryable,
  submission: string,
): Promise<readonly StoredDocument[]> {
  const rows = await database.query(
    'select id, media_type, size, digest from document where submission = $1 order by id',
    [submission],
  );
  return rows.map((row) => ({
    id: textOf(row, 'id'),
    mediaType: textOf(row, 'media_type'),
    size: integerOf(row, 'size'),
    digest: textOf(row, 'digest'),
  }));
}
