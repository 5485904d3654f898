import type {Connector, RegisterAnswer, RegisterRequest} from '@tokhai/connectors';
import type {Json, LookupOutcome} from '@tokhai/core';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {TestCitizen} from '../testing/citizen.js';
import {father} from '../testing/identity-provider.js';
import {read, startWorld} from '../testing/world.js';
import type {World} from '../testing/world.js';

/** Answers every attribute with the same thing. */
class HostileRegister implements Connector {
  readonly source: string;
  answer: (request: RegisterRequest) => unknown = () => undefined;

  constructor(source: string) {
    this.source = source;
  }

  lookup(request: RegisterRequest): Promise<RegisterAnswer> {
    return Promise.resolve(this.answer(request) as RegisterAnswer);
  }

  edge(): Promise<{outcome: 'found'; subjects: [{number: string}]}> {
    return Promise.resolve({outcome: 'found', subjects: [{number: '001192000002'}]});
  }
}

const bindings = ['self', 'birth', 'self-as-mother', 'marriage'];

function nest(depth: number): Json {
  let value: Json = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : {a: value};
  return value;
}

const values: readonly (readonly [string, unknown])[] = [
  ['a deep nest', nest(10_000)],
  ['a nest within bounds', nest(12)],
  ['a long text', 'x'.repeat(5_000_000)],
  ['a list of a million', Array.from({length: 1_000_000}, () => 0)],
  ['own __proto__', JSON.parse('{"__proto__": {"tinh": "01"}, "tinh": "01"}')],
  ['prototype names', {constructor: 'x', toString: 'y', hasOwnProperty: 1, tinh: '01', xa: '00004'}],
  ['an address with a number for a code', {tinh: 1, xa: {}, chiTiet: []}],
  ['an address that does not exist', {tinh: '99', xa: '99999', chiTiet: 'x'}],
  ['a paper of another shape', {loai: {}, so: [], ngayCap: 5}],
  ['lone surrogates', '\ud800'],
  ['a function', () => 'x'],
  ['a date object', new Date()],
  ['a bigint', 5n],
  ['not a number', Number.NaN],
  ['minus zero', -0],
  ['true', true],
  ['a far date', '9999-12-31'],
  ['an odd date', '2026-02-31'],
  ['NUL', 'a\u0000b'],
];

describe('a hostile register', () => {
  const registers = ['population', 'birth-notice', 'marriage'].map((source) => new HostileRegister(source));
  let world: World;
  let citizen: TestCitizen;
  beforeAll(async () => {
    world = await startWorld({
      connectors: registers,
      limits: {lookupsPerSession: 1e6, lookupsPerTarget: 1e6, requestsPerMinute: 1e6},
    });
    citizen = await TestCitizen.open(await world.loggedIn(father));
  });
  afterAll(() => world.close());

  async function askAll(answer: (request: RegisterRequest) => unknown): Promise<string[]> {
    for (const register of registers) register.answer = answer;
    const outcomes: string[] = [];
    for (const binding of bindings) {
      const response = await citizen.browser.post(`${citizen.base}/lookups`, {binding});
      outcomes.push(
        response.status === 200 ? (await read<LookupOutcome>(response)).outcome : String(response.status),
      );
    }
    return outcomes;
  }

  const found = (value: unknown) => (request: RegisterRequest) => ({
    outcome: 'found',
    recordId: 'r',
    assurance: 'high',
    attributes: Object.fromEntries(request.attributes.map((name) => [name, value])),
  });
  const isOutcome = (outcome: string) =>
    ['found', 'empty', 'mismatch', 'unavailable', 'denied', 'expired'].includes(outcome);

  it.each(values)('that answers %s gets an outcome, soon', async (_, value) => {
    const start = Date.now();
    const outcomes = await askAll(found(value));
    expect(outcomes.filter((one) => !isOutcome(one))).toEqual([]);
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  it('gets an outcome whatever JSON it answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        expect((await askAll(found(value))).filter((one) => !isOutcome(one))).toEqual([]);
      }),
      {numRuns: 40},
    );
  });

  it('that answers with something whose reading throws is unavailable', async () => {
    const thrower = () => ({
      get outcome() {
        throw new Error(`nothing of ${father.number} here`);
      },
    });
    expect(await askAll(thrower)).toEqual(bindings.map(() => 'unavailable'));
  });

  it('cannot pass a record id that a log or a page would stumble over', async () => {
    for (const recordId of ['a\nb', 'a\u202eb', '\ud800', 'a\u0000']) {
      const outcomes = await askAll((request) => ({...found('Nguyễn')(request), recordId}));
      expect(outcomes).toEqual(bindings.map(() => 'unavailable'));
    }
  });
});
