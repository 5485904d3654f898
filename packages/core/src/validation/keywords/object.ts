import {appendKey, isJsonArray, isJsonObject} from '../../json/pointer.js';
import type {Keyword} from '../keyword.js';

const properties: Keyword = {
  name: 'properties',
  check: (schemas, value, at, run) => {
    if (!isJsonObject(value) || !isJsonObject(schemas)) return;
    for (const [key, schema] of Object.entries(schemas)) {
      const part = Object.hasOwn(value, key) ? value[key] : undefined;
      if (part !== undefined) run.descend(schema, part, appendKey(at, key));
    }
  },
};

const required: Keyword = {
  name: 'required',
  check: (keys, value, at, run) => {
    if (!isJsonObject(value) || !isJsonArray(keys)) return;
    for (const key of keys)
      if (typeof key === 'string' && !Object.hasOwn(value, key)) run.report('required', appendKey(at, key));
  },
};

const additionalProperties: Keyword = {
  name: 'additionalProperties',
  check: (schema, value, at, run) => {
    if (!isJsonObject(value) || schema === true) return;
    const known = run.schema['properties'];
    for (const [key, part] of Object.entries(value)) {
      if (isJsonObject(known) && Object.hasOwn(known, key)) continue;
      if (schema === false) run.report('unknown-property', appendKey(at, key));
      else run.descend(schema, part, appendKey(at, key));
    }
  },
};

/** Keywords for objects. */
export const objectKeywords: readonly Keyword[] = [required, properties, additionalProperties];
