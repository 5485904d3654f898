import type {Issue} from '@tokhai/core';

/**
 * - `login-required`: nobody is logged in
 * - `unreachable`, `timeout`: the gateway did not answer; nothing is known, the same call may be made again
 * - `cancelled`: the person stopped
 * - `no-algorithm`: no algorithm that the challenge accepts suits the certificate's key
 * - `unknown-signer`: a choice that this form did not offer
 * Every other code is the gateway's own refusal, such as `claim-stale`.
 */
export class EmbedError extends Error {
  override readonly name = 'EmbedError';
  readonly code: string;
  /** What the gateway found, with `refused` submissions. */
  readonly issues: readonly Issue[];

  constructor(code: string, message: string, options?: ErrorOptions & {readonly issues?: readonly Issue[]}) {
    super(message, options);
    this.code = code;
    this.issues = options?.issues ?? [];
  }
}

interface ConnectorFailure {
  readonly code: string;
  readonly problem?: {readonly code: string; readonly issues: readonly Issue[]};
}

const codes: Readonly<Record<string, string>> = {
  'gateway-unreachable': 'unreachable',
  'gateway-timeout': 'timeout',
  cancelled: 'cancelled',
};

function isConnectorFailure(error: unknown): error is Error & ConnectorFailure {
  return error instanceof Error && error.name === 'ConnectorError' && 'code' in error;
}

/** Says a failed call in the words that the form knows: its own codes, or the gateway's. */
export function translateFailure(error: unknown): unknown {
  if (!isConnectorFailure(error)) return error;
  const {problem} = error;
  if (problem !== undefined) {
    return new EmbedError(problem.code, error.message, {cause: error, issues: problem.issues});
  }
  return new EmbedError(codes[error.code] ?? error.code, error.message, {cause: error});
}

/** Runs a call of the gateway and translates what it rejects with. */
export async function translating<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw translateFailure(error);
  }
}
