import {randomUUID} from 'node:crypto';
import {cpSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {canonicalize, toBase64} from '@tokhai/core';
import type {Challenge, Procedure, Statement} from '@tokhai/core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {TestCitizen} from '../testing/citizen.js';
import {father} from '../testing/identity-provider.js';
import {read, refusal, schemas, startWorld} from '../testing/world.js';
import type {World} from '../testing/world.js';

/** The sample procedure with a second role that signs only where the mother asks. */
function copyWithConditionalRole(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tokhai-roles-'));
  cpSync(schemas, folder, {recursive: true});
  const path = join(folder, 'procedures/1.001193/1.json');
  const document = JSON.parse(readFileSync(path, 'utf8')) as Procedure;
  const role = {id: 'nguoi-me', identity: '/me/soDinhDanh', when: "nguoiYeuCau.quanHe == 'me'"};
  const texts = {
    vi: {...document.texts.vi, 'role:nguoi-me': 'Người mẹ'},
    en: {...document.texts.en, 'role:nguoi-me': 'The mother'},
  };
  const signing = {...document.signing, roles: [...document.signing.roles, role]};
  writeFileSync(path, JSON.stringify({...document, texts, signing}));
  return folder;
}

describe('hostile submissions', () => {
  let world: World;
  let citizen: TestCitizen;
  beforeAll(async () => {
    world = await startWorld();
    citizen = await TestCitizen.open(await world.loggedIn(father));
    await citizen.fill();
  });
  afterAll(() => world.close());

  const submit = (body: unknown) =>
    citizen.browser.post(`${citizen.base}/dossier`, body, {'idempotency-key': randomUUID()});

  it('of the largest size are read in bounded time, and refused', async () => {
    const body = {signatures: ['A'.repeat(88_000)], receipts: []};
    for (const statement of ['A'.repeat(1_400_000), toBase64(new Uint8Array(1_050_000).fill(0x5b))]) {
      const start = Date.now();
      expect(await refusal(await submit({...body, statement}))).toEqual([422, 'invalid-statement']);
      expect(Date.now() - start).toBeLessThan(5_000);
    }
    expect(await refusal(await submit({...body, statement: 'A'.repeat(1_400_004)}))).toEqual([
      400,
      'invalid-request',
    ]);
  });

  it.each([
    ['a duplicate key', '{"statement":"AAAA","statement":"AAAA","signatures":[],"receipts":[]}'],
    ['a reserved key', '{"__proto__":{"statement":"AAAA"},"signatures":[],"receipts":[]}'],
    ['a lone surrogate', '{"statement":"\\ud800","signatures":[],"receipts":[]}'],
    ['a deep nest', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['half of it', '{"statement":'],
    ['nothing', ''],
  ])('with %s are no JSON', async (_, body) => {
    expect(await refusal(await submit(body))).toEqual([400, 'invalid-json']);
  });

  it('with a document’s name that hides its end are refused', async () => {
    world.registers.birthNotice.behave({kind: 'outage'});
    const other = await TestCitizen.open(citizen.browser);
    await other.fill([
      ['/tre/ngaySinh', '2026-11-01'],
      ['/tre/gioiTinh', '2'],
    ]);
    await other.attach('chung-sinh', new TextEncoder().encode('%PDF-1.7'));
    const signed = await other.sign();
    const statement = JSON.parse(new TextDecoder().decode(signed.bytes)) as Statement;
    const documents = statement.documents.map((one) => ({...one, name: 'a\u202efdp.exe'}));
    const body = {...signed.body, statement: toBase64(canonicalize({...statement, documents}))};
    const response = await other.submit(body, randomUUID());
    expect(await refusal(response)).toEqual([422, 'forbidden-character']);
    world.mendRegisters();
  });
});

describe('a role that signs only under a condition', () => {
  it('is always in the challenge, so that nobody leaves it out by what they state', async () => {
    const world = await startWorld({schemas: copyWithConditionalRole()});
    const citizen = await TestCitizen.open(await world.loggedIn(father));
    const response = await citizen.browser.post(`${citizen.base}/challenge`, {values: 'a'.repeat(64)});
    const {roles} = await read<Challenge>(response);
    expect(roles.map(({id}) => id)).toEqual(['nguoi-yeu-cau', 'nguoi-me']);
    await world.close();
  });
});
