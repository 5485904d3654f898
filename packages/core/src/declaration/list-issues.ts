import {computed, type ReadonlySignal} from '@preact/signals-core';
import type {Issue} from '../issue.js';
import type {Cell} from './cell-set.js';
import type {CellContext} from './field-cell.js';
import {findEndings, listGroupIssues} from './group-endings.js';
import type {PaperTray} from './paper-tray.js';

/** Name under which the findings about papers are asked for; no step of a layout may have it. */
export const papersStep = 'documents';

/** Findings by step, so that whoever looks at one step asks for no other. */
export interface IssueLists {
  readonly steps: ReadonlyMap<string, ReadonlySignal<readonly Issue[]>>;
  readonly all: ReadonlySignal<readonly Issue[]>;
}

/**
 * Every finding, in the order of the layout: of a field or list, then of the groups that end with it, then of the papers.
 * A group may carry a constraint of its own; it counts while the group is shown.
 */
export function createIssueLists(
  cells: readonly Cell[],
  context: CellContext,
  papers: PaperTray,
): IssueLists {
  const {plan, index} = context.procedure;
  const endings = findEndings(plan.fields, plan.rules, index);
  const listAt = (cell: Cell): readonly Issue[] => {
    const groups = endings.get(cell.field.at);
    if (!groups) return cell.issues.value;
    return [...cell.issues.value, ...groups.flatMap((group) => listGroupIssues(group, () => group, context))];
  };
  const steps = new Map<string, ReadonlySignal<readonly Issue[]>>(
    [...new Set(cells.map(({field}) => field.step))].map((step) => {
      const members = cells.filter(({field}) => field.step === step);
      return [step, computed(() => members.flatMap(listAt))];
    }),
  );
  const ofPapers = computed(() => papers.listIssues());
  const ordered = [...steps.values(), ofPapers];
  return {
    steps: steps.has(papersStep) ? steps : new Map(steps).set(papersStep, ofPapers),
    all: computed(() => ordered.flatMap((list) => list.value)),
  };
}
