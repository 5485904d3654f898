import {computed, type ReadonlySignal} from '@preact/signals-core';
import type {CivilDate, Json, Pointer} from '../json/json.js';
import type {PlanCondition, PlanExpression, RuleFunction, RuleOutcome} from '../plan/plan.js';
import {evaluate, type RuleScope} from '../rules/evaluate.js';

/** A signal that is always true; shared, since most fields need no signal of their own. */
export const always: ReadonlySignal<boolean> = computed(() => true);
/** A signal that is always false. */
export const never: ReadonlySignal<boolean> = computed(() => false);

/** Evaluates expressions reactively: each is a lazy signal, run again only when something that it read has changed. */
export class RuleRunner {
  readonly #scope: RuleScope;
  readonly #outcomes = new Map<PlanExpression, ReadonlySignal<RuleOutcome>>();

  constructor(
    functions: ReadonlyMap<string, RuleFunction>,
    today: ReadonlySignal<CivilDate>,
    read: (pointer: Pointer) => Json | undefined,
  ) {
    const context = {
      get today() {
        return today.value;
      },
    };
    this.#scope = {get: read, functions, context};
  }

  /** What an expression comes to now. */
  outcome(expression: PlanExpression): ReadonlySignal<RuleOutcome> {
    const known = this.#outcomes.get(expression);
    if (known) return known;
    const made = computed(() => runSafely(expression, this.#scope));
    this.#outcomes.set(expression, made);
    return made;
  }

  /** Whether an expression is true: neither false, nor undetermined, nor a fault. */
  holds(expression: PlanExpression): boolean {
    const outcome = this.outcome(expression).value;
    return outcome.kind === 'value' && outcome.value === true;
  }

  /** Whether a conditional part of the procedure applies. */
  condition(part: PlanCondition | undefined): ReadonlySignal<boolean> {
    const when = part?.when;
    return when ? computed(() => this.holds(when)) : always;
  }
}

/** Signals throw where an expression reads itself: the compiler refuses circles, so this is a plan of unknown making. */
function runSafely(expression: PlanExpression, scope: RuleScope): RuleOutcome {
  try {
    return evaluate(expression.node, scope);
  } catch {
    return {kind: 'fault', code: 'cycle'};
  }
}
