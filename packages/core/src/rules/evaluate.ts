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
  readonly context: RuleContext;
}

interface Frame {
  readonly name: Json;
  readonly value: Json;
  readonly outer: Frame | undefined;
}

interface Run extends StepBudget {
  readonly scope: RuleScope;
}

type Operands = readonly PlanNode[];
type LazyOperator = (operands: Operands, run: Run, frame: Frame | undefined) => Slot;

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

function run(node: PlanNode | undefined, state: Run, frame: Frame | undefined): Slot {
  if (typeof node !== 'object') return node ?? new Fault('invalid-plan');
  const [name, ...operands] = node;
  const lazy = lazyOperators.get(name);
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

/** `&&` and `||` in any number: one `absorbing` operand decides, whatever the others came to. */
function connect(slots: Iterable<Slot>, absorbing: boolean): Slot {
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

type Rows = Generator<readonly [body: Slot, element: Json, frame: Frame | undefined], void>;

/** Runs a macro's body once per element; ends with a fault once the steps are used up. */
function* iterate(
  list: readonly Json[],
  name: Json,
  body: PlanNode,
  state: Run,
  frame: Frame | undefined,
): Rows {
  for (const value of list) {
    if (!spend(state, 1)) {
      yield [new Fault('too-many-steps'), value, undefined];
      return;
    }
    const inner: Frame = {name, value, outer: frame};
    yield [run(body, state, inner), value, inner];
  }
}

function* slotsOf(rows: Iterable<readonly [Slot, ...unknown[]]>): Generator<Slot> {
  for (const [slot] of rows) yield slot;
}

type Collect = (rows: Rows, transform: PlanNode | undefined, state: Run) => Slot;

function macro(collect: Collect): LazyOperator {
  return ([name, source, body = false, transform], state, frame) => {
    const list = run(source, state, frame);
    if (list === undefined || list instanceof Fault) return list;
    if (!isList(list) || typeof name !== 'string') return new Fault('wrong-type');
    return collect(iterate(list, name, body, state, frame), transform, state);
  };
}

/** `filter`, and `map` with a guard: keeps elements whose test is true; the first that has no answer ends it. */
const filter: Collect = (rows, transform, state) => {
  const kept: Json[] = [];
  for (const [test, value, inner] of rows) {
    if (typeof test !== 'boolean')
      return test === undefined || test instanceof Fault ? test : new Fault('wrong-type');
    if (!test) continue;
    const slot = transform === undefined ? value : run(transform, state, inner);
    if (slot === undefined || slot instanceof Fault) return slot;
    kept.push(slot);
  }
  return kept;
};

const map: Collect = (rows, transform, state) => {
  if (transform !== undefined) return filter(rows, transform, state);
  const values: Json[] = [];
  for (const [slot] of rows) {
    if (slot === undefined || slot instanceof Fault) return slot;
    values.push(slot);
  }
  return values;
};

const existsOne: Collect = (rows, transform, state) => {
  const kept = filter(rows, transform, state);
  return isList(kept) ? kept.length === 1 : kept;
};

function follow(value: Json | undefined, path: Operands): Json | undefined {
  let at = value;
  for (const key of path) {
    if (at === null || typeof at !== 'object' || isList(at) || !Object.hasOwn(at, String(key)))
      return undefined;
    at = (at as Readonly<Record<string, Json>>)[String(key)];
  }
  return isFilled(at) ? at : undefined;
}

/** Empty places of a list are left out, as empty fields are. */
function asList(slot: Slot): Slot {
  if (slot === undefined) return [];
  return isList(slot) ? slot.filter(isFilled) : slot instanceof Fault ? slot : new Fault('wrong-type');
}

function lookUp([name, ...path]: Operands, frame: Frame | undefined): Slot {
  for (let at = frame; at; at = at.outer) {
    // A row's field may be missing; the element itself is there, even where it is a text that came out empty.
    if (at.name === name) return path.length > 0 ? follow(at.value, path) : at.value;
  }
  return new Fault('invalid-plan');
}

function read([pointer]: Operands, {scope}: Run): Slot {
  const value = scope.get(String(pointer));
  return isFilled(value) ? value : undefined;
}

const select: LazyOperator = ([object, ...path], state, frame) => {
  const slot = run(object, state, frame);
  return slot instanceof Fault ? slot : follow(slot, path);
};

function has(slot: Slot): Slot {
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

const lazyOperators: ReadonlyMap<string, LazyOperator> = new Map<string, LazyOperator>([
  ['get', read],
  ['items', (operands, state) => asList(read(operands, state))],
  ['has', (operands, state) => has(read(operands, state))],
  ['var', (operands, _state, frame) => lookUp(operands, frame)],
  ['items-var', (operands, _state, frame) => asList(lookUp(operands, frame))],
  ['has-var', (operands, _state, frame) => has(lookUp(operands, frame))],
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
  ['all', macro((rows) => connect(slotsOf(rows), false))],
  ['exists', macro((rows) => connect(slotsOf(rows), true))],
  ['exists-one', macro(existsOne)],
  ['filter', macro(filter)],
  ['map', macro(map)],
  ['call', call],
]);
