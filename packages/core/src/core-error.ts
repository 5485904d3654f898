/** Why `core` refused an input; stable, for programs. */
export type CoreErrorCode =
  // JSON that enters or leaves
  | 'invalid-json'
  | 'duplicate-key'
  | 'lone-surrogate'
  | 'reserved-key'
  | 'too-deep'
  | 'too-large'
  | 'invalid-encoding'
  | 'invalid-pointer'
  // schemas
  | 'invalid-schema'
  | 'invalid-pattern'
  // procedures
  | 'plan-mismatch'
  | 'plan-too-deep'
  | 'types-missing'
  | 'rules-missing'
  | 'overlay-refused'
  // declarations
  | 'unknown-field'
  | 'unknown-document'
  | 'nothing-to-dispute'
  | 'invalid-note'
  | 'draft-mismatch'
  | 'draft-unreadable'
  // statements
  | 'not-canonical'
  | 'invalid-statement'
  | 'statement-mismatch';

/**
 * What `core` throws: misuse or hostile input, never a finding about what a citizen typed (that is an `Issue`).
 * Across packages it is told by `name` and `code`.
 */
export class CoreError extends Error {
  override readonly name = 'CoreError';
  readonly code: CoreErrorCode;
  constructor(code: CoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
