import {html, nothing, type TemplateResult} from 'lit';
import {findingWords, type Finding} from '../findings.js';
import type {FormModel} from '../form-model.js';
import {adopt} from '../../styles/adopt-styles.js';
import {errorSummaryStyles} from './error-summary.styles.js';

/**
 * What happened, and the findings as they were when the person went on, as links in the order of the form. The list stays
 * as it is while they are being corrected: what somebody works through must not move under their eyes.
 */
export function errorSummary(model: FormModel): TemplateResult {
  const findings = model.summary.value;
  const notice = model.notice.value;
  const empty = findings.length === 0 && notice === undefined;
  // It takes the focus whenever something comes into it, which reads its name; a live region would say it twice.
  return html`<div
    data-summary
    tabindex="-1"
    role=${empty ? nothing : 'group'}
    aria-labelledby=${empty ? nothing : findings.length === 0 ? 'tk-notice' : 'tk-errors'}
    aria-describedby=${findings.length > 0 && notice !== undefined ? 'tk-notice' : nothing}
    class=${empty ? 'summary-none' : 'summary-box'}
    ${adopt(errorSummaryStyles)}
  >
    ${notice === undefined ? nothing : html`<p class="notice" part="notice" id="tk-notice">${notice}</p>`}
    ${findings.length === 0 ? nothing : findingList(model, findings)}
  </div>`;
}

function findingList(model: FormModel, findings: readonly Finding[]): TemplateResult {
  const {t} = model.context;
  const count = findings.length;
  return html`<div class="error-summary" part="error-summary">
    <h2 id="tk-errors">${count === 1 ? t('errors.titleOne') : t('errors.title', {count})}</h2>
    <ul>
      ${findings.map((finding) => html`<li>${findingLink(model, finding)}</li>`)}
    </ul>
  </div>`;
}

function findingLink(model: FormModel, finding: Finding): TemplateResult {
  const {target, step} = finding;
  return html`<a href="#${target}" data-target=${target} data-target-step=${step}
    >${findingWords(model.context, model.fields, finding)}</a
  >`;
}
