import {html, nothing, svg, type TemplateResult} from 'lit/html.js';
import type {FormModel} from '../form-model.js';
import {lookupFailure} from '../lookup-failure.js';
import type {BindingState} from '../prefill-panel.js';
import {adopt} from '../../styles/adopt-styles.js';
import {timeInWords} from '../words.js';
import {prefillStyles} from './prefill.styles.js';

type Mood = 'waiting' | 'found' | 'none' | 'problem';

const marks: Readonly<Record<Mood, TemplateResult>> = {
  waiting: svg`<circle cx="10" cy="10" r="8"/><path d="M10 5.5V10l3 2"/>`,
  found: svg`<path d="m3.5 10.5 4.5 4.5 8.5-9.5"/>`,
  none: svg`<path d="M4 10h12"/>`,
  problem: svg`<path d="M10 2.5 18.5 17h-17z"/><path d="M10 8v4M10 14.4v.2"/>`,
};

/** What the registers were asked for, and what came of it. */
export function prefillPanel(model: FormModel): TemplateResult | typeof nothing {
  const {t} = model.context;
  // On later steps only what waits or went wrong: what is there already is said at each field.
  const first = model.steps.value[0]?.id === model.step.value;
  const bindings = (model.prefill?.bindings.value ?? []).filter(
    (binding) => first || binding.again || ['waiting', 'problem'].includes(moodOf(binding)),
  );
  if (bindings.length === 0) return nothing;
  return html`<div
    class="panel prefill"
    part="panel"
    role="group"
    aria-labelledby="tk-prefill"
    ${adopt(prefillStyles)}
  >
    <h2 class="panel-title" id="tk-prefill">${t('prefill.title')}</h2>
    ${first ? html`<p class="hint" part="hint">${t('prefill.intro')}</p>` : nothing}
    <ul class="lines">
      ${bindings.map((binding) => bindingLine(model, binding))}
    </ul>
    <p class="unseen" role="status">${spokenWords(model)}</p>
  </div>`;
}

/** One sentence when all have answered, instead of one from each; on the way only whom the form has waited for long. */
function spokenWords(model: FormModel): string {
  const {context} = model;
  const {t} = context;
  const bindings = model.prefill?.bindings.value ?? [];
  // Asked for again, a line has the focus when it is answered, which reads it.
  if (bindings.some(({again}) => again)) return '';
  const late = bindings.filter(({state}) => state === 'waiting-long');
  const sources = [...new Set(late.map(({source}) => context.sourceName(source)))];
  if (sources.length > 0) return t('prefill.waitingLong', {source: sources.join(', ')});
  const moods = bindings.map(moodOf);
  if (moods.includes('waiting')) return '';
  const count = (mood: Mood): number => moods.filter((each) => each === mood).length;
  return t('prefill.done', {found: count('found'), none: count('none'), problem: count('problem')});
}

function bindingLine(model: FormModel, binding: BindingState): TemplateResult {
  const {t} = model.context;
  const source = model.context.sourceName(binding.source);
  const mood = moodOf(binding);
  const retry = mood === 'problem';
  return html`<li class="line line-${mood}" tabindex="-1">
    <svg class="line-mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">${marks[mood]}</svg>
    <div class="line-body">
      <p class="line-title">
        ${model.context.text(`binding:${binding.binding}`)}
        <span class="line-state">(${t(`prefill.state.${mood}`)})</span>
      </p>
      <p class="line-words">${wordsOf(model, binding, source)}</p>
      ${
        retry
          ? html`<button
              type="button"
              class="button button-small"
              part="button"
              data-retry=${binding.binding}
            >
              ${t('prefill.retry', {source})}
            </button>`
          : nothing
      }
    </div>
  </li>`;
}

function moodOf({state, outcome}: BindingState): Mood {
  if (state === 'waiting' || state === 'waiting-long') return 'waiting';
  if (state === 'failed') return 'problem';
  if (outcome === undefined) return 'waiting';
  if (outcome.outcome === 'found') return isStale(outcome.claims) ? 'problem' : 'found';
  return outcome.outcome === 'unavailable' || outcome.outcome === 'expired' ? 'problem' : 'none';
}

/** Empty, mismatch and denied read alike: what a register knows about whom must not be guessed from a form. */
function wordsOf(model: FormModel, {state, outcome, failure}: BindingState, source: string): string {
  const {t} = model.context;
  if (failure !== undefined) return lookupFailure(model.context, failure, source);
  if (state === 'waiting-long') return t('prefill.waitingLong', {source});
  if (state === 'waiting' || outcome === undefined) return t('prefill.waiting', {source});
  const time = timeInWords(outcome.at);
  const stale = outcome.outcome === 'found' && isStale(outcome.claims);
  return t(stale ? 'prefill.expired' : `prefill.${outcome.outcome}`, {source, time});
}

function isStale(claims: readonly {readonly expiresAt: string}[]): boolean {
  const now = Date.now();
  return claims.some(({expiresAt}) => Date.parse(expiresAt) < now);
}
