import {html, nothing, type TemplateResult} from 'lit/html.js';
import {keyed} from 'lit/directives/keyed.js';
import type {PlanSection} from '@tokhai/core';
import type {FormModel} from '../form-model.js';
import {findRegisters, findStepList} from '../form-parts.js';
import {documentsStep} from '../form-steps.js';
import {errorSummary} from './error-summary.template.js';
import {faultNotice} from './faults.template.js';
import {follow} from './follow.js';
import {savedLine} from './saved.template.js';
import {stepSections} from './sections.js';
import {dossierSummary} from './summary.template.js';
import {unitsNotice} from './units.template.js';

/** The form while it is being filled in: steps, the present step, the dossier beside it. */
export function stepsView(model: FormModel): TemplateResult {
  const {t} = model.context;
  return html`<div class="columns">
    <div class="main">
      ${follow(() => findStepList()?.(model) ?? nothing)} ${follow(() => errorSummary(model))}
      ${follow(() => faultNotice(model))} ${follow(() => unitsNotice(model))}
      ${model.prefill === undefined ? nothing : follow(() => findRegisters()?.prefillPanel(model) ?? nothing)}
      ${follow(() => stepForm(model))}
    </div>
    <aside class="aside" aria-label="${t('summary.title')}: ${model.context.text('title')}">
      ${follow(() => dossierSummary(model))}
    </aside>
  </div>`;
}

function stepForm(model: FormModel): TemplateResult {
  const id = model.step.value;
  return html`${keyed(
    `${id} ${model.context.locale.value}`,
    html`<form class="step-form" novalidate data-form="step">
      <p class="step-count">${follow(() => stepCount(model))}</p>
      <h2 class="heading" part="heading" tabindex="-1" data-heading>${model.path.title(id)}</h2>
      ${
        id === documentsStep
          ? follow(() => model.papers?.panel(model) ?? nothing)
          : stepSections(model, sectionsOf(model, id))
      }
      <div class="actions">${follow(() => stepActions(model))}</div>
      ${follow(() => savedLine(model))}
    </form>`,
  )}`;
}

/** On to the next step, or back to the review that the person came from. */
function stepActions(model: FormModel): TemplateResult {
  const {t} = model.context;
  const steps = model.steps.value;
  const index = steps.findIndex(({id}) => id === model.step.value);
  const next = index === steps.length - 1 ? 'form.toReview' : 'form.next';
  return html`<button type="submit" class="button button-primary" part="button primary">
      ${t(model.returning.value ? 'form.backToReview' : next)}
    </button>
    ${
      index > 0
        ? html`<button type="button" class="link" part="link" data-form-action="back">
            ${t('form.back')}
          </button>`
        : nothing
    }`;
}

/** Which part of how many: both change while rules show and hide whole steps. */
function stepCount(model: FormModel): TemplateResult {
  const steps = model.steps.value;
  const index = steps.findIndex(({id}) => id === model.step.value) + 1;
  return html`${model.context.t('form.stepOf', {index, count: steps.length})}`;
}

function sectionsOf({context}: FormModel, id: string): readonly PlanSection[] {
  return context.procedure.plan.steps.find((step) => step.id === id)?.sections ?? [];
}
