import type {Issue, LoadedProcedure} from '@tokhai/core';
import type {FormContext} from './form-context.js';

/** Id of the step for papers: it follows those of the layout wherever the procedure asks for any. */
export const documentsStep = 'documents';

/** What steps are made from: a declaration and the words for it. */
export type StepContext = Pick<FormContext, 'procedure' | 'declaration' | 't' | 'text'>;

/** One step in the list of names. */
export interface FormStep {
  readonly id: string;
  readonly title: string;
  /** `fixing`: the person stands on it, and it says what needs correcting. */
  readonly state: 'todo' | 'current' | 'fixing' | 'done' | 'errors';
  /** Name of the step that has to be right before this one opens, in a guarded order. */
  readonly closedBy?: string;
}

/** What the list of steps is made from. */
export interface StepStates {
  /** Where the person stands; `undefined` beside the steps, as at the review. */
  readonly current: string | undefined;
  /** Stays listed while the person stands on it, whatever rules hide. */
  readonly kept: string;
  readonly checked: ReadonlySet<string>;
  /** Findings of a step: asked only for those whose state or whose followers hang on them. */
  readonly issuesOf: (step: string) => readonly Issue[];
}

/** Ids of all steps, in order, shown or not. */
export function listStepIds({plan}: LoadedProcedure): readonly string[] {
  const ids = plan.steps.map(({id}) => id);
  return plan.documents.length === 0 ? ids : [...ids, documentsStep];
}

/** Whether a step has something to show now: a visible field, or for the step of papers one that is wanted. */
export function isStepShown({procedure, declaration}: StepContext, id: string): boolean {
  if (id === documentsStep) return declaration.documents.value.some(({wanted}) => wanted);
  const fields = procedure.plan.steps.find((step) => step.id === id)?.sections.flatMap((each) => each.fields);
  if (fields === undefined) return false;
  return fields.length === 0 || fields.some((at) => declaration.field(at).visible.value);
}

/** Name of a step. */
export function stepTitle(context: StepContext, id: string): string {
  return id === documentsStep ? context.t('form.documents') : context.text(`step:${id}`);
}

/** The steps that have something to show, in order; in a guarded order those behind a finding are closed. */
export function listSteps(context: StepContext, states: StepStates): readonly FormStep[] {
  const guarded = context.procedure.plan.order === 'guarded';
  const steps: FormStep[] = [];
  let closedBy: string | undefined;
  for (const id of listStepIds(context.procedure)) {
    if (id !== states.kept && !isStepShown(context, id)) continue;
    const title = stepTitle(context, id);
    const closed = closedBy === undefined || id === states.kept ? {} : {closedBy};
    steps.push({id, title, state: stateOf(id, states), ...closed});
    if (guarded && states.issuesOf(id).length > 0) closedBy ??= title;
  }
  return steps;
}

function stateOf(id: string, {current, checked, issuesOf}: StepStates): FormStep['state'] {
  // A file on its way is no mistake.
  const wrong = checked.has(id) && issuesOf(id).some(({code}) => code !== 'file-sending');
  if (id === current) return wrong ? 'fixing' : 'current';
  if (wrong) return 'errors';
  return checked.has(id) ? 'done' : 'todo';
}
