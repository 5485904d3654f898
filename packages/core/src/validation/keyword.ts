import type {Issue} from '../issue.js';
import type {Json, Pointer} from '../json/json.js';
import type {SchemaNode} from '../procedure/value-type.js';

/** What a keyword may do while it checks one value. */
export interface KeywordRun {
  /** The schema object in which the keyword stands, for keywords that read their neighbours. */
  readonly schema: SchemaNode;
  report(code: string, at: Pointer, params?: Issue['params']): void;
  /** Checks a part of the value, or the same value, by another schema. */
  descend(schema: Json | undefined, value: Json, at: Pointer): void;
  /** The schema that a `$ref` names. @throws CoreError `invalid-schema`, `types-missing` */
  resolve(reference: Json): SchemaNode;
}

/** One keyword of the closed vocabulary. Adding one adds a value to a list. */
export interface Keyword {
  readonly name: string;
  /** `limit` is what the schema says, `value` what is checked; a keyword passes over values of other types. */
  readonly check: (limit: Json, value: Json, at: Pointer, run: KeywordRun) => void;
}
