import {readEdgeAnswer, readRegisterAnswer} from '@tokhai/connectors';
import type {
  Connector,
  Edge,
  EdgeAnswer,
  RegisterAnswer,
  RegisterRequest,
  RegisterSubject,
} from '@tokhai/connectors';
import type {Procedure} from '@tokhai/core';

/** One prefill binding of a procedure. */
export type Binding = Procedure['prefill'][number];

/** What asking came to: whom it was about, where that is known, and the answer. */
export interface AskedRegister {
  readonly target: RegisterSubject | undefined;
  readonly answer: RegisterAnswer;
}

/** Bounds of one question. */
export interface AskOptions {
  readonly connectors: readonly Connector[];
  readonly milliseconds: number;
  /** Called with the person before the register is asked about them; a rejection ends the question. */
  readonly allow: (target: RegisterSubject) => Promise<void>;
}

const unavailable = {outcome: 'unavailable'} as const;

const edges: Readonly<Record<string, Edge>> = {
  'spouseOf(session)': 'spouse',
  'childOf(session)': 'child',
};

/**
 * Asks the register of a binding about the session's subject, or about the one person that an edge of a register leads
 * to from there. No number that a client sent is ever part of the question.
 */
export async function askRegister(
  binding: Binding,
  purpose: string,
  self: RegisterSubject,
  options: AskOptions,
): Promise<AskedRegister> {
  const connector = options.connectors.find(({source}) => source === binding.source);
  if (connector === undefined) return {target: undefined, answer: unavailable};
  const found = await findTarget(binding.subject, self, connector, options);
  if (found.outcome !== 'found') return {target: undefined, answer: found};
  const [target, ...others] = found.subjects;
  // Choosing between two children would be a guess: the citizen enters the data instead.
  if (target === undefined || others.length > 0) return {target: undefined, answer: {outcome: 'mismatch'}};
  await options.allow(target);
  const request: RegisterRequest = {
    subject: target,
    attributes: [...new Set(Object.values(binding.map))],
    purpose,
    basis: binding.basis,
  };
  const answer = await withinTime(
    options.milliseconds,
    (signal) => connector.lookup(request, {signal}),
    (given) => readRegisterAnswer(given, request),
  );
  return {target, answer: answer ?? unavailable};
}

async function findTarget(
  subject: string,
  self: RegisterSubject,
  connector: Connector,
  {connectors, milliseconds}: AskOptions,
): Promise<EdgeAnswer> {
  if (subject === 'session') return {outcome: 'found', subjects: [self]};
  const kind = edges[subject];
  // The register that is asked knows its own relations best; another one's lead to a number.
  const knower = connector.edge === undefined ? connectors.find((one) => one.edge !== undefined) : connector;
  if (kind === undefined || knower?.edge === undefined) return unavailable;
  const answer = await withinTime(
    milliseconds,
    (signal) => knower.edge?.(kind, self, {signal}),
    readEdgeAnswer,
  );
  if (answer === undefined) return unavailable;
  if (answer.outcome !== 'found' || knower === connector) return answer;
  // A record id of one register means nothing to another.
  return answer.subjects.every((one) => 'number' in one) ? answer : unavailable;
}

/**
 * The answer as `read` takes it, or `undefined` for a failure, also of reading, or where none came in time, even from an
 * adapter that ignores its signal.
 */
async function withinTime<T>(
  milliseconds: number,
  ask: (signal: AbortSignal) => unknown,
  read: (answer: unknown) => T | undefined,
): Promise<T | undefined> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      controller.abort();
      resolve(undefined);
    }, milliseconds);
  });
  try {
    return read(await Promise.race([ask(controller.signal), late]));
  } catch {
    // A register's failure may quote what it was asked: it becomes the outcome, and nothing of it is logged.
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
