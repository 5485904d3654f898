/**
 * Something went wrong that the person was told about in words: for the portal's own log. It carries codes only, never
 * values.
 */
export class TkFaultEvent extends Event {
  /** Kebab-case code of the error, `unknown` where it has none. */
  readonly code: string;
  /** What was being done, for example `lookup`, `challenge`, `sign`, `submit`, `draft`, `render`. */
  readonly during: string;
  readonly cause: unknown;

  constructor(code: string, during: string, cause: unknown) {
    super('tk-fault', {bubbles: true, composed: true});
    this.code = code;
    this.during = during;
    this.cause = cause;
  }
}
