import type {Issue, Text} from '@tokhai/core';

/** What an error carries beside its code. */
export interface EmbedErrorOptions extends ErrorOptions {
  readonly issues?: readonly Issue[];
  readonly words?: Text;
}

/**
 * - `login-required`: nobody is logged in
 * - `session-expired`: nobody is logged in any more
 * - `procedure-mismatch`: a procedure is not the one that the gateway names
 * - `unreachable`, `timeout`: the gateway did not answer; nothing is known, the same call may be made again
 * - `cancelled`: the person stopped
 * - `draft-conflict`: another tab saved the draft meanwhile; `draft-storage-full`, `draft-storage-failed`: it could not be kept;
 *   `draft-gone`: it is not there any more
 * - `no-algorithm`: no algorithm that the challenge accepts suits the certificate's key
 * - `unknown-signer`: a choice that this form did not offer
 * Every other code is the gateway's own refusal, such as `claim-stale`.
 */
export class EmbedError extends Error {
  override readonly name = 'EmbedError';
  readonly code: string;
  /** What the gateway found, with `refused` submissions. */
  readonly issues: readonly Issue[];
  /** What the gateway says to the person, with its refusals. */
  readonly words: Text | undefined;

  constructor(code: string, message: string, options?: EmbedErrorOptions) {
    super(message, options);
    this.code = code;
    this.issues = options?.issues ?? [];
    this.words = options?.words;
  }
}

interface ConnectorFailure {
  readonly code: string;
  readonly problem?: {readonly code: string; readonly message: Text; readonly issues: readonly Issue[]};
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
function translateFailure(error: unknown): unknown {
  if (!isConnectorFailure(error)) return error;
  const {problem} = error;
  if (problem !== undefined) {
    const {code, issues, message: words} = problem;
    return new EmbedError(code, error.message, {cause: error, issues, words});
  }
  return new EmbedError(codes[error.code] ?? error.code, error.message, {cause: error});
}

/** Whether a code says that nobody answered. */
export function isLost(code: string): boolean {
  return code === 'unreachable' || code === 'timeout';
}

/** Runs a call of the gateway and translates what it rejects with. */
export async function translating<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw translateFailure(error);
  }
}
