import {afterAll, beforeEach, describe, expect, it} from 'vitest';
import {sha256} from '../keys/sha256.js';
import {father, mother} from '../testing/identity-provider.js';
import type {TestBrowser} from '../testing/browser.js';
import {agency, read, refusal} from '../testing/world.js';
import {code, startOpeningWorld} from '../testing/opening-world.js';

const opening = await startOpeningWorld();
const {world} = opening;
let citizen: TestBrowser;
beforeEach(async () => (citizen = await opening.begin()));
afterAll(() => world.close());

describe('opening a declaration', () => {
  it('gives a submission, the day and the version', async () => {
    const response = await citizen.post('/declarations', {code, agency: agency.code});
    expect(response.status).toBe(201);
    expect(await read(response)).toMatchObject({
      submission: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      today: '2026-11-22',
      agency,
      procedure: {code, version: 1},
    });
  });

  it.each([
    ['an unknown agency', {code, agency: '000.00.00.X01'}, 404, 'agency-unknown'],
    ['an unknown procedure', {code: '9.999999', agency: agency.code}, 404, 'procedure-unknown'],
    ['a body with a part missing', {code}, 400, 'invalid-request'],
    [
      'a body that names a person',
      {code, agency: agency.code, subject: '001199000099'},
      400,
      'invalid-request',
    ],
    ['a code that is a number', {code: 1.001193, agency: agency.code}, 400, 'invalid-request'],
    ['a key that stands twice', '{"code":"1.001193","code":"1.001193"}', 400, 'invalid-json'],
    ['a reserved key', '{"__proto__":{},"code":"1.001193"}', 400, 'invalid-json'],
    ['half of a body', '{"code":', 400, 'invalid-json'],
    ['an empty body', '', 400, 'invalid-json'],
    ['half a character', '"\\ud800"', 400, 'invalid-json'],
    ['an endless body', `"${'x'.repeat(3_000_000)}"`, 413, 'too-large'],
  ])('refuses %s', async (_, body, status, problem) => {
    expect(await refusal(await citizen.post('/declarations', body))).toEqual([status, problem]);
  });

  it('needs a login', async () => {
    const stranger = world.browser();
    expect(await refusal(await stranger.post('/declarations', {code, agency: agency.code}))).toEqual([
      401,
      'login-required',
    ]);
  });

  it('stops at so many a day', async () => {
    const other = await world.loggedIn(mother);
    let response = await other.post('/declarations', {code, agency: agency.code});
    for (let count = 1; count < 20; count += 1) {
      response = await other.post('/declarations', {code, agency: agency.code});
    }
    expect(response.status).toBe(201);
    expect(await refusal(await other.post('/declarations', {code, agency: agency.code}))).toEqual([
      429,
      'too-many-declarations',
    ]);
  });

  it('is refused for a recalled version', async () => {
    opening.recalled = true;
    expect(await refusal(await citizen.post('/declarations', {code, agency: agency.code}))).toEqual([
      409,
      'procedure-recalled',
    ]);
  });
});

describe('a declaration', () => {
  const digest = 'a'.repeat(64);

  async function open(): Promise<string> {
    const response = await citizen.post('/declarations', {code, agency: agency.code});
    return (await read<{submission: string}>(response)).submission;
  }

  it('does not exist for another subject, in any of its parts', async () => {
    const submission = await open();
    const other = await world.loggedIn(mother);
    const pdf = new TextEncoder().encode('%PDF-1.7');
    const key = {'idempotency-key': 'k'.repeat(20)};
    const body = {statement: 'e30=', signatures: [], receipts: []};
    const base = `/declarations/${submission}`;
    expect(await refusal(await other.post(`${base}/lookups`, {binding: 'self'}))).toEqual([404, 'not-found']);
    expect(await refusal(await other.post(`${base}/challenge`, {values: digest}))).toEqual([
      404,
      'not-found',
    ]);
    expect(await refusal(await other.upload(`${base}/documents/chung-sinh`, pdf))).toEqual([
      404,
      'not-found',
    ]);
    expect(await refusal(await other.post(`${base}/dossier`, body, key))).toEqual([404, 'not-found']);
    const stranger = world.browser();
    expect(await refusal(await stranger.post(`${base}/lookups`, {binding: 'self'}))).toEqual([
      401,
      'login-required',
    ]);
    expect(await refusal(await stranger.upload(`${base}/documents/chung-sinh`, pdf))).toEqual([
      401,
      'login-required',
    ]);
  });

  it('gets a sealed challenge for a digest of values, and a new one voids it', async () => {
    const submission = await open();
    world.clock.pass(20 * 60_000);
    const response = await citizen.post(`/declarations/${submission}/challenge`, {values: digest});
    expect(await read(response)).toMatchObject({
      kind: 'challenge',
      submission,
      subject: 'subject-father',
      agency: agency.code,
      overlay: null,
      values: digest,
      today: '2026-11-22',
      roles: [{id: 'nguoi-yeu-cau', identity: '/nguoiYeuCau/giayTo/so'}],
      issuedAt: '2026-11-22T05:20:00Z',
      expiresAt: '2026-11-22T05:50:00Z',
      seal: expect.stringMatching(/^[\w-]+\.\.[\w-]+$/) as string,
    });
    const again = await citizen.post(`/declarations/${submission}/challenge`, {values: digest});
    expect(again.status).toBe(200);
  });

  it('gets no challenge for what is no digest, and none once its version is recalled or over', async () => {
    const submission = await open();
    const ask = (values: unknown) => citizen.post(`/declarations/${submission}/challenge`, {values});
    expect(await refusal(await ask('A'.repeat(64)))).toEqual([400, 'invalid-request']);
    expect(await refusal(await ask(null))).toEqual([400, 'invalid-request']);
    opening.recalled = true;
    expect(await refusal(await ask(digest))).toEqual([409, 'procedure-recalled']);
    opening.recalled = false;
    world.clock.set('2027-03-01T00:00:00Z');
    await citizen.login(father);
    expect(await refusal(await ask(digest))).toEqual([409, 'procedure-not-open']);
  });

  it('settles today anew in the challenge when midnight has passed', async () => {
    world.clock.set('2026-11-22T16:50:00Z');
    await citizen.login(father);
    const submission = await open();
    world.clock.set('2026-11-22T17:10:00Z');
    const challenge = await citizen.post(`/declarations/${submission}/challenge`, {values: digest});
    expect(await read(challenge)).toMatchObject({today: '2026-11-23'});
  });
});

describe('documents', () => {
  const pdf = new TextEncoder().encode('%PDF-1.7 thử');
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);

  async function upload(id: string, bytes: Uint8Array<ArrayBuffer>, name?: string): Promise<Response> {
    const opened = await citizen.post('/declarations', {code, agency: agency.code});
    const {submission} = await read<{submission: string}>(opened);
    return citizen.upload(`/declarations/${submission}/documents/${id}`, bytes, name);
  }

  it.each([
    [pdf, 'application/pdf'],
    [png, 'image/png'],
    [new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0]), 'image/jpeg'],
  ])('are stored under the type that their bytes show', async (bytes, mediaType) => {
    const stored = await read<{digest: string}>(await upload('chung-sinh', bytes, 'Giấy chứng sinh.pdf'));
    expect(stored).toMatchObject({
      id: 'chung-sinh',
      name: 'Giấy chứng sinh.pdf',
      mediaType,
      size: bytes.length,
    });
    expect(stored.digest).toBe(Buffer.from(await sha256(bytes)).toString('hex'));
  });

  it.each<[string, string, Uint8Array<ArrayBuffer>, string, number, string]>([
    [
      'a program named .pdf',
      'chung-sinh',
      new TextEncoder().encode('MZ %PDF-1.7'),
      'a.pdf',
      415,
      'document-type',
    ],
    ['nothing', 'chung-sinh', new Uint8Array(), 'a.pdf', 415, 'document-type'],
    ['a paper that nobody asked for', 'giay-la', pdf, 'a.pdf', 404, 'document-unknown'],
    ['a name with a path', 'chung-sinh', pdf, '../../a.pdf', 400, 'invalid-request'],
    ['a name that hides its ending', 'chung-sinh', pdf, 'a\u202efdp.exe', 400, 'invalid-request'],
    ['an endless name', 'chung-sinh', pdf, 'a'.repeat(300), 400, 'invalid-request'],
  ])('refuse %s', async (_, id, bytes, name, status, problem) => {
    expect(await refusal(await upload(id, bytes, name))).toEqual([status, problem]);
  });

  it('refuse what is larger than the procedure allows, and what is larger than anything', async () => {
    const large = new Uint8Array(5_242_881);
    large.set(pdf);
    expect(await refusal(await upload('chung-sinh', large))).toEqual([413, 'document-too-large']);
    expect(await refusal(await upload('chung-sinh', new Uint8Array(21 * 1024 * 1024)))).toEqual([
      413,
      'too-large',
    ]);
  });

  it('refuse a page instead of bytes', async () => {
    const response = await citizen.call('PUT', '/declarations/x/documents/chung-sinh', '{}', {
      'content-type': 'text/html',
      'x-file-name': 'a',
    });
    expect(await refusal(response)).toEqual([415, 'media-type']);
  });
});
