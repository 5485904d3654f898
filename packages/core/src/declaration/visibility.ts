import {computed, type ReadonlySignal} from '@preact/signals-core';
import type {Pointer} from '../json/json.js';
import type {PlanRule, RuleEffect} from '../plan/plan.js';
import type {PlanIndex} from '../procedure/plan-index.js';
import {always, never, type RuleRunner} from './rule-runner.js';

/** Whether fields and groups are shown: their own rules and those of every group above them. */
export class Visibility {
  readonly #index: PlanIndex;
  readonly #runner: RuleRunner;
  readonly #signals = new Map<Pointer, ReadonlySignal<boolean>>();

  readonly #outer: Visibility | undefined;

  /** `outer` knows what is not in a row. */
  constructor(index: PlanIndex, runner: RuleRunner, outer?: Visibility) {
    this.#index = index;
    this.#runner = runner;
    this.#outer = outer;
  }

  /** Visibility in one row of a list, whose rules a runner of its own runs. */
  forRow(runner: RuleRunner): Visibility {
    return new Visibility(this.#index, runner, this);
  }

  /** Whether the field or group at a pointer is shown (in a row, at one with `*`); one signal per target that has a rule. */
  of(at: Pointer): ReadonlySignal<boolean> {
    const [target, outer] = this.#index.targetsAbove(at, 'visible');
    if (target === undefined) return always;
    return this.#outer && !target.includes('/*') ? this.#outer.of(target) : this.#atTarget(target, outer);
  }

  #atTarget(target: Pointer, outer: Pointer | undefined): ReadonlySignal<boolean> {
    const known = this.#signals.get(target);
    if (known) return known;
    const rules = this.#index.rulesOf(target).visible ?? [];
    const above = outer === undefined ? always : this.of(outer);
    const made = computed(() => above.value && rules.every((rule) => this.#runner.holds(rule)));
    this.#signals.set(target, made);
    return made;
  }
}

/** Whether a field is required or read-only by one of its rules; `readonly` covers all that stands below a group. */
export function anyHolds(
  index: PlanIndex,
  runner: RuleRunner,
  at: Pointer,
  effect: Extract<RuleEffect, 'required' | 'readonly'>,
): ReadonlySignal<boolean> {
  const targets = effect === 'readonly' ? index.targetsAbove(at, effect) : [at];
  const rules: readonly PlanRule[] = targets.flatMap((target) => index.rulesOf(target)[effect] ?? []);
  return rules.length === 0 ? never : computed(() => rules.some((rule) => runner.holds(rule)));
}
