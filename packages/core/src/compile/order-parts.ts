import type {Pointer} from '../json/json.js';
import {DecisionIndex} from '../procedure/decision-index.js';

/** What waits for what it reads and decides about places: a rule, or a binding with a condition. */
export interface WaitingPart {
  readonly decides: readonly Pointer[];
  readonly reads: readonly string[];
}

/** Parts in order, the circles in which they wait for each other, and the longest chains. */
export interface PartOrder<Part> {
  readonly parts: readonly Part[];
  readonly cycles: readonly (readonly Part[])[];
  /** Number of parts in the longest chain that ends with a part; empty where there are circles. */
  readonly depths: ReadonlyMap<Part, number>;
}

/** Puts every part after all that decide about what it reads; otherwise the order stays. */
export function orderParts<Part extends WaitingPart>(parts: readonly Part[]): PartOrder<Part> {
  const index = new DecisionIndex(
    parts.flatMap(({decides}, i) => decides.map((at): [Pointer, number] => [at, i])),
  );
  const waitsFor = parts.map(({reads}) => {
    const deciders = new Set(reads.flatMap((read) => [...index.decidersOf(read)]));
    return new Set([...deciders].sort((a, b) => a - b));
  });
  const visit = new DepthFirst(waitsFor);
  const order = visit.run();
  const pick = (indices: readonly number[]): Part[] => indices.flatMap((i) => parts[i] ?? []);
  const depths = visit.cycles.length === 0 ? measure(order, waitsFor) : [];
  return {
    parts: pick(order),
    cycles: visit.cycles.map(pick),
    depths: new Map(parts.map((part, i) => [part, depths[i] ?? 0])),
  };
}

function measure(order: readonly number[], waitsFor: readonly ReadonlySet<number>[]): readonly number[] {
  const depths: number[] = [];
  for (const part of order) {
    let deepest = 0;
    for (const decider of waitsFor[part] ?? []) deepest = Math.max(deepest, depths[decider] ?? 0);
    depths[part] = deepest + 1;
  }
  return depths;
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
    const path: {part: number; rest: Iterator<number>}[] = [];
    const open = (part: number): void => {
      this.#state.set(part, 'open');
      path.push({part, rest: (this.#waitsFor[part] ?? new Set<number>()).values()});
    };
    open(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.rest.next();
      if (next.done) {
        path.pop();
        this.#state.set(top.part, 'done');
        this.#order.push(top.part);
      } else if (this.#state.get(next.value) === 'open') {
        this.cycles.push(path.slice(path.findIndex(({part}) => part === next.value)).map(({part}) => part));
      } else if (!this.#state.has(next.value)) open(next.value);
    }
  }
}
