import {canonicalize, encodeUtf8, type Json, type LookupReceipt} from '@tokhai/core';
import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import {admit} from './admit.js';
import type {AdmissionInput} from './admission.js';
import {describeIssues} from './testing/judge.js';
import {omit} from './testing/omit.js';
import {submit} from './testing/submission.js';
import {createWorld, sha256, type World} from './testing/world.js';

let world: World;
let honest: AdmissionInput;

beforeAll(async () => {
  world = await createWorld();
  honest = await submit(world);
});

const codes = /^[a-z]+(-[a-z]+)*$/;

/** Refused by a value, with codes of the usual form. */
async function expectRefusal(input: AdmissionInput): Promise<void> {
  const admission = await admit(input);
  expect(admission.accepted).toBe(false);
  if (!admission.accepted) {
    expect(admission.issues.length).toBeGreaterThan(0);
    for (const {code, at} of admission.issues) {
      expect(code).toMatch(codes);
      expect(typeof at).toBe('string');
    }
  }
}

/** JSON that looks like parts of a statement, with the names that objects are born with. */
const key = fc.oneof(
  fc.constantFrom(
    'challenge',
    'values',
    'claims',
    'tre',
    'hoTen',
    'toString',
    'valueOf',
    'hasOwnProperty',
    '0',
  ),
  fc.string({maxLength: 8}),
);
const {json} = fc.letrec<{json: Json}>((tie) => ({
  json: fc.oneof(
    {depthSize: 'small'},
    fc.constantFrom<Json>(null, true, 0, -1, 1e21, '', 'found', 'x'.repeat(300), '\u202e', '2026-99-99'),
    fc.string({maxLength: 12}),
    fc.array(tie('json'), {maxLength: 4}),
    fc.dictionary(key, tie('json'), {maxKeys: 4, noNullPrototype: true}),
  ),
}));

/** The honest statement with the value at one place, chosen by path, replaced. */
function graft(root: Json, steps: readonly number[], value: Json): Json {
  const [step, ...rest] = steps;
  if (step === undefined || typeof root !== 'object' || root === null) return value;
  const entries = Object.entries(root as Readonly<Record<string, Json>>);
  const chosen = entries[step % Math.max(entries.length, 1)];
  if (chosen === undefined) return value;
  const [name, inner] = chosen;
  const changed = entries.map(([one, old]) =>
    one === name ? ([one, graft(inner, rest, value)] as const) : ([one, old] as const),
  );
  return Array.isArray(root) ? changed.map(([, one]) => one) : Object.fromEntries(changed);
}

describe('whatever comes in', () => {
  it('random bytes are refused, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({maxLength: 300}), async (bytes) => {
        await expectRefusal({...honest, statementBytes: Uint8Array.from(bytes)});
      }),
      {numRuns: 300},
    );
  });

  it('honest bytes with anything spliced in are refused', async () => {
    const {length} = honest.statementBytes;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(length - 1),
        fc.nat(40),
        fc.uint8Array({maxLength: 20}),
        async (at, cut, patch) => {
          const bytes = Uint8Array.from([
            ...honest.statementBytes.subarray(0, at),
            ...patch,
            ...honest.statementBytes.subarray(at + cut),
          ]);
          fc.pre(Buffer.compare(bytes, honest.statementBytes) !== 0);
          await expectRefusal({...honest, statementBytes: bytes});
        },
      ),
      {numRuns: 300},
    );
  });

  it('honest statements with any part replaced, sealed and signed anew, are judged', async () => {
    const parsed = JSON.parse(new TextDecoder().decode(honest.statementBytes)) as Record<string, Json>;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('values', 'claims', 'disputes', 'documents', 'review'),
        fc.array(fc.nat(12), {minLength: 1, maxLength: 4}),
        json,
        async (part, steps, value) => {
          const changed: Record<string, Json> = {
            ...parsed,
            [part]: graft(parsed[part] ?? null, steps, value),
          };
          const challenge = omit(changed['challenge'] as Record<string, Json>, 'seal');
          const digest = Buffer.from(await sha256(canonicalize(changed['values'] ?? null))).toString('hex');
          const sealed = await world.sealer.seal({...challenge, values: digest});
          const statementBytes = canonicalize({...changed, challenge: sealed});
          const input = {...honest, statementBytes, signatures: [await world.mother.sign(statementBytes)]};
          const same = Buffer.compare(canonicalize(changed), canonicalize(parsed)) === 0;
          if (same) expect(describeIssues(await admit(input))).toEqual([]);
          else await expectRefusal(input);
        },
      ),
      {numRuns: 150},
    );
  });

  it('receipts of any form are refused', async () => {
    const [first, ...rest] = honest.receipts;
    const things: unknown[] = [
      undefined,
      null,
      7,
      'x',
      [],
      {},
      {...first, seal: 7},
      {...first, hashes: null},
      new Map(),
      () => 1,
      10n,
      Symbol('x'),
      new Date(),
    ];
    for (const thing of things) {
      await expectRefusal({...honest, receipts: [thing as LookupReceipt, ...rest]});
    }
    await fc.assert(
      fc.asyncProperty(json, async (thing) => {
        await expectRefusal({...honest, receipts: [thing as unknown as LookupReceipt, ...rest]});
      }),
      {numRuns: 100},
    );
    await expectRefusal({...honest, receipts: Array.from({length: 201}, () => first as LookupReceipt)});
  });

  it('a receipt that answers differently each time is judged by one answer', async () => {
    const [first, ...rest] = honest.receipts;
    let asked = 0;
    const fickle = {
      ...first,
      get outcome() {
        asked += 1;
        return asked === 1 ? 'found' : 'unavailable';
      },
    } as LookupReceipt;
    expect(describeIssues(await admit({...honest, receipts: [fickle, ...rest]}))).toEqual([]);
    expect(asked).toBe(1);
  });

  it('random signatures are refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({maxLength: 200}), async (cms) => {
        await expectRefusal({...honest, signatures: [Uint8Array.from(cms)]});
      }),
      {numRuns: 200},
    );
  });
});

describe('too much', () => {
  const soon = 5_000;

  it.each([
    ['nesting', () => '['.repeat(1_000_000)],
    ['balanced nesting', () => '['.repeat(200_000) + ']'.repeat(200_000)],
    ['length', () => `"${'x'.repeat(9_000_000)}"`],
    ['members', () => `{${Array.from({length: 200_000}, (_, at) => `"k${String(at)}":0`).join(',')}}`],
  ])('of %s is refused soon', async (_, make) => {
    const started = performance.now();
    await expectRefusal({...honest, statementBytes: encodeUtf8(make())});
    expect(performance.now() - started).toBeLessThan(soon);
  });

  it('DER nesting in a signature is refused soon', async () => {
    const started = performance.now();
    const cms = new Uint8Array(200_000);
    for (let at = 0; at < cms.length; at += 2) cms.set([0x30, 0x80], at);
    await expectRefusal({...honest, signatures: [cms]});
    expect(performance.now() - started).toBeLessThan(soon);
  });

  it('more signatures than roles cost no verification', async () => {
    const [cms = new Uint8Array()] = honest.signatures;
    const admission = await admit({...honest, signatures: Array.from({length: 10_000}, () => cms)});
    expect(describeIssues(admission)).toEqual(['signer-mismatch /signatures']);
  });

  it('values beside the form are refused soon, sealed and signed as they may be', async () => {
    const started = performance.now();
    const extra = Object.fromEntries(
      Array.from({length: 30_000}, (_, at) => [`k${String(at)}`, {x: [at, '']}]),
    );
    const input = await submit(world, {statement: (s) => ({...s, values: {...s.values, ...extra}})});
    expect(describeIssues(await admit(input))).toEqual(['statement-mismatch /values']);
    expect(performance.now() - started).toBeLessThan(soon);
  });
});
