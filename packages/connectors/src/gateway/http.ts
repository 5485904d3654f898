import {isText, type Issue} from '@tokhai/core';
import {ConnectorError} from '../port/connector-error.js';
import type {GatewayProblem} from '../port/connector-error.js';
import type {OnProgress} from './gateway-api.js';

/** One request of the client. */
export interface GatewayRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base, already encoded, for example `/declarations`. */
  readonly path: string;
  readonly json?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeLimit?: number;
  readonly signal?: AbortSignal | undefined;
  /** Hears how much of the body is sent, where the transport can tell. */
  readonly onProgress?: OnProgress | undefined;
}

/** What the client needs of the platform. */
export interface Transport {
  readonly base: string;
  readonly fetch: typeof fetch;
  /** Sends where somebody wants to hear of the progress; `fetch` does where it is absent. */
  readonly send?: (address: string, init: RequestInit, onProgress: OnProgress) => Promise<Response>;
  readonly timeLimit: number;
}

/**
 * Sends one request and hands the successful response, body unread, to `read`, all within the time limit.
 * @throws ConnectorError `gateway-unreachable`, `gateway-timeout`, `cancelled`, `refused`, `invalid-answer`
 */
export async function call<T>(
  transport: Transport,
  request: GatewayRequest,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const timeout = AbortSignal.timeout(request.timeLimit ?? transport.timeLimit);
  const signal = request.signal === undefined ? timeout : AbortSignal.any([timeout, request.signal]);
  try {
    const response = await send(transport, request, {
      method: request.method,
      headers: {accept: 'application/json', ...contentType(request), ...request.headers},
      body: request.json === undefined ? (request.bytes ?? null) : JSON.stringify(request.json),
      credentials: 'same-origin',
      cache: 'no-cache',
      redirect: 'error',
      signal,
    });
    if (!response.ok) throw await readProblem(response);
    return await read(response);
  } catch (cause) {
    throw translate(cause, timeout, request);
  }
}

function send({base, fetch, send: watch}: Transport, request: GatewayRequest, init: RequestInit) {
  const {path, onProgress} = request;
  return onProgress === undefined || watch === undefined
    ? fetch(base + path, init)
    : watch(base + path, init, onProgress);
}

/**
 * The JSON body of a response.
 * @throws ConnectorError `invalid-answer`
 */
export function readJson(response: Response): Promise<unknown> {
  return readText(response, (text) => JSON.parse(text) as unknown);
}

/**
 * What `parse` makes of the text of a response.
 * @throws ConnectorError `invalid-answer` where it throws
 */
export async function readText<T>(response: Response, parse: (text: string) => T): Promise<T> {
  const text = await response.text();
  try {
    return parse(text);
  } catch (cause) {
    throw new ConnectorError('invalid-answer', 'the gateway answered with something other than JSON', {
      cause,
    });
  }
}

/** The bytes of a response, exactly as they came. */
export async function readBytes(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await response.arrayBuffer());
}

function contentType({json, bytes, headers}: GatewayRequest): Readonly<Record<string, string>> {
  if (json !== undefined) return {'content-type': 'application/json'};
  if (bytes !== undefined && headers?.['content-type'] === undefined)
    return {'content-type': 'application/octet-stream'};
  return {};
}

function translate(cause: unknown, timeout: AbortSignal, {signal, path}: GatewayRequest): ConnectorError {
  if (cause instanceof ConnectorError) return cause;
  if (signal?.aborted === true)
    return new ConnectorError('cancelled', `the call of ${path} was cancelled`, {cause});
  if (timeout.aborted) return new ConnectorError('gateway-timeout', `no answer to ${path} in time`, {cause});
  return new ConnectorError('gateway-unreachable', `the gateway could not be reached for ${path}`, {cause});
}

async function readProblem(response: Response): Promise<ConnectorError> {
  const body: unknown = await response.json().catch(() => undefined as unknown);
  const problem = toProblem(body, response);
  if (problem === undefined) {
    // A proxy in front of a gateway that is down answers for it, in its own words.
    const code = response.status >= 502 && response.status <= 504 ? 'gateway-unreachable' : 'invalid-answer';
    return new ConnectorError(code, `status ${response.status} without a problem`);
  }
  return new ConnectorError('refused', `the gateway refused: ${problem.code}`, {problem});
}

function toProblem(body: unknown, response: Response): GatewayProblem | undefined {
  if (typeof body !== 'object' || body === null || !('code' in body) || typeof body.code !== 'string')
    return undefined;
  const message = 'message' in body && isText(body.message) ? body.message : {vi: body.code, en: body.code};
  const issues = 'issues' in body && Array.isArray(body.issues) ? body.issues.filter(isIssue) : [];
  const wait = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  return {
    status: response.status,
    code: body.code,
    message,
    issues,
    ...(Number.isInteger(wait) && wait >= 0 ? {retryAfter: wait} : {}),
  };
}

function isIssue(value: unknown): value is Issue {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    'at' in value &&
    typeof value.code === 'string' &&
    typeof value.at === 'string'
  );
}
