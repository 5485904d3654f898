/**
 * Why `core` refused an input; stable, for programs.
 *
 * - `invalid-json`, `duplicate-key`, `lone-surrogate`, `reserved-key` (`__proto__`): no single meaning as I-JSON (RFC 7493)
 * - `too-deep`, `too-large`: beyond `maxJsonDepth` levels or `maxJsonLength` characters
 * - `invalid-encoding`, `invalid-pointer`: hex, base64, UTF-8 or JSON Pointer (RFC 6901) that is none
 * - `invalid-schema`, `invalid-pattern`: a schema beyond the closed vocabulary, a pattern that does not compile
 * - `plan-mismatch`, `types-missing`, `rules-missing`, `overlay-refused`: parts that do not belong to the procedure
 * - `plan-too-deep`: rules that wait for each other in too long a chain
 * - `unknown-field`, `unknown-document`: the procedure has none of that name
 * - `nothing-to-dispute`, `invalid-note`: an objection without a claim, a note of a length that is not allowed
 * - `draft-mismatch`: a draft of another procedure; `draft-unreadable`: another key or owner, or changed bytes
 * - `draft-signed`, `migration-undeclared`: a draft that goes over into no other version
 * - `not-canonical`, `invalid-statement`: bytes that are not the RFC 8785 form, or not of a statement
 * - `statement-mismatch`: parts that do not belong to one statement
 */
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
  | 'draft-signed'
  | 'migration-undeclared'
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
  /** The message is the code in words, and then what it is about, where `about` says it. */
  constructor(code: CoreErrorCode, about?: string, options?: ErrorOptions) {
    super(code.replaceAll('-', ' ') + (about === undefined ? '' : `: ${about}`), options);
    this.code = code;
  }
}
