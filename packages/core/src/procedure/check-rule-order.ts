import {CoreError} from '../core-error.js';
import type {Pointer} from '../json/json.js';
import {parentPointer} from '../json/pointer.js';
import type {PlanRule} from '../plan/plan.js';

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
  const deciders = indexDeciders(rules);
  const depths = new Map<PlanRule, number>();
  for (const rule of rules) {
    const depth =
      1 + rule.reads.reduce((most, read) => Math.max(most, depthOf(read, rule, deciders, depths)), 0);
    if (depth > maxRuleChain)
      throw new CoreError('plan-too-deep', `A chain of more than ${maxRuleChain} rules at ${rule.at}`);
    depths.set(rule, depth);
  }
}

function indexDeciders(rules: readonly PlanRule[]): ReadonlyMap<Pointer, readonly PlanRule[]> {
  const found = new Map<Pointer, PlanRule[]>();
  for (const rule of rules) {
    if (rule.effect !== 'visible' && rule.effect !== 'computed') continue;
    found.set(rule.at, [...(found.get(rule.at) ?? []), rule]);
  }
  return found;
}

/** Depth of the deepest rule that decides about a place or one above it. */
function depthOf(
  read: string,
  reader: PlanRule,
  deciders: ReadonlyMap<Pointer, readonly PlanRule[]>,
  depths: ReadonlyMap<PlanRule, number>,
): number {
  let deepest = 0;
  for (let at: Pointer | undefined = placeOf(read); at; at = parentPointer(at)) {
    for (const decider of deciders.get(at) ?? []) {
      const depth = depths.get(decider);
      if (depth === undefined)
        throw new CoreError('plan-mismatch', `The rule at ${reader.at} stands before one that it depends on`);
      deepest = Math.max(deepest, depth);
    }
  }
  return deepest;
}

/** The field or group that a read looks at: `@today` none, lists without the mark of their length or rows. */
export function placeOf(read: string): Pointer {
  return read.startsWith('/') ? read.replace(/(?:#|\/\*.*)$/, '') : '';
}
