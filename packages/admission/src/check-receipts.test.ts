import type {LookupReceipt} from '@tokhai/core';
import {beforeAll, describe, expect, it} from 'vitest';
import {checkSeal} from './seal.js';
import {withLookup, withoutLookup} from './testing/edit-statement.js';
import {accept, judge} from './testing/judge.js';
import {omit} from './testing/omit.js';
import {answers, fail, typed} from './testing/people.js';
import {submit} from './testing/submission.js';
import {createSealer, createWorld, type Sealer, type World} from './testing/world.js';

let world: World;
let foreign: Sealer;

beforeAll(async () => {
  world = await createWorld();
  foreign = await createSealer();
});

/** The receipts with that of `self` replaced. */
const replaceSelf = (change: (receipt: LookupReceipt) => object) => (receipts: readonly LookupReceipt[]) =>
  Promise.resolve(
    receipts.map((receipt) => (receipt.binding === 'self' ? (change(receipt) as LookupReceipt) : receipt)),
  );

/** What the mother types where the population register gives nothing about her. */
const asked = {
  hoTen: 'Trần Thị Mẫu',
  ngaySinh: '1998-03-08',
  giayTo: {loai: 'can-cuoc', so: '001198000011', ngayCap: '2024-08-01', noiCap: 'Bộ Công an'},
  quanHe: 'me',
};
const typedByHand = {...typed, nguoiYeuCau: asked};
const withoutSelf = {...answers, self: fail()};

describe('receipts', () => {
  it('of locked bindings must be there', async () => {
    expect(await judge(world, {statement: (statement) => withoutLookup(statement, 'self')})).toContain(
      'receipt-missing /claims',
    );
    const codes = await judge(world, {
      receipts: (receipts) => Promise.resolve(receipts.filter(({binding}) => binding !== 'self')),
    });
    expect(codes).toEqual(['receipt-missing /claims/0']);
  });

  it('may be missing where a binding only helps and is not stated', async () => {
    const drop = (receipts: readonly LookupReceipt[]) =>
      Promise.resolve(receipts.filter(({binding}) => binding !== 'marriage'));
    expect(
      await judge(world, {statement: (statement) => withoutLookup(statement, 'marriage'), receipts: drop}),
    ).toEqual([]);
  });

  it.each(['submission', 'subject', 'procedure'])('of another %s are foreign', async (key) => {
    const codes = await judge(world, {
      receipt: (receipt) => (receipt.binding === 'self' ? {...receipt, [key]: 'e'.repeat(64)} : receipt),
    });
    expect(codes).toEqual(['receipt-foreign /claims/0']);
  });

  it('that the statement does not name are ours too, since they are stored', async () => {
    const forge = (receipts: readonly LookupReceipt[]) =>
      Promise.resolve(
        receipts.map((receipt) =>
          receipt.binding === 'marriage' ? {...receipt, outcome: 'empty' as const} : receipt,
        ),
      );
    expect(
      await judge(world, {statement: (statement) => withoutLookup(statement, 'marriage'), receipts: forge}),
    ).toEqual(['receipt-invalid /receipts']);
    expect(await judge(world, {statement: (statement) => withoutLookup(statement, 'marriage')})).toEqual([]);
  });

  it('expire to the second', async () => {
    const expiring = (expiresAt: string) =>
      judge(world, {
        receipt: (receipt) => (receipt.binding === 'birth' ? {...receipt, expiresAt} : receipt),
      });
    expect(await expiring('2026-11-22T04:00:00Z')).toEqual(['receipt-expired /claims/1']);
    expect(await expiring('2026-11-22T04:00:01Z')).toEqual([]);
  });

  it('stand once for each binding', async () => {
    const twice = (receipts: readonly LookupReceipt[]) =>
      Promise.resolve([...receipts, ...receipts.slice(0, 1)]);
    expect(await judge(world, {receipts: twice})).toEqual(['receipt-mismatch /receipts/5']);
    expect(
      await judge(world, {
        statement: (statement) => ({
          ...statement,
          claims: [...statement.claims, ...statement.claims.slice(0, 1)],
        }),
      }),
    ).toEqual(['receipt-mismatch /claims/5']);
  });

  it('say what the statement says', async () => {
    const faked = await judge(world, {
      start: {values: typedByHand},
      statement: (statement) =>
        withLookup(statement, 'self', (lookup) => ({...lookup, outcome: 'unavailable', pointers: []})),
    });
    expect(faked).toEqual(['receipt-mismatch /claims/0']);
    const another = await judge(world, {
      settled: (statement) =>
        withLookup(statement, 'self', (lookup) => ({...lookup, receipt: '0'.repeat(64)})),
    });
    expect(another).toEqual(['receipt-mismatch /claims/0']);
  });
});

describe('a genuine failure', () => {
  it.each(['unavailable', 'empty', 'mismatch', 'denied', 'expired'] as const)(
    'of kind %s lets the citizen type',
    async (outcome) => {
      const self = fail(outcome);
      const input = await submit(world, {answers: {...answers, self}, start: {values: typedByHand}});
      const {review} = await accept(input);
      expect(review.lookups).toEqual([
        {binding: 'self', source: 'Cơ sở dữ liệu quốc gia về dân cư', outcome},
      ]);
    },
  );

  it('unlocks nothing once the register has answered', async () => {
    const changes = (lastFound: string) => ({
      answers: withoutSelf,
      start: {values: typedByHand},
      input: (input: Awaited<ReturnType<typeof submit>>) => ({
        ...input,
        submission: {...input.submission, lastFound: new Map([['self', lastFound]])},
      }),
    });
    expect(await judge(world, changes('2026-11-22T03:30:00Z'))).toEqual(['receipt-superseded /claims/0']);
    expect(await judge(world, changes('2026-11-22T03:00:00Z'))).toEqual(['receipt-superseded /claims/0']);
    expect(await judge(world, changes('2026-11-22T02:59:59Z'))).toEqual([]);
  });

  it('comes after nothing that was found, but an older finding may be stated', async () => {
    const codes = await judge(world, {
      input: (input) => ({
        ...input,
        submission: {...input.submission, lastFound: new Map([['self', '2026-11-22T03:30:00Z']])},
      }),
    });
    // Whether it still holds is what asking again tells.
    expect(codes).toEqual([]);
  });

  it('proves no value, even if its receipt had hashes', async () => {
    const codes = await judge(world, {
      receipt: (receipt) => (receipt.binding === 'self' ? {...receipt, outcome: 'unavailable'} : receipt),
      statement: (statement) =>
        withLookup(statement, 'self', (lookup) => ({...lookup, outcome: 'unavailable'})),
    });
    expect(codes).toHaveLength(4);
    expect(codes).toContain('claim-mismatch /nguoiYeuCau/hoTen');
  });

  it('proves no value', async () => {
    const claim = {pointer: '/nguoiYeuCau/hoTen', salt: '5'.repeat(32)};
    const codes = await judge(world, {
      answers: withoutSelf,
      start: {values: typedByHand},
      statement: (statement) => withLookup(statement, 'self', (lookup) => ({...lookup, pointers: [claim]})),
    });
    expect(codes).toEqual(['claim-mismatch /nguoiYeuCau/hoTen']);
  });
});

describe('a seal', () => {
  it('covers every part of a receipt', async () => {
    const parts: readonly Partial<LookupReceipt>[] = [
      {id: 'another'},
      {outcome: 'unavailable'},
      {hashes: {}},
      {issuedAt: '2026-11-22T03:30:00Z'},
      {expiresAt: '2027-11-23T03:00:00Z'},
    ];
    for (const part of parts) {
      const codes = await judge(world, {receipts: replaceSelf((receipt) => ({...receipt, ...part}))});
      expect(codes).toEqual(['receipt-invalid /claims/0']);
    }
  });

  it('leaves room for nothing that it does not cover', async () => {
    const codes = await judge(world, {receipts: replaceSelf((receipt) => ({...receipt, note: 'x'}))});
    expect(codes).toEqual(['receipt-invalid /receipts/0']);
  });

  it('is of a key that the gateway publishes', async () => {
    const codes = await judge(world, {
      receipts: async (receipts) =>
        Promise.all(
          receipts.map(({seal, ...open}) =>
            open.binding === 'self' ? foreign.seal(open) : Promise.resolve({...open, seal}),
          ),
        ),
    });
    expect(codes).toEqual(['receipt-invalid /claims/0']);
  });

  it('of one receipt fits no other', async () => {
    const codes = await judge(world, {
      receipts: (receipts) => replaceSelf((receipt) => ({...receipt, seal: receipts[1]?.seal}))(receipts),
    });
    expect(codes).toEqual(['receipt-invalid /claims/0']);
  });

  it('of another kind of document makes no receipt', async () => {
    const codes = await judge(world, {
      receipts: async (receipts) =>
        Promise.all(
          receipts.map((receipt) => {
            const open = omit(receipt, 'seal');
            return world.sealer.seal(open.binding === 'self' ? {...open, kind: 'challenge'} : open);
          }),
        ) as Promise<readonly LookupReceipt[]>,
    });
    expect(codes).toEqual(['receipt-invalid /receipts/0']);
  });

  const header = (content: object): string => btoa(JSON.stringify(content)).replace(/=+$/, '');

  it.each([
    ['alg none', (seal: string) => `${header({alg: 'none'})}..${seal.split('..')[1] ?? ''}`],
    ['alg HS256', (seal: string) => `${header({alg: 'HS256'})}..${seal.split('..')[1] ?? ''}`],
    [
      'a key of its own',
      (seal: string) =>
        `${header({alg: 'ES256', jwk: foreign.published.keys[0]})}..${seal.split('..')[1] ?? ''}`,
    ],
    ['an empty signature part', (seal: string) => `${seal.split('..')[0] ?? ''}..AA`],
  ])('with %s is none', async (_, change) => {
    const codes = await judge(world, {
      receipts: replaceSelf((receipt) => ({...receipt, seal: change(receipt.seal)})),
    });
    expect(codes).toEqual(['receipt-invalid /claims/0']);
  });

  it('with HMAC under the public key as secret is none', async () => {
    const [jwk] = world.sealer.published.keys;
    const key = await crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode(JSON.stringify(jwk)),
      {name: 'HMAC', hash: 'SHA-256'},
      false,
      ['sign'],
    );
    const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode('anything'));
    const signature =
      header({}).slice(0, 0) +
      btoa(String.fromCharCode(...new Uint8Array(mac)))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace(/=+$/, '');
    const codes = await judge(world, {
      receipts: replaceSelf((receipt) => ({
        ...receipt,
        seal: `${header({alg: 'HS256', kid: jwk?.kid})}..${signature}`,
      })),
    });
    expect(codes).toEqual(['receipt-invalid /claims/0']);
  });

  it('that carries its payload is not detached', async () => {
    const codes = await judge(world, {
      receipts: replaceSelf((receipt) => ({...receipt, seal: receipt.seal.replace('..', '.e30.')})),
    });
    expect(codes).toEqual(['receipt-invalid /receipts/0']);
  });

  it('is checked without throwing, whatever it is', async () => {
    for (const seal of [undefined, null, 7, '', '.', '..', 'a.b.c.d', 'a..b', '💥..💥']) {
      expect(await checkSeal({seal} as unknown as {seal: string}, world.sealer.published)).toBe(false);
    }
    expect(await checkSeal(await world.sealer.seal({a: 1}), {keys: []})).toBe(false);
    expect(await checkSeal(await world.sealer.seal({a: 1}), world.sealer.published)).toBe(true);
  });
});
