import type {Issue} from '../issue.js';
import type {Pointer} from '../json/json.js';
import {isWithin} from '../json/pointer.js';
import type {CellContext, FieldCell} from './field-cell.js';
import {listConstraintIssues} from './field-issues.js';
import type {PaperTray} from './paper-tray.js';

/**
 * Every finding, in the order of the layout: of a field, then of the groups that end with it, then of the papers.
 * A group may carry a constraint of its own; it counts while the group is shown.
 */
export function createIssueList(
  fields: readonly FieldCell[],
  context: CellContext,
  papers: PaperTray,
): () => readonly Issue[] {
  const endings = findEndings(fields, context);
  const listAt = (cell: FieldCell): readonly Issue[] => {
    const groups = endings.get(cell.at);
    if (!groups) return cell.issues.value;
    return [...cell.issues.value, ...groups.flatMap((group) => listGroupIssues(group, context))];
  };
  return () => [...fields.flatMap(listAt), ...papers.listIssues()];
}

function listGroupIssues(group: Pointer, {procedure, runner, visibility}: CellContext): readonly Issue[] {
  const rules = procedure.index.rulesOf(group).constraint ?? [];
  return rules.length > 0 && visibility.of(group).value ? listConstraintIssues(group, rules, runner) : [];
}

/** Groups with a constraint by the last field inside them. */
function findEndings(
  fields: readonly FieldCell[],
  {procedure}: CellContext,
): ReadonlyMap<Pointer, readonly Pointer[]> {
  const endings = new Map<Pointer, Pointer[]>();
  for (const {at: group} of procedure.plan.groups) {
    if (!procedure.index.rulesOf(group).constraint) continue;
    const last = fields.findLast(({at}) => isWithin(at, group));
    if (last) endings.set(last.at, [...(endings.get(last.at) ?? []), group]);
  }
  return endings;
}
