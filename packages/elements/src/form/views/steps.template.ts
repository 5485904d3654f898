import {html, nothing, svg, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {repeat} from 'lit/directives/repeat.js';
import type {PlanSection} from '@tokhai/core';
import type {FormModel} from '../form-model.js';
import {findRegisters} from '../form-parts.js';
import {documentsStep, type FormStep} from '../form-steps.js';
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
      ${follow(() => stepList(model))} ${follow(() => errorSummary(model))}
      ${follow(() => faultNotice(model))} ${follow(() => unitsNotice(model))}
      ${model.prefill === undefined ? nothing : follow(() => findRegisters()?.prefillPanel(model) ?? nothing)}
      ${follow(() => stepForm(model))}
    </div>
    <aside class="aside" aria-label="${t('summary.title')}: ${model.context.text('title')}">
      ${follow(() => dossierSummary(model))}
    </aside>
  </div>`;
}

const marks: Readonly<Record<FormStep['state'], TemplateResult>> = {
  todo: svg`<circle cx="10" cy="10" r="7.5" />`,
  current: svg`<circle cx="10" cy="10" r="7.5" /><circle class="fill" cx="10" cy="10" r="4" />`,
  done: svg`<path d="m3.5 10.5 4.5 4.5 8.5-9.5" />`,
  errors: svg`<path d="M10 2.5 18.5 17h-17z" /><path d="M10 8v4M10 14.4v.2" />`,
};

/** Steps as a list of names with their state. */
export function stepList(model: FormModel): TemplateResult {
  const {t} = model.context;
  const steps = model.steps.value;
  // One step alone is no way to go: its heading says all there is to say.
  if (steps.length < 2) return html``;
  const wanted = model.closed.value?.id;
  const refused = steps.find(({id, closedBy}) => id === wanted && closedBy !== undefined);
  return html`<nav class="steps" aria-label="${t('form.steps')}: ${model.context.text('title')}">
      <ol>
        ${repeat(
          steps,
          ({id}) => id,
          (step) => html`<li>${stepButton(model, step)}</li>`,
        )}
      </ol>
    </nav>
    <p class=${refused === undefined ? 'steps-closed' : 'steps-closed steps-refused'} role="status">
      ${refused === undefined ? nothing : closedWords(model, refused)}
    </p>`;
}

/** A closed step keeps its button: pressed, it says what opens it. */
function stepButton(model: FormModel, step: FormStep): TemplateResult {
  const {t} = model.context;
  const {id, title, state, closedBy} = step;
  const closed = closedBy !== undefined;
  return html`<button
      type="button"
      class="step step-${state}"
      part="step"
      data-step=${id}
      aria-current=${state === 'current' ? 'step' : nothing}
      aria-disabled=${closed ? 'true' : nothing}
      aria-describedby=${closed ? `tk-closed-${id}` : nothing}
    >
      <svg class="step-mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        ${marks[closed ? 'todo' : state]}
      </svg>
      <span class="step-title">${title}</span>
      <span class="step-state">${t(closed ? 'step.closed' : `step.${state}`)}</span>
    </button>
    ${closed ? html`<span hidden id="tk-closed-${id}">${closedWords(model, step)}</span>` : nothing}`;
}

function closedWords({context}: FormModel, {title, closedBy = ''}: FormStep): string {
  return context.t('form.stepClosed', {step: title, before: closedBy});
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
