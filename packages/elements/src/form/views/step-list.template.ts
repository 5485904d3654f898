import {html, nothing, svg, type TemplateResult} from 'lit/html.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Translate} from '../../messages/translate.js';
import type {FormModel} from '../form-model.js';
import type {FormStep} from '../form-steps.js';

const warning = svg`<path d="M10 2.5 18.5 17h-17z" /><path d="M10 8v4M10 14.4v.2" />`;

const marks: Readonly<Record<FormStep['state'], TemplateResult>> = {
  todo: svg`<circle cx="10" cy="10" r="7.5" />`,
  current: svg`<circle cx="10" cy="10" r="7.5" /><circle class="fill" cx="10" cy="10" r="4" />`,
  done: svg`<path d="m3.5 10.5 4.5 4.5 8.5-9.5" />`,
  fixing: warning,
  errors: warning,
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
  const stands = state === 'current' || state === 'fixing';
  return html`<button
      type="button"
      class=${`step step-${state}${stands ? ' step-here' : ''}`}
      part="step"
      data-step=${id}
      aria-current=${stands ? 'step' : nothing}
      aria-disabled=${closed ? 'true' : nothing}
      aria-describedby=${closed ? `tk-closed-${id}` : nothing}
    >
      <svg class="step-mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        ${marks[closed ? 'todo' : state]}
      </svg>
      <span class="step-title">${title}</span>
      <span class="step-state">${closed ? t('step.closed') : stateWords(state, t)}</span>
    </button>
    ${closed ? html`<span hidden id="tk-closed-${id}">${closedWords(model, step)}</span>` : nothing}`;
}

function stateWords(state: FormStep['state'], t: Translate): string {
  return state === 'fixing' ? `${t('step.current')}, ${t('step.errors')}` : t(`step.${state}`);
}

function closedWords({context}: FormModel, {title, closedBy = ''}: FormStep): string {
  return context.t('form.stepClosed', {step: title, before: closedBy});
}
