import type {Json, Pointer} from './json/json.js';

/**
 * A finding about a declaration, a procedure or a submission: a value, never thrown.
 * Elements translate `code`; `message` names a text of the procedure where a rule brought one.
 */
export interface Issue {
  /** Stable kebab-case code, for example `required`, `too-short`, `claim-mismatch`. */
  readonly code: string;
  /** The place it speaks of; `''` is the whole. */
  readonly at: Pointer;
  /** Figures and words that a message needs, for example `{min: 2}`. */
  readonly params?: Readonly<Record<string, Json>>;
  /** Key of a text in the procedure's `texts`. */
  readonly message?: string;
}
