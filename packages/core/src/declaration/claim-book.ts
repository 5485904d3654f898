import {computed, signal, type ReadonlySignal, type Signal} from '@preact/signals-core';
import type {PrefillBinding} from '../generated/procedure.js';
import type {Pointer} from '../json/json.js';
import type {Claim, ClaimLock, Dispute, LookupOutcome} from '../prefill/claim.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {commitValue} from './commit-value.js';
import type {RuleRunner} from './rule-runner.js';

/** A claim that stands now, with what the procedure lets the citizen do. */
export interface StandingClaim {
  readonly claim: Claim;
  readonly lock: ClaimLock;
}

/** Everything registers answered, what of it stands, and what the citizen said about it. */
export class ClaimBook {
  readonly lookups: Signal<ReadonlyMap<string, LookupOutcome>> = signal(new Map());
  readonly confirmed: Signal<ReadonlySet<Pointer>> = signal(new Set());
  readonly disputes: Signal<ReadonlyMap<Pointer, Dispute>> = signal(new Map());
  readonly activeBindings: ReadonlySignal<readonly string[]>;
  readonly #procedure: LoadedProcedure;
  readonly #active: ReadonlyMap<string, ReadonlySignal<boolean>>;

  constructor(procedure: LoadedProcedure, runner: RuleRunner) {
    this.#procedure = procedure;
    const conditions = new Map(procedure.plan.prefill.map((condition) => [condition.id, condition]));
    const ids = procedure.document.prefill.map(({id}) => id);
    this.#active = new Map(ids.map((id) => [id, runner.condition(conditions.get(id))]));
    let last: readonly string[] = [];
    this.activeBindings = computed(() => {
      const now = ids.filter((id) => this.isActive(id));
      // The same list is answered while it holds the same, so that nobody runs again for nothing.
      if (now.join() !== last.join()) last = now;
      return last;
    });
  }

  isActive(binding: string): boolean {
    return this.#active.get(binding)?.value === true;
  }

  /** The claim for a field: of the first binding in document order that applies and was answered. */
  standing(at: Pointer): StandingClaim | undefined {
    for (const {id, lock} of this.#procedure.index.bindingsOf(at)) {
      const lookup = this.lookups.value.get(id);
      const claim = lookup?.claims.find(({pointer}) => pointer === at);
      if (claim && this.isActive(id)) return {claim, lock};
    }
    return undefined;
  }

  /** The binding of a lookup, or `undefined` where the procedure asks for no such thing. */
  binding(id: string): PrefillBinding | undefined {
    return this.#procedure.document.prefill.find((binding) => binding.id === id);
  }

  /**
   * The outcome as far as it may count: claims for the pointers of its binding that are fields, in the form in which values are
   * kept, with the lock of the procedure. `undefined` for an unknown binding.
   */
  admit(outcome: LookupOutcome): LookupOutcome | undefined {
    const binding = this.binding(outcome.binding);
    if (!binding) return undefined;
    const claims =
      outcome.outcome === 'found' ? outcome.claims.flatMap((claim) => this.#admitClaim(claim, binding)) : [];
    return {...outcome, claims};
  }

  #admitClaim(claim: Claim, binding: PrefillBinding): Claim[] {
    const {pointer} = claim;
    if (!Object.hasOwn(binding.map, pointer) || !this.#procedure.index.fields.has(pointer)) return [];
    const value = commitValue(this.#procedure, pointer, claim.value);
    return value === undefined ? [] : [{...claim, value, binding: binding.id, lock: binding.lock}];
  }
}
