import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
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
    ${guard([findings], () => listLinks(model, findings))}
  </div>`;
}

/** Built by hand, not by a template each: a long form that was left empty has hundreds of findings. */
function listLinks(model: FormModel, findings: readonly Finding[]): Element {
  const list = document.createElement('ul');
  for (const finding of findings) {
    const {target, step} = finding;
    const link = document.createElement('a');
    link.href = `#${target}`;
    link.dataset['target'] = target;
    link.dataset['targetStep'] = step;
    link.textContent = findingWords(model.context, model.fields, finding);
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  return list;
}
