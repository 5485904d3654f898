import type {Json, JsonObject, Pointer} from '../../json/json.js';

/** The row that a rule of a list's field speaks of as `item`. */
export interface RuleItem {
  /** Place of the list's rows, with `*` for the number. */
  readonly at: Pointer;
  readonly value: JsonObject;
}

/** An engine that runs rule texts as a server would: the value, or `undefined` where it ends with an error. */
export type CelEngine = (source: string, values: JsonObject, item?: RuleItem) => Json | undefined;
