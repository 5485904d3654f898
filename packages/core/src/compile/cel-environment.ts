import {Environment} from '@marcbachmann/cel-js';
import type {RuleFunction, RuleType} from '../plan/plan.js';
import type {DataNode, DataTree} from './data-tree.js';

/** Limits of one rule text, which keep its cost bounded. */
export const ruleLimits = {characters: 1_000, nodes: 200, depth: 24, macroNesting: 2} as const;

/** What a date is to CEL: a type of its own, so that texts and dates do not mix. */
export class CelDate {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Runs a rule function on CEL's own values; only a preview or a test needs one. */
export type BindFunction = (rule: RuleFunction) => (...args: readonly unknown[]) => unknown;

function refuseToRun(): never {
  throw new Error('This environment only checks');
}

/** Opaque names, since CEL type names cannot be pointers. */
function nameObjects(tree: DataTree): ReadonlyMap<string, string> {
  return new Map([...tree.objects.keys()].map((name, index) => [name, `Object${index}`]));
}

function celType(type: RuleType, names: ReadonlyMap<string, string>): string {
  if (typeof type === 'string') return type;
  return 'list' in type ? `list<${celType(type.list, names)}>` : (names.get(type.object) ?? 'dyn');
}

/** Variable for the present row, in rules about a list's rows. */
export const itemName = 'item';

/**
 * Builds the CEL environment that a procedure's rules are checked in: the groups of `data` as variables, and a list's row
 * as `item`.
 */
export function createCelEnvironment(
  tree: DataTree,
  functions: ReadonlyMap<string, readonly RuleFunction[]>,
  bind: BindFunction = () => refuseToRun,
  item?: DataNode,
): Environment {
  const limits = {
    maxAstNodes: ruleLimits.nodes,
    maxDepth: ruleLimits.depth,
    maxListElements: ruleLimits.nodes,
    maxMapEntries: 0,
  };
  const environment = new Environment({limits}).registerType('date', CelDate);
  const names = nameObjects(tree);
  registerObjects(environment, tree, names);
  for (const [key, node] of tree.root.properties)
    environment.registerVariable(key, celType(node.type, names));
  // A root group of that name has a finding of its own.
  if (item && !tree.root.properties.has(itemName))
    environment.registerVariable(itemName, celType(item.type, names));
  registerDateOrder(environment);
  for (const overloads of functions.values()) {
    for (const rule of overloads) registerFunction(environment, rule, bind(rule), names);
  }
  return environment;
}

/** Inner objects first, since a type must be known before a field can have it. */
function registerObjects(environment: Environment, tree: DataTree, names: ReadonlyMap<string, string>): void {
  const outermostLast = [...tree.objects].sort(
    ([, a], [, b]) => b.at.split('/').length - a.at.split('/').length,
  );
  const done = new Set<string>();
  const register = (name: string): void => {
    const node = tree.objects.get(name);
    if (!node || done.has(name)) return;
    done.add(name);
    const schema: Record<string, string> = {};
    for (const [key, child] of node.properties) {
      register(objectIn(child.type));
      schema[key] = celType(child.type, names);
    }
    environment.registerType({name: names.get(name) ?? name, schema});
  };
  for (const [name] of outermostLast) register(name);
}

function objectIn(type: RuleType): string {
  if (typeof type === 'string') return '';
  return 'list' in type ? objectIn(type.list) : type.object;
}

function registerDateOrder(environment: Environment): void {
  const order: Readonly<Record<string, (a: CelDate, b: CelDate) => boolean>> = {
    '==': (a, b) => a.text === b.text,
    '<': (a, b) => a.text < b.text,
    '<=': (a, b) => a.text <= b.text,
    '>': (a, b) => a.text > b.text,
    '>=': (a, b) => a.text >= b.text,
  };
  for (const [operator, compare] of Object.entries(order)) {
    environment.registerOperator(`date ${operator} date`, compare);
  }
}

function registerFunction(
  environment: Environment,
  rule: RuleFunction,
  handler: (...args: readonly unknown[]) => unknown,
  names: ReadonlyMap<string, string>,
): void {
  const [first, ...rest] = rule.params.map((type) => celType(type, names));
  const result = celType(rule.result, names);
  environment.registerFunction(
    `${rule.name}(${rule.params.map((t) => celType(t, names)).join(', ')}): ${result}`,
    handler,
  );
  // Functions over a list may also be written behind it: `rows.map(r, r.amount).sum()`.
  if (!first?.startsWith('list<') || rule.name === 'join') return;
  environment.registerFunction(`${first}.${rule.name}(${rest.join(', ')}): ${result}`, handler);
}
