import {randomUUID} from 'node:crypto';
import {digestJson} from '@tokhai/core';
import type {LoadedProcedure} from '@tokhai/core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Database} from '../database/database.js';
import {migrate} from '../database/migrate.js';
import {openPglite} from '../database/pglite-database.js';
import {integerOf} from '../database/row.js';
import {openSubmission} from '../declarations/submission-store.js';
import type {SubmissionRow} from '../declarations/submission-store.js';
import {storeDocument} from '../documents/document-store.js';
import {sha256} from '../keys/sha256.js';
import type {GatewayOptions} from '../options.js';
import {openProcedures} from '../procedures/procedure-store.js';
import {openServices} from '../services.js';
import {agency, schemas} from '../testing/world.js';
import {beginChallenge, consumeChallenge} from './challenge-store.js';
import {rememberReceipt} from './idempotency.js';
import {submitDossier} from './submit-dossier.js';

const now = new Date('2026-11-22T05:00:00Z');
let database: Database;
let procedure: LoadedProcedure;

beforeAll(async () => {
  database = await openPglite();
  await migrate(database);
  procedure = (await openProcedures(options)).at('1.001193', 1);
});
afterAll(() => database.close());

const options: GatewayOptions = {
  mode: 'demo',
  publicUrl: 'http://127.0.0.1:1',
  storage: {kind: 'memory'},
  schemas,
  agencies: [agency],
  login: {issuer: 'http://127.0.0.1:1', clientId: 'x'},
  connectors: [],
  anchors: [],
  clock: () => now,
};

function openOne(into: Database = database, subject: string = randomUUID()): Promise<SubmissionRow> {
  return openSubmission(into, {subject, agency: agency.code, procedure, today: '2026-11-22', now, most: 5});
}

describe('openSubmission', () => {
  it('keeps the bound of a day when many are opened at once', async () => {
    const opened = await Promise.allSettled(Array.from({length: 12}, () => openOne(database, 'many')));
    expect(opened.filter(({status}) => status === 'fulfilled')).toHaveLength(5);
  });
});

describe('storeDocument', () => {
  it('comes too late once the declaration is submitted', async () => {
    const {id} = await openOne();
    const pdf = {id: 'chung-sinh', mediaType: 'application/pdf', size: 1, bytes: new Uint8Array(1)};
    await storeDocument(database, id, {...pdf, digest: 'a'.repeat(64)}, {most: 1, now});
    await database.query("update submission set state = 'submitted' where id = $1", [id]);
    const late = storeDocument(database, id, {...pdf, digest: 'b'.repeat(64)}, {most: 1, now});
    await expect(late).rejects.toMatchObject({code: 'submission-closed'});
    const rows = await database.query('select digest from document where submission = $1', [id]);
    expect(rows).toEqual([{digest: 'a'.repeat(64)}]);
  });
});

describe('challenges', () => {
  it('leave one row of a declaration, however often it is reviewed', async () => {
    const {id: submission} = await openOne();
    for (let count = 0; count < 4; count += 1) {
      await beginChallenge(database, {id: randomUUID(), submission, issuedAt: now, expiresAt: now});
    }
    const [row = {}] = await database.query('select count(*) as rows from challenge where submission = $1', [
      submission,
    ]);
    expect(integerOf(row, 'rows')).toBe(1);
  });

  it('are used by their own declaration only', async () => {
    const {id: submission} = await openOne();
    const {id: other} = await openOne();
    const id = randomUUID();
    await beginChallenge(database, {id, submission, issuedAt: now, expiresAt: now});
    await expect(consumeChallenge(database, other, id)).rejects.toMatchObject({code: 'challenge-void'});
    await consumeChallenge(database, submission, id);
    await expect(consumeChallenge(database, submission, id)).rejects.toMatchObject({code: 'challenge-used'});
  });
});

describe('submitDossier', () => {
  it('answers with the receipt of an equal request that ended between its first two reads', async () => {
    const real = await openServices(options, '/api');
    const submission = await openOne(real.database);
    const body = {statement: 'AAAA', signatures: [], receipts: []};
    const person = {name: 'Nguyễn Văn Thử', number: '001090000001', birthDate: '1990-01-02'};
    const session = {id: 's', subject: submission.subject, person, expiresAt: now};
    const request = {session, submission, key: 'equal-0123456789', body};
    const digest = await digestJson({submission: submission.id, body}, sha256);
    let reads = 0;
    const meanwhile = {
      ...real.database,
      query: async (...query: Parameters<Database['query']>) => {
        const rows = await real.database.query(...query);
        reads += 1;
        if (reads === 1) await storeEqual(real.database, {...request, digest});
        return rows;
      },
    };
    const answer = submitDossier({...real, database: meanwhile}, request);
    await expect(answer).resolves.toEqual({number: 'A-1'});
    await real.close();
  });
});

/** What the equal request leaves: a used challenge, a dossier and its key. */
async function storeEqual(
  into: Database,
  {submission: {id, subject}, key, digest}: {submission: SubmissionRow; key: string; digest: string},
): Promise<void> {
  const challenge = randomUUID();
  await beginChallenge(into, {id: challenge, submission: id, issuedAt: now, expiresAt: now});
  await consumeChallenge(into, id, challenge);
  await into.query(
    `insert into dossier (number, submission, subject, status, received_at, statement, lookup_receipts, review,
       verification, officer_notes, receipt)
     values ('A-1', $1, $2, 1, $3, $4, '[]', '{}', '[]', '[]', '{"number":"A-1"}')`,
    [id, subject, now, new Uint8Array()],
  );
  await rememberReceipt(into, {subject, key, body: digest}, 'A-1', now);
}
