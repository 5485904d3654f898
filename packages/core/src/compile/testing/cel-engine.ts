import type {Json, JsonObject} from '../../json/json.js';

/** An engine that runs rule texts as a server would: the value, or `undefined` where it ends with an error. */
export type CelEngine = (source: string, values: JsonObject) => Json | undefined;
