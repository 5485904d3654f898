import {
  type CelFunc,
  type CelInput,
  type CelType,
  CelScalar,
  celEnv,
  celFunc,
  celMethod,
  isCelError,
  isCelList,
  listType,
  parse,
  plan,
} from '@bufbuild/cel';
import type {Json} from '../../json/json.js';
import {isJsonArray, isJsonObject} from '../../json/pointer.js';
import type {RuleFunction, RuleType} from '../../plan/plan.js';
import type {DataNode, DataTree} from '../data-tree.js';
import type {CelEngine} from './cel-engine.js';

/** Dates are plain text to this engine: it checks no types, and their order is that of text. */
function celType(type: RuleType): CelType {
  if (typeof type === 'object') return 'list' in type ? listType(celType(type.list)) : CelScalar.DYN;
  return {
    bool: CelScalar.BOOL,
    int: CelScalar.INT,
    double: CelScalar.DOUBLE,
    string: CelScalar.STRING,
    date: CelScalar.STRING,
  }[type];
}

function fromCel(value: unknown): Json {
  if (typeof value === 'bigint') return Number(value);
  return isCelList(value) ? [...value].map(fromCel) : (value as Json);
}

function toCel(value: Json, type: RuleType): CelInput {
  if (isJsonArray(value)) {
    const element = typeof type === 'object' && 'list' in type ? type.list : 'string';
    return value.map((item) => toCel(item, element));
  }
  return type === 'int' ? BigInt(Number(value)) : value;
}

function bindValue(value: Json | undefined, node: DataNode): CelInput | undefined {
  if (node.items) {
    const {items} = node;
    const present = isJsonArray(value) ? value.filter((item) => item !== null && item !== '') : [];
    return present.flatMap((item) => bindValue(item, items) ?? []);
  }
  if (typeof node.type !== 'string') {
    const object = isJsonObject(value) ? value : {};
    const entries = [...node.properties].flatMap(([key, child]) => {
      const bound = bindValue(object[key], child);
      return bound === undefined ? [] : [[key, bound] as const];
    });
    return new Map(entries);
  }
  return value === undefined || value === null || value === '' ? undefined : toCel(value, node.type);
}

/** This engine takes any list for any other, so that the elements choose among a function's overloads. */
function bindFunctions(overloads: readonly RuleFunction[], today: string): readonly CelFunc[] {
  const [model] = overloads;
  if (!model) return [];
  const types = model.params.map(celType);
  const [first, ...rest] = types;
  if (first?.kind !== 'list') {
    return overloads.map((rule) => {
      const call = (...args: readonly unknown[]): CelInput => callRule(rule, args, today);
      return celFunc(rule.name, rule.params.map(celType), celType(rule.result), call);
    });
  }
  const call = (args: readonly unknown[]): CelInput => {
    const rule = overloads.find(({params: [list]}) => holdsList(list, args[0])) ?? model;
    return callRule(rule, args, today);
  };
  const method = function (this: unknown, ...args: readonly unknown[]): CelInput {
    return call([this, ...args]);
  };
  return [
    celFunc(model.name, types, CelScalar.DYN, (...args: readonly unknown[]) => call(args)),
    celMethod(model.name, first, rest, CelScalar.DYN, method),
  ];
}

function callRule(rule: RuleFunction, args: readonly unknown[], today: string): CelInput {
  return toCel(rule.call(args.map(fromCel), {today}), rule.result);
}

function holdsList(type: RuleType | undefined, list: unknown): boolean {
  const element = typeof type === 'object' && 'list' in type ? type.list : undefined;
  const [item] = isCelList(list) ? [...list] : [];
  // An empty list has no type at run time; the first overload, of integers, is what random texts mean.
  return item === undefined || (typeof item === 'bigint') === (element === 'int');
}

/** A second, independent implementation (`@bufbuild/cel`), run on the text. */
export function createBufbuildEngine(
  tree: DataTree,
  functions: ReadonlyMap<string, readonly RuleFunction[]>,
  today: string,
): CelEngine {
  const funcs = [...functions.values()].flatMap((overloads) => bindFunctions(overloads, today));
  const environment = celEnv({funcs});
  const plans = new Map<string, ReturnType<typeof plan>>();
  const planOf = (source: string): ReturnType<typeof plan> => {
    const planned = plans.get(source) ?? plan(environment, parse(source));
    plans.set(source, planned);
    return planned;
  };
  return (source, values, item) => {
    const bindings = Object.fromEntries(
      [...tree.root.properties].map(([key, node]) => [key, bindValue(values[key], node) ?? new Map()]),
    );
    const row = item && tree.nodes.get(item.at);
    try {
      const result = planOf(source)(
        row ? {...bindings, item: bindValue(item.value, row) ?? new Map()} : bindings,
      );
      return isCelError(result) ? undefined : fromCel(result);
    } catch {
      return undefined;
    }
  };
}
