import {canonicalText, canonicalize, decodeUtf8, encodeUtf8, type Json} from '@tokhai/core';
import {beforeAll, describe, expect, it} from 'vitest';
import {admit} from './admit.js';
import {accept, describeIssues, judge} from './testing/judge.js';
import {submit} from './testing/submission.js';
import {createSealer, createWorld, now, type World} from './testing/world.js';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

/** The statement's text rewritten by hand, so that it is no longer what `canonicalize` would write. */
const rewrite = (change: (text: string) => string) => (bytes: Uint8Array<ArrayBuffer>) =>
  encodeUtf8(change(decodeUtf8(bytes)));

describe('an honest submission', () => {
  it('is accepted with its review, its report and nothing to note', async () => {
    const input = await submit(world);
    const admission = await accept(input);
    expect(admission).toMatchObject({recheckPending: [], officerNotes: [], changedClaims: []});
    expect(canonicalize(admission.statement)).toEqual(input.statementBytes);
    expect(admission.verification.map(({indication}) => indication)).toEqual(['TOTAL-PASSED']);
    expect(canonicalText(admission.review)).toContain('Nguyễn Thị Bé Thử');
  });

  it('is accepted in English, whose review is another one', async () => {
    const {review} = await accept(await submit(world, {locale: 'en'}));
    expect(review.procedure.title).toBe('Birth registration');
  });

  it('is accepted without a signature from the person whom the role names', async () => {
    const {verification} = await accept(await submit(world, {sign: () => Promise.resolve([])}));
    expect(verification).toEqual([]);
  });
});

describe('bytes', () => {
  it.each([
    ['white space', (text: string) => text.replace('{"challenge":', '{ "challenge":')],
    ['a line end', (text: string) => `${text}\n`],
    [
      'another key order',
      (text: string) => {
        const {values, ...rest} = JSON.parse(text) as Record<string, Json>;
        return JSON.stringify({values, ...rest});
      },
    ],
    ['an escape that is not needed', (text: string) => text.replace('"me"', '"\\u006de"')],
    ['another form of a number', (text: string) => text.replace('"soLuong":2', '"soLuong":2.0')],
  ])('with %s are not canonical', async (_, change) => {
    expect(await judge(world, {bytes: rewrite(change)})).toEqual(['not-canonical']);
  });

  it.each([
    ['a key twice', (text: string) => text.replace('"hoTen":', '"hoTen":"Ai Đó","hoTen":')],
    ['a reserved key', (text: string) => text.replace('"banSao":{', '"banSao":{"__proto__":{"can":false},')],
    ['half a surrogate pair', (text: string) => text.replace('Bé', '\\ud800')],
    ['an unknown part', (text: string) => text.replace('{"challenge":', '{"approved":true,"challenge":')],
    ['an unsealed part of the challenge', (text: string) => text.replace('"accept":', '"aaa":1,"accept":')],
    ['an unknown language', (text: string) => text.replace('"locale":"vi"', '"locale":"fr"')],
    ['nothing', () => ''],
    ['no object', () => '[]'],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
  ])('with %s are no statement', async (_, change) => {
    expect(await judge(world, {bytes: rewrite(change)})).toEqual(['invalid-statement']);
  });

  it('that are not UTF-8 are no statement', async () => {
    const spoil = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array.of(...bytes.subarray(0, -1), 0xff);
    expect(await judge(world, {bytes: spoil})).toEqual(['invalid-statement']);
  });

  it('are judged as they came, not as somebody changes them meanwhile', async () => {
    const input = await submit(world);
    const pending = admit(input);
    input.statementBytes.fill(32);
    for (const cms of input.signatures) cms.fill(0);
    for (const receipt of input.receipts) Object.assign(receipt, {outcome: 'unavailable', hashes: {}});
    expect(describeIssues(await pending)).toEqual([]);
  });
});

describe('the challenge', () => {
  it.each(['submission', 'subject', 'agency'])('of another %s is foreign', async (key) => {
    const codes = await judge(world, {challenge: (challenge) => ({...challenge, [key]: 'another'})});
    expect(codes).toEqual(['challenge-foreign /challenge']);
  });

  it('of another procedure is foreign', async () => {
    const other = {...world.procedure.document, digest: 'f'.repeat(64)};
    const procedure = {code: other.code, version: 1, digest: other.digest};
    expect(await judge(world, {challenge: (challenge) => ({...challenge, procedure})})).toEqual([
      'challenge-foreign /challenge',
    ]);
  });

  it('of another overlay is foreign: other fees and texts would be signed', async () => {
    const overlay = 'a'.repeat(64);
    expect(await judge(world, {challenge: (challenge) => ({...challenge, overlay})})).toEqual([
      'challenge-foreign /challenge',
    ]);
    expect(
      await judge(world, {input: (input) => ({...input, procedure: {...input.procedure, overlay}})}),
    ).toEqual(['challenge-foreign /challenge']);
  });

  it('is foreign where the submission was opened with another document of the same number', async () => {
    const codes = await judge(world, {
      input: (input) => ({...input, submission: {...input.submission, procedure: 'b'.repeat(64)}}),
    });
    expect(codes).toEqual(['challenge-foreign /challenge']);
  });

  it.each([
    ['a later one stands', {id: 'challenge-2', used: false}],
    ['none stands', undefined],
  ])('is void where %s', async (_, challenge) => {
    const codes = await judge(world, {
      input: (input) => ({...input, submission: {...input.submission, challenge}}),
    });
    expect(codes).toEqual(['challenge-void /challenge']);
  });

  it('is used where it was', async () => {
    const challenge = {id: 'challenge-1', used: true};
    const codes = await judge(world, {
      input: (input) => ({...input, submission: {...input.submission, challenge}}),
    });
    expect(codes).toEqual(['challenge-used /challenge']);
  });

  it('expires to the second', async () => {
    const expiring = (expiresAt: string) =>
      judge(world, {challenge: (challenge) => ({...challenge, expiresAt})});
    expect(await expiring('2026-11-22T04:00:00Z')).toEqual(['challenge-expired /challenge']);
    expect(await expiring('2026-11-22T04:00:01Z')).toEqual([]);
  });

  it('counts as expired where times are none', async () => {
    const broken = (input: Awaited<ReturnType<typeof submit>>) => ({...input, now: new Date(NaN)});
    expect(await judge(world, {input: broken, sign: () => Promise.resolve([])})).toEqual([
      'challenge-expired /challenge',
    ]);
    expect(
      await judge(world, {challenge: (challenge) => ({...challenge, expiresAt: '2026-99-99T99:99:99Z'})}),
    ).toEqual(['challenge-expired /challenge']);
  });

  it.each([
    ['a later expiry', {expiresAt: '2027-01-01T00:00:00Z'}],
    ['a weaker algorithm', {algorithms: ['PKCS1-SHA256' as const]}],
    ['a role of somebody else', {roles: [{id: 'nguoi-yeu-cau', identity: '/cha/soDinhDanh'}]}],
    ['no role at all', {roles: []}],
    ['another day', {today: '2026-11-21'}],
  ])('with %s is not what the gateway sealed', async (_, part) => {
    const codes = await judge(world, {
      settled: (statement) => ({...statement, challenge: {...statement.challenge, ...part}}),
    });
    expect(codes).toEqual(['challenge-invalid /challenge']);
  });

  it('sealed by another key is not ours', async () => {
    const {published} = await createSealer();
    expect(await judge(world, {input: (input) => ({...input, sealKeys: published})})).toEqual([
      'challenge-invalid /challenge',
    ]);
  });

  it('was given for other values', async () => {
    const codes = await judge(world, {challenge: (challenge) => ({...challenge, values: 'c'.repeat(64)})});
    expect(codes).toEqual(['values-mismatch /challenge']);
  });
});

describe('the review', () => {
  it('of anything else was not what is recomputed', async () => {
    const codes = await judge(world, {
      settled: (statement) => ({...statement, review: {...statement.review, digest: 'd'.repeat(64)}}),
    });
    expect(codes).toEqual(['review-mismatch /review/digest']);
  });

  it('in another language is another review', async () => {
    const codes = await judge(world, {
      settled: (statement) => ({...statement, review: {...statement.review, locale: 'en'}}),
    });
    expect(codes).toEqual(['review-mismatch /review/digest']);
  });
});

describe('the caller', () => {
  it('hears of an anchor that is none', async () => {
    const input = await submit(world);
    await expect(admit({...input, anchors: [new Uint8Array(3)]})).rejects.toMatchObject({
      name: 'SignError',
      code: 'invalid-certificate',
    });
  });

  it('gives the time: a later one refuses what an earlier one accepted', async () => {
    const input = await submit(world);
    const later = new Date(now.getTime() + 86_400_000);
    expect(describeIssues(await admit({...input, now: later}))).toEqual(['challenge-expired /challenge']);
  });
});
