import {createHash, randomUUID} from 'node:crypto';
import type {StatementDocument, SubmissionReceipt} from '@tokhai/core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {TestBrowser} from '../testing/browser.js';
import {TestCitizen} from '../testing/citizen.js';
import {father, mother} from '../testing/identity-provider.js';
import {agency, copySchemas, read, refusal, startWorld} from '../testing/world.js';
import type {World} from '../testing/world.js';

let world: World;
let citizen: TestBrowser;

beforeAll(async () => {
  const schemas = copySchemas((document) => ({
    ...document,
    documents: document.documents.map((paper) =>
      paper.id === 'chung-sinh' ? {...paper, maxFiles: 3} : paper,
    ),
  }));
  world = await startWorld({schemas, limits: {declarationsPerDay: 1_000}});
  citizen = await world.loggedIn(father);
});
afterAll(() => world.close());

const pdf = (text: string) => new TextEncoder().encode(`%PDF-1.7 ${text}`);
const digestOf = (text: string): string => createHash('sha256').update(pdf(text)).digest('hex');

async function open(): Promise<string> {
  const opened = await citizen.post('/declarations', {code: '1.001193', agency: agency.code});
  return `/declarations/${(await read<{submission: string}>(opened)).submission}`;
}

async function listHeld(base: string): Promise<readonly string[]> {
  const {documents} = await read<{documents: readonly StatementDocument[]}>(
    await citizen.get(`${base}/documents`),
  );
  return documents.map(({id, digest}) => `${id} ${digest}`);
}

describe('a paper of several files', () => {
  it('takes its files one by one, the same bytes once, and no more than it may have', async () => {
    const base = await open();
    const upload = (text: string): Promise<Response> =>
      citizen.upload(`${base}/documents/chung-sinh`, pdf(text), `${text}.pdf`);
    for (const text of ['1', '2', '1', '3']) expect((await upload(text)).status).toBe(200);
    expect(await refusal(await upload('4'))).toEqual([409, 'too-many-files']);
    expect((await upload('2')).status).toBe(200);
    expect((await listHeld(base)).toSorted()).toEqual(
      ['1', '2', '3'].map((text) => `chung-sinh ${digestOf(text)}`).toSorted(),
    );
  });

  it('keeps its bound when files come at once', async () => {
    const base = await open();
    const answers = await Promise.all(
      Array.from({length: 8}, (_, index) =>
        citizen.upload(`${base}/documents/chung-sinh`, pdf(String(index))),
      ),
    );
    expect(answers.filter(({status}) => status === 200)).toHaveLength(3);
    expect(await listHeld(base)).toHaveLength(3);
  });

  it('makes room when a file is deleted, however often', async () => {
    const base = await open();
    for (const text of ['1', '2', '3']) await citizen.upload(`${base}/documents/chung-sinh`, pdf(text));
    const remove = (text: string): Promise<Response> =>
      citizen.call('DELETE', `${base}/documents/chung-sinh/${digestOf(text)}`);
    expect([(await remove('2')).status, (await remove('2')).status]).toEqual([204, 204]);
    expect((await citizen.upload(`${base}/documents/chung-sinh`, pdf('4'))).status).toBe(200);
    expect(await listHeld(base)).not.toContain(`chung-sinh ${digestOf('2')}`);
  });

  it('is stored with the dossier as it was stated, and nothing that was taken back', async () => {
    world.registers.birthNotice.behave({kind: 'outage'});
    const filling = await TestCitizen.open(citizen);
    await filling.fill([
      ['/tre/ngaySinh', '2026-11-01'],
      ['/tre/gioiTinh', '2'],
    ]);
    for (const text of ['1', '2', '3']) await filling.attach('chung-sinh', pdf(text));
    filling.declaration.detach('chung-sinh', digestOf('2'));
    const {body} = await filling.sign();
    const receipt = await read<SubmissionReceipt>(await filling.submit(body, randomUUID()));
    expect(receipt.documents).toEqual([digestOf('1'), digestOf('3')]);
    expect((await listHeld(filling.base)).toSorted()).toEqual(
      ['1', '3'].map((text) => `chung-sinh ${digestOf(text)}`).toSorted(),
    );
    const late = await citizen.call('DELETE', `${filling.base}/documents/chung-sinh/${digestOf('1')}`);
    expect(await refusal(late)).toEqual([409, 'submission-closed']);
    world.mendRegisters();
  });
});

describe('a paper of one file', () => {
  it('holds the last one', async () => {
    const base = await open();
    await citizen.upload(`${base}/documents/uy-quyen`, pdf('1'));
    await citizen.upload(`${base}/documents/uy-quyen`, pdf('2'));
    expect(await listHeld(base)).toEqual([`uy-quyen ${digestOf('2')}`]);
  });
});

describe('files of a declaration', () => {
  it('are seen and deleted by their own citizen alone', async () => {
    const base = await open();
    await citizen.upload(`${base}/documents/uy-quyen`, pdf('1'));
    const path = `${base}/documents/uy-quyen/${digestOf('1')}`;
    const other = await world.loggedIn(mother);
    expect(await refusal(await other.get(`${base}/documents`))).toEqual([404, 'not-found']);
    expect(await refusal(await other.call('DELETE', path))).toEqual([404, 'not-found']);
    expect(await refusal(await world.browser().call('DELETE', path))).toEqual([401, 'login-required']);
    const foreign = {origin: 'https://evil.example', 'sec-fetch-site': 'cross-site'};
    expect(await refusal(await citizen.call('DELETE', path, undefined, foreign))).toEqual([
      403,
      'foreign-origin',
    ]);
    expect(await listHeld(base)).toHaveLength(1);
  });

  it('may have a long name in Vietnamese', async () => {
    const base = await open();
    const name = `${'Giấy chứng sinh của bệnh viện '.repeat(6)}.pdf`;
    const answer = await citizen.upload(`${base}/documents/uy-quyen`, pdf('1'), name);
    expect(await read(answer)).toMatchObject({name});
  });
});
