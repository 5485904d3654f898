import {createElement} from '../../element/create-element.js';
import {html, nothing, type TemplateResult} from 'lit/html.js';
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

/** As many links as are near from the beginning; more are laid out, this many at a time, when they come near. */
const bundle = 48;

/** Built by hand, not by a template each: a long form that was left empty has hundreds of findings. */
function findingList({context, fields}: FormModel, findings: readonly Finding[]): Element {
  const {t} = context;
  const count = findings.length;
  const list = createElement('div', {role: 'list'});
  const words = document.createTextNode('');
  const link = createElement('a', {}, words);
  const item = createElement('div', {role: 'listitem'}, link);
  let part = list;
  let last: string | undefined;
  findings.forEach((finding, at) => {
    if (at > 0 && at % bundle === 0) {
      part = list.appendChild(createElement('div', {class: 'far'}));
      if (count - at < bundle) part.style.setProperty('--_links', String(count - at));
    }
    const {step, target} = finding;
    if (last !== step) link.setAttribute('data-target-step', (last = step));
    link.setAttribute('href', `#${target}`);
    words.data = findingWords(context, fields, finding);
    part.appendChild(item.cloneNode(true));
  });
  const title = count === 1 ? t('errors.titleOne') : t('errors.title', {count});
  return createElement(
    'div',
    {class: 'error-summary', part: 'error-summary'},
    createElement('h2', {id: 'tk-errors'}, title),
    list,
  );
}
