import type {Json} from '../../json/json.js';
import {appendKey, isJsonArray, isJsonObject} from '../../json/pointer.js';
import type {Keyword} from '../keyword.js';

/** A text that two values share exactly if they are equal; comparing texts keeps long lists from costing their square. */
function identify(value: Json): string {
  if (isJsonArray(value)) return `[${value.map(identify).join(',')}]`;
  if (!isJsonObject(value)) return Object.is(value, -0) ? '0' : JSON.stringify(value);
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${identify(item)}`);
  return `{${members.sort().join(',')}}`;
}

const items: Keyword = {
  name: 'items',
  check: (schema, value, at, run) => {
    if (!isJsonArray(value)) return;
    value.forEach((item, index) => {
      run.descend(schema, item, appendKey(at, index));
    });
  },
};

const minItems: Keyword = {
  name: 'minItems',
  check: (min, value, at, run) => {
    if (isJsonArray(value) && value.length < Number(min)) run.report('too-few-items', at, {min});
  },
};

const maxItems: Keyword = {
  name: 'maxItems',
  check: (max, value, at, run) => {
    if (isJsonArray(value) && value.length > Number(max)) run.report('too-many-items', at, {max});
  },
};

const uniqueItems: Keyword = {
  name: 'uniqueItems',
  check: (wanted, value, at, run) => {
    if (wanted !== true || !isJsonArray(value)) return;
    if (new Set(value.map(identify)).size < value.length) run.report('duplicate-items', at);
  },
};

/** Keywords for lists. */
export const listKeywords: readonly Keyword[] = [minItems, maxItems, uniqueItems, items];
