import type {Json, JsonObject} from '../../json/json.js';
import {isJsonArray, isJsonObject} from '../../json/pointer.js';
import type {RuleFunction, RuleType} from '../../plan/plan.js';
import {CelDate, createCelEnvironment} from '../cel-environment.js';
import type {DataNode, DataTree} from '../data-tree.js';
import type {CelEngine} from './cel-engine.js';

function fromCel(value: unknown): Json {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof CelDate) return value.text;
  return Array.isArray(value) ? value.map(fromCel) : (value as Json);
}

function toCel(value: Json, type: RuleType): unknown {
  if (type === 'int') return BigInt(Number(value));
  if (type === 'date') return new CelDate(typeof value === 'string' ? value : '');
  return value;
}

/** Values as a server binds them: empty ones dropped, declared objects made, absent lists empty. */
function bindValue(value: Json | undefined, node: DataNode): unknown {
  if (node.items) {
    const {items} = node;
    const present = isJsonArray(value) ? value.filter((item) => item !== null && item !== '') : [];
    return present.map((item) => bindValue(item, items));
  }
  if (typeof node.type !== 'string') {
    const object = isJsonObject(value) ? value : {};
    const entries = [...node.properties].map(([key, child]) => [key, bindValue(object[key], child)] as const);
    return Object.fromEntries(entries.filter(([, child]) => child !== undefined));
  }
  return value === undefined || value === null || value === '' ? undefined : toCel(value, node.type);
}

/** The library that checks rules when they are published (`@marcbachmann/cel-js`), run on the text. */
export function createCelJsEngine(
  tree: DataTree,
  functions: ReadonlyMap<string, readonly RuleFunction[]>,
  today: string,
): CelEngine {
  // Our functions on CEL's values, so that only operators and macros differ.
  const bind =
    (rule: RuleFunction) =>
    (...args: readonly unknown[]) =>
      toCel(rule.call(args.map(fromCel), {today}), rule.result);
  const environment = createCelEnvironment(tree, functions, bind);
  return (source: string, values: JsonObject) => {
    const context = Object.fromEntries(
      [...tree.root.properties].map(([key, node]) => [key, bindValue(values[key], node)]),
    );
    try {
      return fromCel(environment.evaluate(source, context));
    } catch {
      return undefined;
    }
  };
}
