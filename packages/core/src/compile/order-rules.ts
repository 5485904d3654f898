import type {Pointer} from '../json/json.js';
import type {PlanRule} from '../plan/plan.js';

/** Rules in order, or the circles in which they wait for each other. */
export interface RuleOrder {
  readonly rules: readonly PlanRule[];
  readonly cycles: readonly (readonly PlanRule[])[];
}

/** The field or group that a read looks at: without the mark of a list's length and without what lies in its rows. */
function placeOf(read: string): Pointer {
  return read.replace(/(?:#|\/\*.*)$/, '');
}

function* selfAndAncestors(at: Pointer): Generator<Pointer> {
  for (let end = at.length; end > 0; end = at.lastIndexOf('/', end - 1)) yield at.slice(0, end);
}

/** What decides about a value: what computes it, and what may hide it, since hidden values count as missing. */
class DecisionIndex {
  readonly #visible = new Map<Pointer, number>();
  readonly #computed = new Map<Pointer, number>();
  /** Computed places by each of their ancestors, for reads of a whole group. */
  readonly #computedBelow = new Map<Pointer, number[]>();

  constructor(rules: readonly PlanRule[]) {
    for (const [index, {at, effect}] of rules.entries()) {
      if (effect === 'visible') this.#visible.set(at, index);
      if (effect !== 'computed') continue;
      this.#computed.set(at, index);
      for (const place of selfAndAncestors(at)) {
        this.#computedBelow.set(place, [...(this.#computedBelow.get(place) ?? []), index]);
      }
    }
  }

  decidersOf(read: string): readonly number[] {
    const place = placeOf(read);
    const found = new Set(this.#computedBelow.get(place));
    for (const at of selfAndAncestors(place)) {
      for (const index of [this.#visible.get(at), this.#computed.get(at)])
        if (index !== undefined) found.add(index);
    }
    return [...found].sort((a, b) => a - b);
  }
}

/** Puts every rule after all that decide about what it reads; otherwise the order of the document stays. */
export function orderRules(rules: readonly PlanRule[]): RuleOrder {
  const index = new DecisionIndex(rules);
  const waitsFor = rules.map(({reads}) => new Set(reads.flatMap((read) => index.decidersOf(read))));
  const visit = new DepthFirst(waitsFor);
  const order = visit.run();
  const pick = (indices: readonly number[]): PlanRule[] => indices.flatMap((i) => rules[i] ?? []);
  return {rules: pick(order), cycles: visit.cycles.map(pick)};
}

/** Depth-first order with a stack of its own, since a chain of rules may be longer than the call stack. */
class DepthFirst {
  readonly cycles: number[][] = [];
  readonly #waitsFor: readonly ReadonlySet<number>[];
  readonly #state = new Map<number, 'open' | 'done'>();
  readonly #order: number[] = [];

  constructor(waitsFor: readonly ReadonlySet<number>[]) {
    this.#waitsFor = waitsFor;
  }

  run(): readonly number[] {
    for (const start of this.#waitsFor.keys()) if (!this.#state.has(start)) this.#visit(start);
    return this.#order;
  }

  #visit(start: number): void {
    const path: {rule: number; rest: Iterator<number>}[] = [];
    const open = (rule: number): void => {
      this.#state.set(rule, 'open');
      path.push({rule, rest: (this.#waitsFor[rule] ?? new Set<number>()).values()});
    };
    open(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.rest.next();
      if (next.done) {
        path.pop();
        this.#state.set(top.rule, 'done');
        this.#order.push(top.rule);
      } else if (this.#state.get(next.value) === 'open') {
        this.cycles.push(path.slice(path.findIndex(({rule}) => rule === next.value)).map(({rule}) => rule));
      } else if (!this.#state.has(next.value)) open(next.value);
    }
  }
}
