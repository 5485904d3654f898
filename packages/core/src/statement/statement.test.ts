import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import {replayDeclaration, type ReplayInput} from '../declaration/replay-declaration.js';
import {decodeUtf8, encodeUtf8} from '../json/bytes.js';
import {canonicalize, digestJson} from '../json/canonicalize.js';
import type {Json} from '../json/json.js';
import {writePointer} from '../json/pointer.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {reviewDeclaration} from '../review/create-review.js';
import {challengeFor, openFilled} from '../test-fixtures/flow.js';
import {loadPermit, permitLookup} from '../test-fixtures/permit.js';
import {sha256} from '../test-fixtures/sha256.js';
import {createStatement} from './create-statement.js';
import {readStatement} from './read-statement.js';
import {hashClaim, sealedBytes} from './sealed-bytes.js';
import type {Statement} from './statement.js';

let procedure: LoadedProcedure;
let statement: Statement;
let bytes: Uint8Array<ArrayBuffer>;
let input: ReplayInput;

const fail = (code: string): unknown => expect.objectContaining({name: 'CoreError', code});

beforeAll(async () => {
  procedure = await loadPermit(sha256);
  const declaration = openFilled(procedure);
  const challenge = await challengeFor(declaration);
  const review = reviewDeclaration(declaration, {agency: challenge.agencyName.vi, locale: 'vi'});
  ({statement, bytes} = await createStatement({challenge, declaration, review, sha256}));
  const receipts = [...declaration.lookups.value.values()].map(({receipt}) => receipt);
  input = {
    procedure,
    submission: challenge.submission,
    agency: challenge.agencyName.vi,
    today: challenge.today,
    locale: 'vi',
    values: statement.values,
    lookups: statement.claims.flatMap((stated) => {
      const receipt = receipts.find(({binding}) => binding === stated.binding);
      return receipt ? [{stated, receipt}] : [];
    }),
    disputes: statement.disputes,
    documents: statement.documents,
  };
});

describe('createStatement', () => {
  it('states values, lookups with salts, failures, disputes and files', async () => {
    const self = permitLookup('self', 'found', {
      '/owner/name': 'Nguyễn Văn Thử',
      '/owner/paper': {number: '001099000011'},
    });
    expect(statement.claims).toEqual([
      {
        binding: 'self',
        outcome: 'found',
        receipt: await digestJson(self.receipt, sha256),
        pointers: [
          {pointer: '/owner/name', salt: '00112233445566778899aabbccddeeff'},
          {pointer: '/owner/paper', salt: '00112233445566778899aabbccddeeff'},
        ],
      },
      expect.objectContaining({binding: 'vaccination', outcome: 'unavailable', pointers: []}),
    ]);
    expect(statement.disputes).toHaveLength(1);
    expect(statement.documents).toHaveLength(1);
    expect(readStatement(bytes)).toEqual(statement);
  });

  it('refuses parts that do not belong together', async () => {
    const declaration = openFilled(procedure);
    const challenge = await challengeFor(declaration);
    const review = reviewDeclaration(declaration, {agency: challenge.agencyName.vi, locale: 'vi'});
    const parts = {challenge, declaration, review, sha256};
    const refused = [
      {...parts, challenge: {...challenge, submission: 'other'}},
      {...parts, challenge: {...challenge, today: '2026-11-23'}},
      {...parts, challenge: {...challenge, overlay: '0'.repeat(64)}},
      {...parts, challenge: {...challenge, values: '0'.repeat(64)}},
      {...parts, challenge: {...challenge, agencyName: {vi: 'Khác', en: 'Other'}}},
      {...parts, review: {...review, declaration: 'Khác'}},
    ];
    for (const attempt of refused)
      await expect(createStatement(attempt)).rejects.toThrow(fail('statement-mismatch'));
    declaration.set('/pet/name', 'Vàng');
    await expect(createStatement(parts)).rejects.toThrow(fail('statement-mismatch'));
  });
});

describe('readStatement', () => {
  it('takes one byte form only', () => {
    const text = decodeUtf8(bytes);
    expect(() => readStatement(encodeUtf8(` ${text}`))).toThrow(fail('not-canonical'));
    expect(() => readStatement(encodeUtf8(text.replace('"count":4', '"count":4.0')))).toThrow(
      fail('not-canonical'),
    );
    expect(() => readStatement(encodeUtf8(text.slice(1)))).toThrow(fail('invalid-statement'));
    expect(() => readStatement(Uint8Array.of(255, 254))).toThrow(fail('invalid-statement'));
    expect(() => readStatement(encodeUtf8(text.replace('{', '{"challenge":1,')))).toThrow(
      fail('invalid-statement'),
    );
  });

  it.each([
    ['/challenge/kind', 'lookup-receipt'],
    ['/challenge/values', 'A'.repeat(64)],
    ['/challenge/today', '2026-02-30'],
    ['/challenge/extra', 1],
    ['/challenge/seal', 'head.body.tail'],
    ['/claims/0/outcome', 'maybe'],
    ['/claims/0/pointers/0/salt', ''],
    ['/claims/0/pointers/0/pointer', 'owner'],
    ['/documents/0/size', -1],
    ['/disputes/0/note', ''],
    ['/review/locale', 'fr'],
    ['/values', []],
    ['/more', {}],
  ] as const)('is closed at %s', (at, value) => {
    const other = writePointer(statement as unknown as Json, at, value);
    expect(() => readStatement(canonicalize(other))).toThrow(fail('invalid-statement'));
  });

  it('never fails in another way, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.json().map(encodeUtf8)), (anything) => {
        expect(() => readStatement(anything)).toThrow(expect.objectContaining({name: 'CoreError'}));
      }),
    );
  });
});

describe('replayDeclaration', () => {
  it('comes to the same review digest, without differences', async () => {
    const replay = replayDeclaration(input);
    expect([replay.differences, replay.issues, replay.faults]).toEqual([[], [], []]);
    expect(await digestJson(replay.review, sha256)).toBe(statement.review.digest);
  });

  it.each([
    ['an unknown value', '/values/odd', {a: 1}, 'values'],
    ['a value of an unknown key', '/values/pet/odd', 1, 'values'],
    ['another computed value', '/values/pet/summary', 'x', 'values'],
    ['a value that was not normalised', '/values/vet/name', ' Trần  Thị Mẫu', 'values'],
    ['an empty value', '/values/vet/note', '', 'values'],
    ['a dispute of what no register said', '/disputes/0/pointer', '/pet/name', 'disputes'],
    ['a file that nobody asked for', '/documents/0/id', 'other', 'documents'],
  ] as const)('tells %s', (_, at, value, difference) => {
    const changed = writePointer(input as unknown as Json, at, value) as unknown as ReplayInput;
    expect(replayDeclaration({...changed, procedure}).differences).toContain(difference);
  });

  it('tells hidden values and lookups that do not apply', () => {
    const hidden = writePointer(statement.values, '/pet/kind', 'cat') as ReplayInput['values'];
    expect(replayDeclaration({...input, values: hidden}).differences).toEqual([
      'values',
      'lookups',
      'documents',
    ]);
  });

  it('tells a claim for a field that its binding does not fill', () => {
    const [first, ...rest] = input.lookups;
    const pointers = [...(first?.stated.pointers ?? []), {pointer: '/pet/name', salt: '0'.repeat(32)}];
    const lookups = first ? [{...first, stated: {...first.stated, pointers}}, ...rest] : [];
    expect(replayDeclaration({...input, lookups}).differences).toEqual(['lookups']);
  });

  it('judges by the challenge’s day', () => {
    const issues = replayDeclaration({...input, today: '2026-09-30'}).issues;
    expect(issues).toEqual([{code: 'constraint', at: '/vet/visit', message: 'too-early'}]);
  });
});

describe('seals and claims', () => {
  it('cover everything but the seal itself', () => {
    expect(decodeUtf8(sealedBytes({b: 1, seal: 'x', a: [null]}))).toBe('{"a":[null],"b":1}');
  });

  it('hash salt, pointer and value', async () => {
    const hash = await hashClaim('00', '/a', {b: 1, a: 'ă'}, sha256);
    expect(hash).toBe(await digestJson(['00', '/a', {a: 'ă', b: 1}], sha256));
    expect(await hashClaim('01', '/a', {b: 1, a: 'ă'}, sha256)).not.toBe(hash);
  });
});
