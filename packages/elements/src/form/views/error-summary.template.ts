import {html, nothing, type TemplateResult} from 'lit';
import type {Issue} from '@tokhai/core';
import {partLabel} from '../../messages/part-label.js';
import {fieldId, partId} from '../../field/field-view.js';
import type {FormModel} from '../form-model.js';
import {documentsStep, stepOfIssue} from '../form-steps.js';

/** The findings of a step, or of the whole form, as links in the order of the form; and a notice above them. */
export function errorSummary(model: FormModel): TemplateResult {
  const {t} = model.context;
  const scope = model.summary.value;
  const notice = model.notice.value;
  const issues =
    scope === undefined
      ? []
      : scope === 'all'
        ? model.context.declaration.issues.value
        : (model.issues.value.get(scope) ?? []);
  return html`<div
    data-summary
    tabindex="-1"
    class=${issues.length > 0 || notice !== undefined ? 'summary-box' : 'summary-none'}
  >
    ${notice === undefined ? nothing : html`<p class="notice" role="alert">${notice}</p>`}
    ${
      issues.length === 0
        ? nothing
        : html`<div class="error-summary" role="group" aria-labelledby="tk-errors">
            <h2 id="tk-errors">
              ${issues.length === 1 ? t('errors.titleOne') : t('errors.title', {count: issues.length})}
            </h2>
            <ul>
              ${issues.map((issue) => html`<li>${issueLink(model, issue)}</li>`)}
            </ul>
          </div>`
    }
  </div>`;
}

function issueLink(model: FormModel, issue: Issue): TemplateResult {
  const {procedure, locale} = model.context;
  const document = issue.params?.['document'];
  if (typeof document === 'string') {
    const label = model.context.text(`document:${document}`);
    return link(`tk-document-${document}`, documentsStep, model.fields.message(issue, undefined, label));
  }
  const field = procedure.index.locate(issue.at)?.field;
  const state = field === undefined ? undefined : model.state(field.at);
  const step = stepOfIssue(procedure, issue);
  if (state === undefined) {
    return link('', step, model.fields.message(issue, undefined, procedure.label(issue.at, locale.value)));
  }
  // Outside its section a field carries its full name ("Ngày sinh của mẹ"), and a part the name of its field too.
  const label = procedure.label(state.at, locale.value);
  const part = issue.at.slice(state.at.length);
  const inner = part === '' ? undefined : partLabel(part, state.field.control, model.context.t);
  const message = model.fields.message(issue, state, label);
  const target = partId({id: fieldId(state.at)}, part);
  return link(target, step, inner === undefined ? message : `${label}: ${message}`);
}

function link(target: string, step: string, message: string): TemplateResult {
  return html`<a href="#${target}" data-target=${target} data-target-step=${step}>${message}</a>`;
}
