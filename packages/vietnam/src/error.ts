/**
 * What can go wrong here.
 *
 * - `data-unavailable` a data chunk could not be loaded (offline, an old page after a release); asking again may help
 * - `bad-data` a data chunk does not have the documented layout
 * - `invalid-type-document` the document of the `vn:` types lacks a needed part
 * - `unknown-type` the document names a type this version has no behaviour for
 * - `invalid-date`, `out-of-range`, `calendar-missing` faults of the rule functions
 */
export type VietnamErrorCode =
  | 'data-unavailable'
  | 'bad-data'
  | 'invalid-type-document'
  | 'unknown-type'
  | 'invalid-date'
  | 'out-of-range'
  | 'calendar-missing';

/** The one error class of this package; tell errors by `name` and `code`. Findings about input are values, never thrown. */
export class VietnamError extends Error {
  override readonly name = 'VietnamError';
  readonly code: VietnamErrorCode;
  constructor(code: VietnamErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
