import {CoreError} from '../core-error.js';
import type {Pointer} from '../json/json.js';
import type {PlanRule} from '../plan/plan.js';
import {DecisionIndex} from './decision-index.js';

/**
 * Longest chain of rules that wait for each other. Signals follow a chain by recursion; a thousand would overflow the stack, and
 * no form comes near a hundred.
 */
export const maxRuleChain = 100;

/**
 * Checks that each rule stands after all that decide about what it reads (what computes it, what may hide it), so that
 * there is no circle, and that no chain is too long.
 * @throws CoreError `plan-mismatch`, `plan-too-deep`
 */
export function checkRuleOrder(rules: readonly PlanRule[]): void {
  const index = new DecisionIndex(rules.flatMap((rule) => listDecisions(rule).map((at) => [at, rule])));
  const depths = new Map<PlanRule, number>();
  for (const rule of rules) {
    const depth = 1 + depthBelow(rule, index, depths);
    if (depth > maxRuleChain) throw new CoreError('plan-too-deep', rule.at);
    depths.set(rule, depth);
  }
}

/** The place whose value a rule decides about, where it does: by computing it, or by hiding it. */
export function listDecisions({at, effect}: PlanRule): readonly Pointer[] {
  return effect === 'visible' || effect === 'computed' ? [at] : [];
}

function depthBelow(
  rule: PlanRule,
  index: DecisionIndex<PlanRule>,
  depths: ReadonlyMap<PlanRule, number>,
): number {
  let deepest = 0;
  for (const read of rule.reads) {
    for (const decider of index.decidersOf(read)) {
      const depth = depths.get(decider);
      if (depth === undefined) throw new CoreError('plan-mismatch', rule.at);
      deepest = Math.max(deepest, depth);
    }
  }
  return deepest;
}
