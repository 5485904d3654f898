import type {Issue} from '@tokhai/core';

/**
 * - `gateway-unreachable`: no connection, or it broke: nothing is known, ask again (same idempotency key)
 * - `gateway-timeout`: the time limit of the call ran out: likewise
 * - `cancelled`: the caller's own signal ended the call
 * - `refused`: the gateway answered with a problem; see `problem`
 * - `invalid-answer`: the answer is not what this interface promises, such as a proxy's own error page
 * - `invalid-argument`: the call could not be made as asked
 */
export type ConnectorErrorCode =
  'gateway-unreachable' | 'gateway-timeout' | 'cancelled' | 'refused' | 'invalid-answer' | 'invalid-argument';

/** The gateway's own words on a refusal (RFC 9457 media type). */
export interface GatewayProblem {
  readonly status: number;
  /** Stable kebab-case code, for example `challenge-used`. */
  readonly code: string;
  readonly message: {readonly vi: string; readonly en: string};
  readonly issues: readonly Issue[];
  /** Seconds to wait, where the gateway said so. */
  readonly retryAfter?: number;
}

/** A failed call. Tell it by `name` and `code`, not by `instanceof`. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  readonly code: ConnectorErrorCode;
  /** Present with `refused`. */
  readonly problem: GatewayProblem | undefined;

  constructor(
    code: ConnectorErrorCode,
    message: string,
    options?: ErrorOptions & {problem?: GatewayProblem},
  ) {
    super(message, options);
    this.code = code;
    this.problem = options?.problem;
  }
}
