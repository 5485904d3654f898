import {createHash, randomUUID} from 'node:crypto';
import {checkSeal} from '@tokhai/admission';
import {canonicalize, fromBase64, toBase64} from '@tokhai/core';
import type {Json, Statement, Submission, SubmissionReceipt} from '@tokhai/core';
import {createAuthority} from '@tokhai/sign/authority';
import type {Authority} from '@tokhai/sign/authority';
import type {JSONWebKeySet} from 'jose';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {forgeStatement, TestCitizen, signBytes} from '../testing/citizen.js';
import type {SignedStatement} from '../testing/citizen.js';
import {father, mother} from '../testing/identity-provider.js';
import {agency, read, refusal, startWorld} from '../testing/world.js';
import type {World} from '../testing/world.js';

let world: World;
let authority: Authority;
let stranger: Authority;

beforeAll(async () => {
  const validity = {organization: 'DEMO', days: 365, notBefore: new Date('2026-01-01T00:00:00Z')};
  authority = await createAuthority({name: 'Test DEMO CA', ...validity});
  stranger = await createAuthority({name: 'Another DEMO CA', ...validity});
  world = await startWorld({
    anchors: [authority.certificate],
    limits: {lookupsPerTarget: 10_000, requestsPerMinute: 10_000, declarationsPerDay: 1_000},
  });
});
afterEach(() => {
  world.mendRegisters();
});
afterAll(() => world.close());

async function prepare(values: Parameters<TestCitizen['fill']>[0] = []): Promise<TestCitizen> {
  const citizen = await TestCitizen.open(await world.loggedIn(father));
  await citizen.fill(values);
  return citizen;
}

const signer = () => ({authority, person: father});
const newKey = (): string => randomUUID();
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const forge = (signed: SignedStatement, change: (statement: Statement) => object): Promise<Submission> =>
  forgeStatement(signed, change, signer());

async function countDossiers(): Promise<number> {
  const browser = await world.loggedIn(father);
  return (await read<{dossiers: unknown[]}>(await browser.get('/dossiers'))).dossiers.length;
}

describe('submitting', () => {
  it('gives a number and a sealed receipt over statement, signature and documents', async () => {
    world.registers.birthNotice.behave({kind: 'outage'});
    const citizen = await prepare([
      ['/tre/ngaySinh', '2026-11-01'],
      ['/tre/gioiTinh', '2'],
    ]);
    await citizen.attach('chung-sinh', new TextEncoder().encode('%PDF-1.7 giấy chứng sinh'));
    const signed = await citizen.sign(signer());
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
    const signed = await citizen.sign(signer());
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
    const {body} = await citizen.sign(signer());
    world.registers.population.behave({kind: 'outage'});
    const receipt = await read<SubmissionReceipt>(await citizen.submit(body, newKey()));
    expect(receipt.recheckPending).toEqual(['self']);
  });
});

describe('idempotency', () => {
  it('answers the same request with the same receipt, even once the challenge has expired', async () => {
    const citizen = await prepare();
    const {body} = await citizen.sign(signer());
    const key = newKey();
    const first = await read(await citizen.submit(body, key));
    world.clock.pass(25 * 60_000);
    expect(await read(await citizen.submit(body, key))).toEqual(first);
    world.clock.set('2026-11-22T05:00:00Z');
  });

  it('refuses another body under a used key, and a used challenge under a new key', async () => {
    const citizen = await prepare();
    const {body} = await citizen.sign(signer());
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
    const {body} = await citizen.sign(signer());
    const key = newKey();
    const before = await countDossiers();
    const responses = await Promise.all(Array.from({length: 8}, () => citizen.submit(body, key)));
    const receipts = await Promise.all(responses.map((response) => read<SubmissionReceipt>(response)));
    expect(new Set(receipts.map(({number, seal}) => `${number} ${seal}`)).size).toBe(1);
    expect(await countDossiers()).toBe(before + 1);
  });

  it('of many requests at once under different keys stores one and refuses the others', async () => {
    const citizen = await prepare();
    const {body} = await citizen.sign(signer());
    const before = await countDossiers();
    const responses = await Promise.all(Array.from({length: 6}, () => citizen.submit(body, newKey())));
    expect(responses.map(({status}) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(await countDossiers()).toBe(before + 1);
  });

  it('wants a key', async () => {
    const citizen = await prepare();
    const {body} = await citizen.sign(signer());
    const path = `${citizen.base}/dossier`;
    expect(await refusal(await citizen.browser.post(path, body))).toEqual([400, 'idempotency-key-missing']);
    expect(await refusal(await citizen.submit(body, 'short'))).toEqual([400, 'invalid-request']);
  });
});

describe('refusals store nothing', () => {
  async function expectRefused(
    citizen: TestCitizen,
    body: Submission,
    status: number,
    code: string,
  ): Promise<void> {
    const before = await countDossiers();
    const response = await citizen.submit(body, newKey());
    const problem = await read<{code: string; message: {vi: string}; issues?: {code: string}[]}>(response);
    expect([response.status, problem.code]).toEqual([status, code]);
    expect(problem.message.vi).not.toBe('');
    expect(await countDossiers()).toBe(before);
  }

  it('a locked value that was changed: claim-mismatch', async () => {
    const citizen = await prepare();
    const signed = await citizen.sign(signer());
    const {binding, pointers} = await lockedPointers(signed);
    expect(binding).toBe('self');
    // A fresh challenge over the changed values, so that only the claim can be what is wrong.
    const values = structuredClone(citizen.declaration.freeze().values) as {nguoiYeuCau: {hoTen: string}};
    values.nguoiYeuCau.hoTen = 'NGUYỄN VĂN GIẢ';
    const response = await citizen.browser.post(`${citizen.base}/challenge`, {
      values: digestOf(canonicalize(values)),
    });
    const challenge = await read<Json>(response);
    const body = await forge(signed, (statement) => ({...statement, challenge, values}));
    expect(pointers).toContain('/nguoiYeuCau/hoTen');
    await expectRefused(citizen, body, 422, 'claim-mismatch');
  });

  it('another person’s certificate: signer-mismatch', async () => {
    const citizen = await prepare();
    await expectRefused(
      citizen,
      (await citizen.sign({authority, person: mother})).body,
      422,
      'signer-mismatch',
    );
  });

  it('an authority that is not trusted: signature-invalid', async () => {
    const citizen = await prepare();
    const {body} = await citizen.sign({authority: stranger, person: father});
    await expectRefused(citizen, body, 422, 'signature-invalid');
  });

  it('a signature over something else: signature-invalid', async () => {
    const citizen = await prepare();
    const {body} = await citizen.sign(signer());
    const other = toBase64(await signBytes(new TextEncoder().encode('{}'), authority, father));
    await expectRefused(citizen, {...body, signatures: [other]}, 422, 'signature-invalid');
  });

  it('a review that was not shown: review-mismatch', async () => {
    const citizen = await prepare();
    const signed = await citizen.sign(signer());
    const body = await forge(signed, (statement) => ({
      ...statement,
      review: {locale: 'vi', digest: 'b'.repeat(64)},
    }));
    await expectRefused(citizen, body, 422, 'review-mismatch');
  });

  it('a receipt of another submission: receipt-foreign', async () => {
    const earlier = await prepare();
    const citizen = await TestCitizen.open(earlier.browser);
    await citizen.fill();
    // The whole lookup of the earlier declaration is put in place of this one's.
    const outcome = earlier.declaration.lookups.value.get('self');
    if (outcome === undefined) throw new Error('the earlier declaration was looked up');
    citizen.declaration.applyLookup(outcome);
    const signed = await citizen.sign(signer());
    const receipts = signed.body.receipts.map((one) => (one.binding === 'self' ? outcome.receipt : one));
    await expectRefused(citizen, {...signed.body, receipts}, 422, 'receipt-foreign');
  });

  it('a receipt that was altered: receipt-invalid', async () => {
    const citizen = await prepare();
    const {body} = await citizen.sign(signer());
    const receipts = body.receipts.map((one) => ({...one, outcome: 'unavailable' as const}));
    await expectRefused(citizen, {...body, receipts}, 422, 'receipt-invalid');
  });

  it('a challenge that expired, one that was voided and one that nobody gave', async () => {
    const citizen = await prepare();
    const signed = await citizen.sign(signer());
    const forged = await forge(signed, (one) => ({
      ...one,
      challenge: {...one.challenge, today: '2026-11-01'},
    }));
    await expectRefused(citizen, forged, 422, 'challenge-invalid');
    const fresh = await citizen.sign(signer());
    await expectRefused(citizen, signed.body, 422, 'challenge-void');
    world.clock.pass(31 * 60_000);
    await citizen.browser.login(father);
    await expectRefused(citizen, fresh.body, 422, 'challenge-expired');
    world.clock.set('2026-11-22T05:00:00Z');
  });

  it('a challenge of another submission: challenge-foreign', async () => {
    const citizen = await prepare();
    const other = await prepare();
    await expectRefused(citizen, (await other.sign(signer())).body, 422, 'challenge-foreign');
  });

  it('a document that was not uploaded', async () => {
    const citizen = await prepare();
    const signed = await citizen.sign(signer());
    const document = {
      id: 'chung-sinh',
      name: 'a.pdf',
      mediaType: 'application/pdf',
      size: 1,
      digest: 'c'.repeat(64),
    };
    const body = await forge(signed, (statement) => ({...statement, documents: [document]}));
    const response = await citizen.submit(body, newKey());
    expect(response.status).toBe(422);
  });

  it('a value that the register has changed since: claim-stale with the difference', async () => {
    const citizen = await prepare();
    const {body} = await citizen.sign(signer());
    const {population} = world.registers;
    const found = population.lookup.bind(population);
    population.lookup = async (request, options) => {
      const answer = await found(request, options);
      if (answer.outcome !== 'found') return answer;
      return {...answer, attributes: {...answer.attributes, name: 'NGUYỄN VĂN MỚI'}};
    };
    const response = await citizen.submit(body, newKey());
    population.lookup = found;
    expect(await read(response)).toMatchObject({
      code: 'claim-stale',
      issues: [{at: '/nguoiYeuCau/hoTen', params: {binding: 'self', register: 'NGUYỄN VĂN MỚI'}}],
    });
  });

  it.each<[string, (body: Submission) => object, number, string]>([
    ['bytes that are no JSON', (body) => ({...body, statement: 'AAAA'}), 422, ''],
    [
      'bytes that are not canonical',
      (body) => ({...body, statement: toBase64(spaced(body))}),
      422,
      'not-canonical',
    ],
    ['no base64', (body) => ({...body, statement: 'a b!'}), 400, 'invalid-request'],
    ['base64 with loose ends', (body) => ({...body, statement: 'AB=='}), 400, 'invalid-request'],
    ['too many signatures', (body) => ({...body, signatures: Array(9).fill('AAAA')}), 400, 'invalid-request'],
    ['an extra member', (body) => ({...body, number: 'H99-1'}), 400, 'invalid-request'],
    ['a receipt with an extra member', withExtra, 400, 'invalid-request'],
    ['a CMS that is no DER', (body) => ({...body, signatures: ['AAAA']}), 422, 'signature-invalid'],
  ])('%s', async (_, change, status, code) => {
    const citizen = await prepare();
    const {body} = await citizen.sign(signer());
    const before = await countDossiers();
    const response = await citizen.submit(change(body) as Submission, newKey());
    expect(response.status).toBe(status);
    if (code !== '') expect((await read<{code: string}>(response)).code).toBe(code);
    expect(await countDossiers()).toBe(before);
  });
});

function spaced({statement}: Submission): Uint8Array {
  return new TextEncoder().encode(` ${new TextDecoder().decode(fromBase64(statement))}`);
}

function withExtra(body: Submission): object {
  return {...body, receipts: body.receipts.map((receipt) => ({...receipt, note: 'x'}))};
}

async function lockedPointers({bytes}: SignedStatement) {
  const {claims} = JSON.parse(new TextDecoder().decode(bytes)) as Statement;
  const [self] = claims.filter(({binding}) => binding === 'self');
  return Promise.resolve({
    binding: self?.binding,
    pointers: self?.pointers.map(({pointer}) => pointer) ?? [],
  });
}
