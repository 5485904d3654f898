import type {Json} from '@tokhai/core';
import type {
  EdgeAnswer,
  RegisterAnswer,
  RegisterFailure,
  RegisterRequest,
  RegisterSubject,
} from './connector.js';

const failures: ReadonlySet<unknown> = new Set<RegisterFailure>([
  'empty',
  'mismatch',
  'unavailable',
  'denied',
  'expired',
]);
const assurances: ReadonlySet<unknown> = new Set(['high', 'substantial', 'low']);
const maxIdLength = 200;
const maxDepth = 16;
const maxNodes = 5_000;
const maxSubjects = 50;

/**
 * Reads what an adapter gave, which may be anything: an answer of the port's shape with no attribute that was not
 * asked for, or `undefined` where it cannot be read. Attributes that are `null` count as not answered.
 */
export function readRegisterAnswer(answer: unknown, request: RegisterRequest): RegisterAnswer | undefined {
  if (!isRecord(answer)) return undefined;
  if (isFailure(answer['outcome'])) return {outcome: answer['outcome']};
  const {outcome, recordId, assurance, attributes} = answer;
  if (outcome !== 'found' || !isId(recordId) || !isAssurance(assurance) || !isRecord(attributes))
    return undefined;
  const asked: Record<string, Json> = {};
  for (const name of request.attributes) {
    if (!Object.hasOwn(attributes, name)) continue;
    const value = attributes[name];
    if (value === null || value === undefined) continue;
    if (!isJson(value, 0, {left: maxNodes})) return undefined;
    asked[name] = value;
  }
  return {outcome: 'found', recordId, assurance, attributes: asked};
}

/** Reads what an adapter gave for an edge; `undefined` where it cannot be read. */
export function readEdgeAnswer(answer: unknown): EdgeAnswer | undefined {
  if (!isRecord(answer)) return undefined;
  if (isFailure(answer['outcome'])) return {outcome: answer['outcome']};
  const {outcome, subjects} = answer;
  if (outcome !== 'found' || !Array.isArray(subjects) || subjects.length > maxSubjects) return undefined;
  const read = subjects.map(readSubject);
  if (!read.every((subject) => subject !== undefined)) return undefined;
  return read.length === 0 ? {outcome: 'empty'} : {outcome: 'found', subjects: read};
}

function readSubject(subject: unknown): RegisterSubject | undefined {
  if (!isRecord(subject)) return undefined;
  if (isId(subject['number'])) return {number: subject['number']};
  if (isId(subject['recordId'])) return {recordId: subject['recordId']};
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFailure(value: unknown): value is RegisterFailure {
  return failures.has(value);
}

function isAssurance(value: unknown): value is 'high' | 'substantial' | 'low' {
  return assurances.has(value);
}

/** Ids go into claims, questions and logs: nothing that ends a line, hides or is half a character. */
function isId(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= maxIdLength &&
    !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(value)
  );
}

function isJson(value: unknown, depth: number, budget: {left: number}): value is Json {
  budget.left -= 1;
  if (depth > maxDepth || budget.left < 0) return false;
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'string') return !/\p{Surrogate}/u.test(value);
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1, budget));
  if (!isRecord(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.entries(value).every(([key, item]) => key !== '__proto__' && isJson(item, depth + 1, budget));
}
