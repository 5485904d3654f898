import {computed, signal, untracked, type ReadonlySignal, type Signal} from '@preact/signals-core';
import type {Issue} from '@tokhai/core';
import type {FormContext} from './form-context.js';
import {documentsStep, isStepShown, listStepIds, listSteps, stepTitle, type FormStep} from './form-steps.js';
import type {Papers} from './papers/papers.js';

/** Where the person stands among the steps, which of them are gone through, and which may be opened. */
export class StepPath {
  readonly step: Signal<string>;
  /** Steps whose errors are shown because the person went on from them. */
  readonly checked: Signal<ReadonlySet<string>> = signal(new Set());
  readonly steps: ReadonlySignal<readonly FormStep[]>;
  readonly #context: FormContext;
  readonly #papers: Papers | undefined;

  /** `filling` tells whether the steps are what the form shows. */
  constructor(context: FormContext, papers: Papers | undefined, filling: () => boolean) {
    this.#context = context;
    this.#papers = papers;
    const {procedure, host} = context;
    const ids = listStepIds(procedure);
    this.step = signal(ids[Math.max(ids.indexOf(host.step ?? ''), 0)] ?? '');
    let last: readonly FormStep[] = [];
    this.steps = computed(() => {
      const now = listSteps(context, {
        current: filling() ? this.step.value : undefined,
        kept: this.step.value,
        checked: this.checked.value,
        issuesOf: (id) => this.issuesOf(id),
      });
      // The same list while it says the same: most findings change no step's state, and nothing is drawn again for them.
      if (now.length !== last.length || now.some((step, at) => !isSameStep(step, last[at]))) last = now;
      return last;
    });
  }

  /**
   * Findings of a step, in the order of the layout: the declaration's, and those of files that only this page knows. Reading
   * them subscribes.
   */
  issuesOf(id: string): readonly Issue[] {
    const {value} = this.#context.declaration.issuesOf(id);
    return id === documentsStep ? (this.#papers?.addTo(value) ?? value) : value;
  }

  /** Whether a step has a finding now, or any step. */
  hasFindings(id?: string): boolean {
    const ids = id === undefined ? listStepIds(this.#context.procedure) : [id];
    return untracked(() => ids.some((each) => this.issuesOf(each).length > 0));
  }

  /** A step of the list, where it is listed. */
  find(id: string): FormStep | undefined {
    return this.steps.peek().find((step) => step.id === id);
  }

  /** The step that is so many behind the present one; before it where negative. */
  beside(distance: number): FormStep | undefined {
    const steps = this.steps.peek();
    return steps[steps.findIndex(({id}) => id === this.step.peek()) + distance];
  }

  /** The first step with a finding: as far as a guarded order opens. */
  firstUnfinished(): FormStep | undefined {
    return this.steps.peek().find(({id}) => this.hasFindings(id));
  }

  /** Whether rules have hidden everything of the present step; reading it subscribes. */
  isDeserted(): boolean {
    return !isStepShown(this.#context, this.step.value);
  }

  /** The nearest open step beside the present one, which is hidden: the next, otherwise the one before. */
  nearest(): FormStep | undefined {
    const steps = this.steps.peek();
    const here = steps.findIndex(({id}) => id === this.step.peek());
    const open = (step: FormStep): boolean => step.closedBy === undefined;
    return steps.slice(here + 1).find(open) ?? steps.slice(0, Math.max(here, 0)).findLast(open);
  }

  /** Name of a step, listed or not. */
  title(id: string): string {
    return stepTitle(this.#context, id);
  }
}

function isSameStep(a: FormStep, b: FormStep | undefined): boolean {
  return a.id === b?.id && a.title === b.title && a.state === b.state && a.closedBy === b.closedBy;
}
