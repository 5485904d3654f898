import type {Json} from '@tokhai/core';
import type {Connector, Edge, RegisterAnswer, RegisterRequest, RegisterSubject} from '../port/connector.js';
import {readEdgeAnswer, readRegisterAnswer} from '../port/read-answer.js';

/** What an adapter brings along to be tried: a register behind it that holds known, fictional people. */
export interface ConnectorFixture {
  readonly connector: Connector;
  /** A request that the register answers, and what it must answer to it; at least two attributes. */
  readonly known: {readonly request: RegisterRequest; readonly attributes: Readonly<Record<string, Json>>};
  /** Somebody whom the register does not know. */
  readonly unknown: RegisterSubject;
  /** Makes the register hang until `dispose` or the given signal; absent where it cannot. */
  readonly hang?: () => void | Promise<void>;
  /** Makes the register fail every call. */
  readonly breakDown?: () => void | Promise<void>;
  /** An edge that the register knows. */
  readonly edge?: {
    readonly kind: Edge;
    readonly from: RegisterSubject;
    readonly to: readonly RegisterSubject[];
  };
  dispose?(): void | Promise<void>;
}

/** One named case; `run` rejects with an `Error` that says what was expected. */
export interface ContractCase {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** As much of a test framework as the suite needs: vitest, mocha and node:test all fit. */
export interface TestFramework {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: (name: string, body: () => Promise<void>) => unknown;
}

/** How long a call may live on after its signal was aborted. */
const abortGraceMilliseconds = 1_000;

/**
 * The cases that every adapter must pass, with no test framework of their own.
 * @param create - A fresh fixture for each case.
 */
export function connectorContract(
  create: () => ConnectorFixture | Promise<ConnectorFixture>,
): readonly ContractCase[] {
  return cases.map(({name, check}) => ({
    name,
    run: async () => {
      const fixture = await create();
      try {
        await check(fixture);
      } finally {
        await fixture.dispose?.();
      }
    },
  }));
}

/** Registers {@link connectorContract} with a test framework. */
export function describeConnector(
  framework: TestFramework,
  name: string,
  create: () => ConnectorFixture | Promise<ConnectorFixture>,
): void {
  framework.describe(`connector contract: ${name}`, () => {
    for (const {name: title, run} of connectorContract(create)) framework.it(title, run);
  });
}

interface Case {
  readonly name: string;
  readonly check: (fixture: ConnectorFixture) => Promise<void>;
}

const cases: readonly Case[] = [
  {name: 'has a source name that a procedure can refer to', check: checkSource},
  {name: 'finds a known person with exactly the attributes asked for', check: checkKnown},
  {name: 'returns nothing that was not asked for', check: checkMinimisation},
  {name: 'leaves out an attribute that it does not have', check: checkPartial},
  {name: 'answers empty, not found, for somebody it does not know', check: checkUnknown},
  {name: 'answers the same question twice alike and shares no state', check: checkRepeat},
  {name: 'keeps parallel lookups apart', check: checkParallel},
  {name: 'settles without delay when it is aborted before the call', check: checkAbortedBefore},
  {name: 'settles without delay when it is aborted while the register hangs', check: checkAbortedDuring},
  {name: 'never answers found while the register is broken', check: checkBroken},
  {name: 'follows an edge and nothing else', check: checkEdge},
];

async function checkSource({connector}: ConnectorFixture): Promise<void> {
  expectThat(
    /^[a-z][a-z0-9-]{0,39}$/.test(connector.source),
    `source is kebab-case, not "${connector.source}"`,
  );
  await Promise.resolve();
}

async function checkKnown(fixture: ConnectorFixture): Promise<void> {
  expectFound(await ask(fixture, fixture.known.request), fixture.known.attributes);
}

async function checkMinimisation(fixture: ConnectorFixture): Promise<void> {
  const [first, second] = fixture.known.request.attributes;
  expectThat(first !== undefined && second !== undefined, 'the fixture asks for at least two attributes');
  const raw = await fixture.connector.lookup(
    {...fixture.known.request, attributes: first === undefined ? [] : [first]},
    {signal: freshSignal()},
  );
  const names = raw.outcome === 'found' ? Object.keys(raw.attributes) : [];
  expectThat(
    names.length === 1 && names[0] === first,
    `only ${String(first)} is returned, not ${names.join(', ')}`,
  );
}

async function checkPartial(fixture: ConnectorFixture): Promise<void> {
  const {request, attributes} = fixture.known;
  const answer = await ask(fixture, {...request, attributes: [...request.attributes, 'no-such-attribute']});
  expectFound(answer, attributes);
}

async function checkUnknown(fixture: ConnectorFixture): Promise<void> {
  const answer = await ask(fixture, {...fixture.known.request, subject: fixture.unknown});
  expectThat(answer.outcome === 'empty', `an unknown person is empty, not ${answer.outcome}`);
}

async function checkRepeat(fixture: ConnectorFixture): Promise<void> {
  const first = await ask(fixture, fixture.known.request);
  const second = await ask(fixture, fixture.known.request);
  expectSame(second, first);
}

async function checkParallel(fixture: ConnectorFixture): Promise<void> {
  const {request, attributes} = fixture.known;
  const answers = await Promise.all(
    Array.from({length: 10}, (_, index) =>
      ask(fixture, index % 2 === 0 ? request : {...request, subject: fixture.unknown}),
    ),
  );
  for (const [index, answer] of answers.entries()) {
    if (index % 2 === 0) expectFound(answer, attributes);
    else expectThat(answer.outcome === 'empty', 'an unknown person stays unknown among parallel calls');
  }
}

async function checkAbortedBefore({connector, known}: ConnectorFixture): Promise<void> {
  const controller = new AbortController();
  controller.abort();
  const settled = await settlesSoon(connector.lookup(known.request, {signal: controller.signal}));
  expectThat(settled !== 'late', 'an aborted call settles at once');
  expectThat(settled !== 'found', 'an aborted call does not answer found');
}

async function checkAbortedDuring({connector, known, hang}: ConnectorFixture): Promise<void> {
  if (hang === undefined) return;
  await hang();
  const controller = new AbortController();
  const call = connector.lookup(known.request, {signal: controller.signal});
  setTimeout(() => {
    controller.abort();
  }, 20);
  const settled = await settlesSoon(call);
  expectThat(settled !== 'late', 'a call that is aborted while the register hangs settles at once');
  expectThat(settled !== 'found', 'a call that is aborted does not answer found');
}

async function checkBroken({connector, known, breakDown}: ConnectorFixture): Promise<void> {
  if (breakDown === undefined) return;
  await breakDown();
  const settled = await settlesSoon(connector.lookup(known.request, {signal: freshSignal()}));
  expectThat(
    settled === 'rejected' || settled === 'unavailable',
    `a broken register is unavailable, not ${settled}`,
  );
}

async function checkEdge({connector, edge, unknown}: ConnectorFixture): Promise<void> {
  if (edge === undefined || connector.edge === undefined) return;
  const answer = readEdgeAnswer(await connector.edge(edge.kind, edge.from, {signal: freshSignal()}));
  expectSame(answer, {outcome: 'found', subjects: edge.to});
  const none = readEdgeAnswer(await connector.edge(edge.kind, unknown, {signal: freshSignal()}));
  expectSame(none, {outcome: 'empty'});
}

async function ask({connector}: ConnectorFixture, request: RegisterRequest): Promise<RegisterAnswer> {
  const answer = readRegisterAnswer(await connector.lookup(request, {signal: freshSignal()}), request);
  if (answer === undefined)
    throw new Error('connector contract: the answer does not have the shape of the port');
  return answer;
}

async function settlesSoon(call: Promise<RegisterAnswer>): Promise<string> {
  const late = new Promise<string>((resolve) =>
    setTimeout(() => {
      resolve('late');
    }, abortGraceMilliseconds),
  );
  const answered = call.then(
    (answer) => answer.outcome,
    () => 'rejected',
  );
  return Promise.race([answered, late]);
}

function freshSignal(): AbortSignal {
  return new AbortController().signal;
}

function expectFound(answer: RegisterAnswer, attributes: Readonly<Record<string, Json>>): void {
  if (answer.outcome !== 'found')
    throw new Error(`connector contract: expected found, got ${answer.outcome}`);
  expectThat(answer.recordId.length > 0, 'a found record has an id');
  expectSame(answer.attributes, attributes);
}

function expectSame(actual: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(sortKeys(actual)), JSON.stringify(sortKeys(expected))];
  expectThat(left === right, `expected ${right}, got ${left}`);
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sortKeys(item)]),
  );
}

function expectThat(condition: boolean, expectation: string): void {
  if (!condition) throw new Error(`connector contract: ${expectation}`);
}
