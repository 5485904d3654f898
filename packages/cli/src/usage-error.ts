/** Why a command could not run: `bad-argument`, `nothing-found` or `unreadable`. */
export type UsageErrorCode = 'bad-argument' | 'nothing-found' | 'unreadable';

/** A command was called wrongly or pointed at nothing; the message is for the person at the terminal. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code: UsageErrorCode;
  constructor(code: UsageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
