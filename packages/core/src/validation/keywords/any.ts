import type {Json} from '../../json/json.js';
import {equalJson, isJsonArray, isJsonObject} from '../../json/pointer.js';
import type {Keyword} from '../keyword.js';

const types: ReadonlyMap<string, (value: Json) => boolean> = new Map<string, (value: Json) => boolean>([
  ['string', (value) => typeof value === 'string'],
  ['number', (value) => typeof value === 'number'],
  ['integer', (value) => Number.isInteger(value)],
  ['boolean', (value) => typeof value === 'boolean'],
  ['object', isJsonObject],
  ['array', isJsonArray],
  ['null', (value) => value === null],
]);

const type: Keyword = {
  name: 'type',
  check: (expected, value, at, run) => {
    const holds = typeof expected === 'string' ? types.get(expected) : undefined;
    if (!holds?.(value)) run.report('wrong-type', at, {expected});
  },
};

const enumeration: Keyword = {
  name: 'enum',
  check: (choices, value, at, run) => {
    const found = isJsonArray(choices) && choices.some((choice) => equalJson(choice, value));
    if (!found) run.report('not-in-list', at);
  },
};

const constant: Keyword = {
  name: 'const',
  check: (expected, value, at, run) => {
    if (!equalJson(expected, value)) run.report('not-the-value', at, {expected});
  },
};

const reference: Keyword = {
  name: '$ref',
  check: (target, value, at, run) => {
    run.descend(run.resolve(target), value, at);
  },
};

/** Keywords for values of every type. */
export const anyKeywords: readonly Keyword[] = [reference, type, enumeration, constant];
