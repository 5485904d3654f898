import {createHash, randomUUID} from 'node:crypto';
import {canonicalize, fromBase64, toBase64} from '@tokhai/core';
import type {Json, Statement, Submission} from '@tokhai/core';
import {afterAll, afterEach, describe, expect, it} from 'vitest';
import {forgeStatement, TestCitizen, signBytes} from '../testing/citizen.js';
import type {SignedStatement} from '../testing/citizen.js';
import {father, mother} from '../testing/identity-provider.js';
import {read} from '../testing/world.js';
import {startSigningWorld} from '../testing/signing-world.js';

const {world, authority, stranger, signer, prepare, countDossiers} = await startSigningWorld();
afterEach(() => {
  world.mendRegisters();
});
afterAll(() => world.close());

const newKey = (): string => randomUUID();
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const forge = (signed: SignedStatement, change: (statement: Statement) => object): Promise<Submission> =>
  forgeStatement(signed, change, signer);

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
    const signed = await citizen.sign(signer);
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
    const {body} = await citizen.sign(signer);
    const other = toBase64(await signBytes(new TextEncoder().encode('{}'), authority, father));
    await expectRefused(citizen, {...body, signatures: [other]}, 422, 'signature-invalid');
  });

  it('a review that was not shown: review-mismatch', async () => {
    const citizen = await prepare();
    const signed = await citizen.sign(signer);
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
    const signed = await citizen.sign(signer);
    const receipts = signed.body.receipts.map((one) => (one.binding === 'self' ? outcome.receipt : one));
    await expectRefused(citizen, {...signed.body, receipts}, 422, 'receipt-foreign');
  });

  it('a receipt that was altered: receipt-invalid', async () => {
    const citizen = await prepare();
    const {body} = await citizen.sign(signer);
    const receipts = body.receipts.map((one) => ({...one, outcome: 'unavailable' as const}));
    await expectRefused(citizen, {...body, receipts}, 422, 'receipt-invalid');
  });

  it('a challenge that expired, one that was voided and one that nobody gave', async () => {
    const citizen = await prepare();
    const signed = await citizen.sign(signer);
    const forged = await forge(signed, (one) => ({
      ...one,
      challenge: {...one.challenge, today: '2026-11-01'},
    }));
    await expectRefused(citizen, forged, 422, 'challenge-invalid');
    const fresh = await citizen.sign(signer);
    await expectRefused(citizen, signed.body, 422, 'challenge-void');
    world.clock.pass(31 * 60_000);
    await citizen.browser.login(father);
    await expectRefused(citizen, fresh.body, 422, 'challenge-expired');
    world.clock.set('2026-11-22T05:00:00Z');
  });

  it('a challenge of another submission: challenge-foreign', async () => {
    const citizen = await prepare();
    const other = await prepare();
    await expectRefused(citizen, (await other.sign(signer)).body, 422, 'challenge-foreign');
  });

  it('a document that was not uploaded', async () => {
    const citizen = await prepare();
    const signed = await citizen.sign(signer);
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
    const {body} = await citizen.sign(signer);
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
    const {body} = await citizen.sign(signer);
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
