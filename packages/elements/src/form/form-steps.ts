import type {Issue, LoadedProcedure} from '@tokhai/core';
import type {FormModel} from './form-model.js';

/** Id of the step for papers: it follows those of the layout wherever the procedure asks for any. */
export const documentsStep = 'documents';

/** One step in the list of names. */
export interface FormStep {
  readonly id: string;
  readonly title: string;
  readonly state: 'todo' | 'current' | 'done' | 'errors';
}

/** Ids of all steps, in order. */
export function listStepIds({plan}: LoadedProcedure): readonly string[] {
  const ids = plan.steps.map(({id}) => id);
  return plan.documents.length === 0 ? ids : [...ids, documentsStep];
}

/** The steps of the layout and, where the procedure asks for papers, the one for them. */
export function listSteps(model: FormModel): readonly FormStep[] {
  const {procedure, t} = model.context;
  const steps = procedure.plan.steps.map(({id, title}) => ({id, title: model.context.text(title)}));
  const papers =
    procedure.plan.documents.length === 0 ? [] : [{id: documentsStep, title: t('form.documents')}];
  return [...steps, ...papers].map((step) => ({...step, state: stateOf(model, step.id)}));
}

function stateOf(model: FormModel, step: string): FormStep['state'] {
  if (model.step.value === step && model.view.value === 'steps') return 'current';
  if (!model.checked.value.has(step)) return 'todo';
  return (model.issues.value.get(step) ?? []).length > 0 ? 'errors' : 'done';
}

/** The step that an issue belongs to. */
export function stepOfIssue(procedure: LoadedProcedure, issue: Issue): string {
  if (issue.params?.['document'] !== undefined) return documentsStep;
  const field = procedure.index.locate(issue.at)?.field;
  const within = field ?? procedure.plan.fields.find(({at}) => at.startsWith(`${issue.at}/`));
  return within?.step ?? procedure.plan.steps[0]?.id ?? '';
}

/** Issues by their step, each list in the order of the layout. */
export function groupByStep(
  procedure: LoadedProcedure,
  issues: readonly Issue[],
): ReadonlyMap<string, readonly Issue[]> {
  const steps = new Map<string, Issue[]>();
  for (const issue of issues) {
    const step = stepOfIssue(procedure, issue);
    const list = steps.get(step);
    if (list) list.push(issue);
    else steps.set(step, [issue]);
  }
  return steps;
}
