import {createHash, randomUUID} from 'node:crypto';
import {checkSeal} from '@tokhai/admission';
import {fromBase64, toBase64} from '@tokhai/core';
import type {SubmissionReceipt} from '@tokhai/core';
import type {JSONWebKeySet} from 'jose';
import {afterAll, afterEach, describe, expect, it} from 'vitest';
import {mother} from '../testing/identity-provider.js';
import {agency, read, refusal} from '../testing/world.js';
import {startSigningWorld} from '../testing/signing-world.js';

const {world, signer, prepare, countDossiers} = await startSigningWorld();
afterEach(() => {
  world.mendRegisters();
});
afterAll(() => world.close());

const newKey = (): string => randomUUID();
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('submitting', () => {
  it('gives a number and a sealed receipt over statement, signature and documents', async () => {
    world.registers.birthNotice.behave({kind: 'outage'});
    const citizen = await prepare([
      ['/tre/ngaySinh', '2026-11-01'],
      ['/tre/gioiTinh', '2'],
    ]);
    await citizen.attach('chung-sinh', new TextEncoder().encode('%PDF-1.7 giấy chứng sinh'));
    const signed = await citizen.sign(signer);
    const response = await citizen.submit(signed.body, newKey());
    const receipt = await read<SubmissionReceipt>(response);
    expect([response.status, receipt]).toMatchObject([
      200,
      {
        kind: 'submission-receipt',
        number: expect.stringMatching(/^000\.00\.00\.H99-261122-\d{6}$/) as string,
        submission: citizen.submission,
        agency: agency.code,
        receivedAt: '2026-11-22T05:00:00Z',
        dueOn: expect.stringMatching(/^2026-11-2\d$/) as string,
        statement: digestOf(signed.bytes),
        signatures: [digestOf(fromBase64(signed.body.signatures[0] ?? ''))],
        documents: [digestOf(new TextEncoder().encode('%PDF-1.7 giấy chứng sinh'))],
        recheckPending: [],
      },
    ]);
    expect(receipt.summary.map(({value}) => value)).toContain('Nguyễn Thị Bé Thử');
    const keys = await read<JSONWebKeySet>(await citizen.browser.get('/keys'));
    expect(await checkSeal(receipt, keys)).toBe(true);
    expect(await checkSeal({...receipt, signatures: []} as SubmissionReceipt, keys)).toBe(false);
  });

  it('keeps the exact bytes, for the citizen alone', async () => {
    const citizen = await prepare();
    const signed = await citizen.sign(signer);
    const {number} = await read<SubmissionReceipt>(await citizen.submit(signed.body, newKey()));
    const {browser} = citizen;
    const bytesOf = async (path: string) => new Uint8Array(await (await browser.get(path)).arrayBuffer());
    expect(await bytesOf(`/dossiers/${number}/statement`)).toEqual(signed.bytes);
    expect(toBase64(await bytesOf(`/dossiers/${number}/signature`))).toBe(signed.body.signatures[0]);
    expect(await read(await browser.get(`/dossiers/${number}`))).toMatchObject({
      number,
      status: 1,
      receipt: {number},
    });
    expect(await read(await browser.get('/dossiers'))).toMatchObject({
      dossiers: expect.arrayContaining([expect.objectContaining({number, status: 1})]) as unknown[],
    });
    const other = await world.loggedIn(mother);
    for (const path of ['', '/statement', '/signature']) {
      expect(await refusal(await other.get(`/dossiers/${number}${path}`))).toEqual([404, 'not-found']);
      expect(await refusal(await world.browser().get(`/dossiers/${number}${path}`))).toEqual([
        401,
        'login-required',
      ]);
    }
    expect(await read(await other.get('/dossiers'))).toEqual({dossiers: []});
  });

  it('numbers without gaps and without doubles', async () => {
    const serials: number[] = [];
    for (let count = 0; count < 3; count += 1) {
      const citizen = await prepare();
      const {body} = await citizen.sign();
      const {number} = await read<SubmissionReceipt>(await citizen.submit(body, newKey()));
      serials.push(Number(number.split('-')[2]));
    }
    const [first = 0] = serials;
    expect(serials).toEqual([first, first + 1, first + 2]);
  });

  it('works as an authenticated person without a certificate, where there is no signature to fetch', async () => {
    const citizen = await prepare();
    const {body} = await citizen.sign();
    const receipt = await read<SubmissionReceipt>(await citizen.submit(body, newKey()));
    expect(receipt.signatures).toEqual([]);
    const response = await citizen.browser.get(`/dossiers/${receipt.number}/signature`);
    expect(await refusal(response)).toEqual([404, 'not-found']);
  });

  it('is admitted while a register is down at admission, and says that it will ask again', async () => {
    const citizen = await prepare();
    const {body} = await citizen.sign(signer);
    world.registers.population.behave({kind: 'outage'});
    const receipt = await read<SubmissionReceipt>(await citizen.submit(body, newKey()));
    expect(receipt.recheckPending).toEqual(['self']);
  });
});

describe('idempotency', () => {
  it('answers the same request with the same receipt, even once the challenge has expired', async () => {
    const citizen = await prepare();
    const {body} = await citizen.sign(signer);
    const key = newKey();
    const first = await read(await citizen.submit(body, key));
    world.clock.pass(25 * 60_000);
    expect(await read(await citizen.submit(body, key))).toEqual(first);
    world.clock.set('2026-11-22T05:00:00Z');
  });

  it('refuses another body under a used key, and a used challenge under a new key', async () => {
    const citizen = await prepare();
    const {body} = await citizen.sign(signer);
    const key = newKey();
    await citizen.submit(body, key);
    const before = await countDossiers();
    expect(await refusal(await citizen.submit({...body, receipts: []}, key))).toEqual([
      409,
      'idempotency-conflict',
    ]);
    expect(await refusal(await citizen.submit(body, newKey()))).toEqual([409, 'challenge-used']);
    const again = await citizen.browser.post(`${citizen.base}/challenge`, {values: 'a'.repeat(64)});
    expect(await refusal(again)).toEqual([409, 'submission-closed']);
    expect(await countDossiers()).toBe(before);
  });

  it('of many equal requests at once stores one dossier and answers all with its receipt', async () => {
    const citizen = await prepare();
    const {body} = await citizen.sign(signer);
    const key = newKey();
    const before = await countDossiers();
    const responses = await Promise.all(Array.from({length: 8}, () => citizen.submit(body, key)));
    const receipts = await Promise.all(responses.map((response) => read<SubmissionReceipt>(response)));
    expect(new Set(receipts.map(({number, seal}) => `${number} ${seal}`)).size).toBe(1);
    expect(await countDossiers()).toBe(before + 1);
  });

  it('of many requests at once under different keys stores one and refuses the others', async () => {
    const citizen = await prepare();
    const {body} = await citizen.sign(signer);
    const before = await countDossiers();
    const responses = await Promise.all(Array.from({length: 6}, () => citizen.submit(body, newKey())));
    expect(responses.map(({status}) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(await countDossiers()).toBe(before + 1);
  });

  it('wants a key', async () => {
    const citizen = await prepare();
    const {body} = await citizen.sign(signer);
    const path = `${citizen.base}/dossier`;
    expect(await refusal(await citizen.browser.post(path, body))).toEqual([400, 'idempotency-key-missing']);
    expect(await refusal(await citizen.submit(body, 'short'))).toEqual([400, 'invalid-request']);
  });
});
