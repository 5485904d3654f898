import {untracked} from '@preact/signals-core';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {PlanSection} from '@tokhai/core';
import {createElement} from '../../element/create-element.js';
import type {FormModel} from '../form-model.js';
import {findRegisters, findStepList} from '../form-parts.js';
import {documentsStep} from '../form-steps.js';
import {buildDossier} from './build-dossier.js';
import {buildSavedLine} from './build-saved-line.js';
import {errorSummary} from './error-summary.template.js';
import {faultNotice} from './faults.template.js';
import {buildSections} from './sections.js';
import {unitsNotice} from './units.template.js';
import type {Upkeep} from './upkeep.js';

/** The form while it is being filled in: steps, the present step, the dossier beside it. */
export function buildSteps(model: FormModel, upkeep: Upkeep): HTMLElement {
  const {context, prefill} = model;
  const main = createElement('div', {class: 'main'});
  upkeep.draw(main, () => findStepList()?.(model) ?? nothing);
  upkeep.draw(main, () => errorSummary(model));
  upkeep.draw(main, () => faultNotice(model));
  upkeep.draw(main, () => unitsNotice(model));
  if (prefill !== undefined) upkeep.draw(main, () => findRegisters()?.prefillPanel(model) ?? nothing);
  keepStep(model, upkeep, main);
  const label = `${context.t('summary.title')}: ${context.text('title')}`;
  const aside = createElement('aside', {class: 'aside', 'aria-label': label}, buildDossier(model, upkeep));
  return createElement('div', {class: 'columns'}, main, aside);
}

/** The form of the present step: another one for each step that is shown. */
function keepStep(model: FormModel, upkeep: Upkeep, main: HTMLElement): void {
  const inner = upkeep.within();
  let form: HTMLElement | undefined;
  upkeep.follow(() => {
    const id = model.step.value;
    inner.end();
    const next = untracked(() => buildStep(model, inner, id));
    if (form === undefined) main.append(next);
    else form.replaceWith(next);
    form = next;
  });
}

function buildStep(model: FormModel, upkeep: Upkeep, id: string): HTMLElement {
  const count = createElement('p', {class: 'step-count'});
  upkeep.write(count, () => stepCount(model));
  const heading = {class: 'heading', part: 'heading', tabindex: '-1', 'data-heading': ''};
  const form = createElement(
    'form',
    {class: 'step-form', novalidate: ''},
    count,
    createElement('h2', heading, model.path.title(id)),
  );
  if (id === documentsStep) upkeep.draw(form, () => model.papers?.panel(model) ?? nothing);
  else form.append(buildSections(model, sectionsOf(model, id), upkeep));
  form.append(buildActions(model, upkeep), buildSavedLine(model, upkeep));
  return form;
}

/** On to the next step, or back to the review that the person came from. */
function buildActions(model: FormModel, upkeep: Upkeep): HTMLElement {
  const {t} = model.context;
  const on = createElement('button', {
    type: 'submit',
    'data-form-action': 'on',
    class: 'button button-primary',
    part: 'button primary',
  });
  upkeep.write(on, () => {
    const isLast = model.steps.value.at(-1)?.id === model.step.value;
    if (model.returning.value) return t('form.backToReview');
    return t(isLast ? 'form.toReview' : 'form.next');
  });
  const actions = createElement('div', {class: 'actions'}, on);
  upkeep.draw(actions, () => (model.steps.value[0]?.id === model.step.value ? nothing : backButton(model)));
  return actions;
}

function backButton({context}: FormModel): TemplateResult {
  return html`<button type="button" class="link" part="link" data-form-action="back">
    ${context.t('form.back')}
  </button>`;
}

/** Which part of how many: both change while rules show and hide whole steps. */
function stepCount(model: FormModel): string {
  const steps = model.steps.value;
  const index = steps.findIndex(({id}) => id === model.step.value) + 1;
  return model.context.t('form.stepOf', {index, count: steps.length});
}

function sectionsOf({context}: FormModel, id: string): readonly PlanSection[] {
  return context.procedure.plan.steps.find((step) => step.id === id)?.sections ?? [];
}
