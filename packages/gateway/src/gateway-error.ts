/**
 * Why a gateway did not start:
 *
 * - `folder-locked`: another process works on the data folder
 * - `folder-unusable`: the data folder cannot be read or written
 * - `migration-failed`: the database is newer than this program, or a migration did not run
 * - `invalid-options`: an option is missing or wrong
 * - `unsafe-options`: production mode refuses an option that only a demo may have
 * - `procedure-faulty`: a procedure breaks the meta-schema or does not compile
 * - `plan-differs`: a stored plan is not what the procedure compiles to
 * - `key-unreadable`: a key file is damaged or readable by others
 */
export type GatewayErrorCode =
  | 'folder-locked'
  | 'folder-unusable'
  | 'migration-failed'
  | 'invalid-options'
  | 'unsafe-options'
  | 'procedure-faulty'
  | 'plan-differs'
  | 'key-unreadable';

/** A gateway that cannot start; the message is one clear line. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly code: GatewayErrorCode;

  constructor(code: GatewayErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
