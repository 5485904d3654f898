import type {Json, Pointer} from '../json/json.js';
import type {PlanNode, RuleContext, RuleFunction, RuleOutcome} from '../plan/plan.js';
import {strictOperators} from './operators.js';
import {Fault, isFilled, isList, type Slot, spend, type StepBudget} from './slot.js';

/** What an expression may see: values, functions, the day. */
export interface RuleScope {
  /** A value by pointer; `undefined`, `null` and `''` all mean that nothing is filled in. */
  get(pointer: Pointer): Json | undefined;
  /** Functions by name. */
  readonly functions: ReadonlyMap<string, RuleFunction>;
  /** `macros`, where the expression goes through a list: its loops are `invalid-plan` without them. */
  readonly macros?: ReadonlyMap<string, LazyOperator> | undefined;
  readonly context: RuleContext;
}

/** A loop's variable, within those of the loops around it. @internal */
export interface Frame {
  readonly name: Json;
  readonly value: Json;
  readonly outer: Frame | undefined;
}

/** One evaluation under way. @internal */
export interface Run extends StepBudget {
  readonly scope: RuleScope;
}

/** @internal */
export type Operands = readonly PlanNode[];
/** An operator that decides by itself which of its operands are evaluated. @internal */
export type LazyOperator = (operands: Operands, run: Run, frame: Frame | undefined) => Slot;

/** Loop steps that one evaluation may take before it ends with the fault `too-many-steps`. */
export const maxRuleSteps = 100_000;

/**
 * Evaluates one compiled expression: the whole rule engine of the browser, without a parser and without `eval`.
 *
 * A missing value makes the outcome `undetermined`, except where `&&`, `||`, `all` and `exists` can do without it, as in CEL.
 * Where a missing value and a fault meet, the missing one decides, since an error next to an empty field is the empty field's.
 *
 * Fault codes: `overflow` (integers beyond ±(2^53−1)), `division-by-zero`, `wrong-type`, `invalid-index`, `not-finite`,
 * `too-many-steps`, `unknown-function`, `invalid-plan`, and those that functions throw, such as `invalid-date`.
 */
export function evaluate(node: PlanNode, scope: RuleScope): RuleOutcome {
  const slot = run(node, {scope, steps: maxRuleSteps}, undefined);
  if (slot === undefined) return {kind: 'undetermined'};
  if (slot instanceof Fault) return {kind: 'fault', code: slot.code};
  return isFinite(slot) ? {kind: 'value', value: slot} : {kind: 'fault', code: 'not-finite'};
}

function isFinite(value: Json): boolean {
  return isList(value) ? value.every(isFinite) : typeof value !== 'number' || Number.isFinite(value);
}

/** The value of a node. @internal */
export function run(node: PlanNode | undefined, state: Run, frame: Frame | undefined): Slot {
  if (typeof node !== 'object') return node ?? new Fault('invalid-plan');
  const [name, ...operands] = node;
  const lazy = lazyOperators.get(name) ?? state.scope.macros?.get(name);
  if (lazy) return lazy(operands, state, frame);
  const strict = strictOperators.get(name);
  if (!strict) return new Fault('invalid-plan');
  const values = runAll(operands, state, frame);
  return isList(values) ? strict(values, state) : values;
}

/** All values, or the worst of what came instead. */
function runAll(operands: Operands, state: Run, frame: Frame | undefined): Json[] | undefined | Fault {
  const values: Json[] = [];
  let fault: Fault | undefined;
  for (const operand of operands) {
    const slot = run(operand, state, frame);
    if (slot === undefined) return undefined;
    if (slot instanceof Fault) fault ??= slot;
    else values.push(slot);
  }
  return fault ?? values;
}

/** `&&` and `||` in any number: one `absorbing` operand decides, whatever the others came to. @internal */
export function connect(slots: Iterable<Slot>, absorbing: boolean): Slot {
  let missing = false;
  let fault: Fault | undefined;
  for (const slot of slots) {
    if (slot === absorbing) return absorbing;
    if (slot === undefined) missing = true;
    else if (slot instanceof Fault) fault ??= slot;
    else if (typeof slot !== 'boolean') fault ??= new Fault('wrong-type');
  }
  return missing ? undefined : (fault ?? !absorbing);
}

function* each(operands: Operands, state: Run, frame: Frame | undefined): Generator<Slot> {
  for (const operand of operands) yield run(operand, state, frame);
}

/** What stands below a value, by own members only. @internal */
export function follow(value: Json | undefined, path: Operands): Json | undefined {
  let at = value;
  for (const key of path) {
    if (at === null || typeof at !== 'object' || isList(at) || !Object.hasOwn(at, String(key)))
      return undefined;
    at = (at as Readonly<Record<string, Json>>)[String(key)];
  }
  return isFilled(at) ? at : undefined;
}

/** Empty places of a list are left out, as empty fields are. @internal */
export function asList(slot: Slot): Slot {
  if (slot === undefined) return [];
  return isList(slot) ? slot.filter(isFilled) : slot instanceof Fault ? slot : new Fault('wrong-type');
}

function read([pointer]: Operands, {scope}: Run): Slot {
  const value = scope.get(String(pointer));
  return isFilled(value) ? value : undefined;
}

const select: LazyOperator = ([object, ...path], state, frame) => {
  const slot = run(object, state, frame);
  return slot instanceof Fault ? slot : follow(slot, path);
};

/** Whether something is there. @internal */
export function has(slot: Slot): Slot {
  return slot instanceof Fault ? slot : slot !== undefined;
}

const call: LazyOperator = ([name, ...operands], state, frame) => {
  const args = runAll(operands, state, frame);
  if (!isList(args)) return args;
  const rule = state.scope.functions.get(String(name));
  if (!rule) return new Fault('unknown-function');
  if (!args.every((arg) => !isList(arg) || spend(state, arg.length))) return new Fault('too-many-steps');
  try {
    return rule.call(args, state.scope.context);
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return new Fault(typeof code === 'string' ? code : 'function-failed');
  }
};

/** Whether an operator needs no macros. @internal */
export function isPlainOperator(name: string): boolean {
  return lazyOperators.has(name) || strictOperators.has(name);
}

const lazyOperators: ReadonlyMap<string, LazyOperator> = new Map<string, LazyOperator>([
  ['get', read],
  ['items', (operands, state) => asList(read(operands, state))],
  ['has', (operands, state) => has(read(operands, state))],
  ['select', select],
  ['items-select', (operands, state, frame) => asList(select(operands, state, frame))],
  ['&&', (operands, state, frame) => connect(each(operands, state, frame), false)],
  ['||', (operands, state, frame) => connect(each(operands, state, frame), true)],
  [
    '?:',
    ([test, yes, no], state, frame) => {
      const slot = run(test, state, frame);
      if (typeof slot === 'boolean') return run(slot ? yes : no, state, frame);
      return slot === undefined || slot instanceof Fault ? slot : new Fault('wrong-type');
    },
  ],
  ['call', call],
]);
