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

  constructor(index: PlanIndex, runner: RuleRunner) {
    this.#index = index;
    this.#runner = runner;
  }

  /** Whether the field or group at a pointer is shown; one signal per target that has a rule. */
  of(at: Pointer): ReadonlySignal<boolean> {
    const [target, outer] = this.#index.targetsAbove(at, 'visible');
    return target === undefined ? always : this.#atTarget(target, outer);
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
