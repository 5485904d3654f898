import {computed, type ReadonlySignal} from '@preact/signals-core';
import type {CivilDate, Json, Pointer} from '../json/json.js';
import type {PlanCondition, PlanExpression, PlanRule, RuleOutcome} from '../plan/plan.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {evaluate, type RuleScope} from '../rules/evaluate.js';
import {constant} from './constant.js';

/** A signal that is always true; shared, since most fields need no signal of their own. */
export const always: ReadonlySignal<boolean> = constant(true);
/** A signal that is always false. */
export const never: ReadonlySignal<boolean> = constant(false);

/** Whether an expression is about the rows of a list, so that it comes to something of its own in each. */
export function isRowRule(expression: PlanExpression | PlanRule): boolean {
  return 'at' in expression && expression.at.includes('/*');
}

/** What expressions read, by pointer. */
export type ReadValue = (pointer: Pointer) => Json | undefined;

/** What expressions may see, the day as a signal. */
export function createScope(
  {functions, macros}: Pick<LoadedProcedure, 'functions' | 'macros'>,
  today: ReadonlySignal<CivilDate>,
  read: ReadValue,
): RuleScope {
  const context = {
    get today() {
      return today.value;
    },
  };
  return {get: read, functions, macros, context};
}

/** Evaluates expressions reactively: each is a lazy signal, run again only when something that it read has changed. */
export class RuleRunner {
  readonly #scope: RuleScope;
  readonly #outer: RuleRunner | undefined;
  readonly #outcomes = new Map<PlanExpression, ReadonlySignal<RuleOutcome>>();

  /** `outer` runs what is not about a row. */
  constructor(scope: RuleScope, outer?: RuleRunner) {
    this.#scope = scope;
    this.#outer = outer;
  }

  /** Runs the rules about one row of a list; `read` answers for pointers below `*`. */
  forRow(read: ReadValue): RuleRunner {
    const outside = this.#scope;
    const get: ReadValue = (pointer) => (pointer.includes('/*') ? read(pointer) : outside.get(pointer));
    return new RuleRunner({...outside, get}, this);
  }

  /** What an expression comes to now. */
  outcome(expression: PlanExpression): ReadonlySignal<RuleOutcome> {
    if (this.#outer && !isRowRule(expression)) return this.#outer.outcome(expression);
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
