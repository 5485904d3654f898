import type {Issue} from '../issue.js';
import type {Pointer} from '../json/json.js';
import {isWithin} from '../json/pointer.js';
import type {PlanField, PlanRule} from '../plan/plan.js';
import type {PlanIndex} from '../procedure/plan-index.js';
import type {CellContext} from './field-cell.js';
import {listConstraintIssues} from './field-issues.js';

/** Groups with a constraint of their own, by the last field inside them: there their findings stand. */
export type GroupEndings = ReadonlyMap<Pointer, readonly Pointer[]>;

/** Finds groups with a constraint around some fields; in rows, both have pointers with `*`. */
export function findEndings(
  fields: readonly PlanField[],
  rules: readonly PlanRule[],
  index: PlanIndex,
): GroupEndings {
  const constrained = rules.filter(({at, effect}) => effect === 'constraint' && !index.fields.has(at));
  const endings = new Map<Pointer, Pointer[]>();
  for (const group of [...new Set(constrained.map(({at}) => at))].sort()) {
    const last = fields.findLast(({at}) => isWithin(at, group));
    if (last) endings.set(last.at, [...(endings.get(last.at) ?? []), group]);
  }
  return endings;
}

/** Findings of a group's own constraints; none while it is hidden. */
export function listGroupIssues(
  group: Pointer,
  place: () => Pointer,
  {procedure, runner, visibility}: CellContext,
): readonly Issue[] {
  const rules = procedure.index.rulesOf(group).constraint ?? [];
  return rules.length > 0 && visibility.of(group).value ? listConstraintIssues(place, rules, runner) : [];
}
