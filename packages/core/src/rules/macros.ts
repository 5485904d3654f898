import type {Json} from '../json/json.js';
import type {PlanNode} from '../plan/plan.js';
import {
  asList,
  connect,
  follow,
  has,
  run,
  type Frame,
  type LazyOperator,
  type Operands,
  type Run,
} from './evaluate.js';
import {Fault, isList, type Slot, spend} from './slot.js';

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

function lookUp([name, ...path]: Operands, frame: Frame | undefined): Slot {
  for (let at = frame; at; at = at.outer) {
    // A row's field may be missing; the element itself is there, even where it is a text that came out empty.
    if (at.name === name) return path.length > 0 ? follow(at.value, path) : at.value;
  }
  return new Fault('invalid-plan');
}

/**
 * Loops over lists and their variables: `all`, `exists`, `exists-one`, `filter`, `map` (CEL macros). Apart from the other
 * operators, because the rules of most forms have none; `loadProcedure` brings them where a plan does.
 */
export const macros: ReadonlyMap<string, LazyOperator> = new Map<string, LazyOperator>([
  ['var', (operands, _state, frame) => lookUp(operands, frame)],
  ['items-var', (operands, _state, frame) => asList(lookUp(operands, frame))],
  ['has-var', (operands, _state, frame) => has(lookUp(operands, frame))],
  ['all', macro((rows) => connect(slotsOf(rows), false))],
  ['exists', macro((rows) => connect(slotsOf(rows), true))],
  ['exists-one', macro(existsOne)],
  ['filter', macro(filter)],
  ['map', macro(map)],
]);
