import {computed, untracked, type ReadonlySignal} from '@preact/signals-core';
import type {Issue} from '../issue.js';
import {bundle, bundleUp, joinAll} from './bundle.js';
import type {Cell} from './cell-set.js';
import {constant} from './constant.js';
import type {CellContext} from './field-cell.js';
import {findEndings, listGroupIssues, type GroupEndings} from './group-endings.js';
import {keepWhileEqual} from './keep-while-equal.js';

/** Name under which the findings about papers are asked for; no step of a layout may have it. */
const papersStep = 'documents';

const noIssues: ReadonlySignal<readonly Issue[]> = constant([]);

/**
 * Every finding, in the order of the layout: of a field or list, then of the groups that end with it, then of the papers.
 * A group may carry a constraint of its own; it counts while the group is shown. Made for those who ask, step by step, so
 * that whoever looks at one step asks for no other.
 */
export class IssueLists {
  readonly all: ReadonlySignal<readonly Issue[]>;
  readonly #steps: ReadonlyMap<string, readonly Cell[]>;
  readonly #signals = new Map<string, ReadonlySignal<readonly Issue[]>>();
  readonly #ofPapers: ReadonlySignal<readonly Issue[]>;
  readonly #context: CellContext;
  #endings: GroupEndings | undefined;

  constructor(cells: readonly Cell[], context: CellContext) {
    this.#context = context;
    const steps = new Map<string, Cell[]>();
    for (const cell of cells) {
      const members = steps.get(cell.field.step);
      if (members) members.push(cell);
      else steps.set(cell.field.step, [cell]);
    }
    this.#steps = steps;
    this.#ofPapers = computed(() => this.#lookAtPapers());
    this.all = computed(() => [
      ...[...steps.keys()].flatMap((step) => this.of(step).value),
      ...this.#ofPapers.value,
    ]);
  }

  /** The findings of one step. */
  of(step: string): ReadonlySignal<readonly Issue[]> {
    const known = this.#signals.get(step);
    if (known) return known;
    const made = this.#make(step);
    this.#signals.set(step, made);
    return made;
  }

  /** The findings of one step, or of all, as they are now: without a signal for every field. */
  now(step?: string): readonly Issue[] {
    return untracked(() =>
      step === undefined
        ? [...[...this.#steps.values()].flatMap((members) => this.#look(members)), ...this.#lookAtPapers()]
        : this.#look(this.#steps.get(step) ?? (step === papersStep ? undefined : [])),
    );
  }

  /** `undefined` looks at the papers. */
  #look(members: readonly Cell[] | undefined): readonly Issue[] {
    return members ? this.#listOf(members) : this.#lookAtPapers();
  }

  #lookAtPapers(): readonly Issue[] {
    return this.#context.evidence?.listIssues() ?? [];
  }

  #listOf(members: readonly Cell[]): readonly Issue[] {
    return joinAll(members, (cell) => this.#listAt(cell, cell.listIssues()));
  }

  #make(step: string): ReadonlySignal<readonly Issue[]> {
    const members = this.#steps.get(step);
    if (!members) return step === papersStep ? this.#ofPapers : noIssues;
    return bundleUp(bundle(members, (some) => keepWhileEqual(() => this.#listOf(some))));
  }

  #listAt(cell: Cell, issues: readonly Issue[]): readonly Issue[] {
    const {plan, index} = this.#context.procedure;
    this.#endings ??= findEndings(plan.fields, plan.rules, index);
    const groups = this.#endings.get(cell.field.at);
    if (!groups) return issues;
    return [...issues, ...groups.flatMap((group) => listGroupIssues(group, () => group, this.#context))];
  }
}
