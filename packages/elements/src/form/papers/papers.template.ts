import {html, type TemplateResult} from 'lit/html.js';
import type {ReadonlySignal} from '@preact/signals-core';
import type {DocumentState, FieldState, Issue} from '@tokhai/core';
import {fileField} from '../../file-field/file-field.template.js';
import type {FieldContext} from '../../field/field-view.js';
import type {FormContext} from '../form-context.js';
import {adopt} from '../../styles/adopt-styles.js';
import {documentsStep} from '../form-steps.js';
import {timeInWords} from '../words.js';
import type {Paper} from './paper.js';
import {paperLabel} from './paper-label.js';
import {papersStyles} from './papers.styles.js';

/** As much of the form as its papers speak of. */
export interface PapersPanel {
  readonly context: FormContext;
  /** Steps whose errors are shown. */
  readonly checked: ReadonlySignal<ReadonlySet<string>>;
  /** Findings of a step, this page's own too. */
  readonly path: {issuesOf(step: string): readonly Issue[]};
  readonly fields: {
    readonly errors: {message(issue: Issue, state: FieldState | undefined, label: string): string};
  };
  fieldContext(): FieldContext;
}

/** The papers that are wanted now: replaced by data, or with their files. */
export function papersPanel(form: PapersPanel, find: (id: string) => Paper | undefined): TemplateResult {
  const {t, declaration} = form.context;
  const wanted = declaration.documents.value.filter((document) => document.wanted);
  if (wanted.length === 0) return html`<p>${t('documents.none')}</p>`;
  return html`<div class="section" part="section" ${adopt(papersStyles)}>
    ${wanted.map((document) => paperField(form, document, find(document.id)))}
  </div>`;
}

function paperField(form: PapersPanel, {id, satisfiedBy, files}: DocumentState, paper: Paper | undefined) {
  const {context} = form;
  const {t, procedure, locale} = context;
  const label = context.text(`document:${id}`);
  if (satisfiedBy !== undefined && files.length === 0) {
    const {source, at} = satisfiedBy;
    const words = t('documents.satisfied', {source: context.sourceName(source), time: timeInWords(at)});
    return html`<div class="field document document-met">
      <p class="label" part="label">${label}</p>
      <p class="document-words">${words}</p>
    </div>`;
  }
  if (paper === undefined) return html``;
  const {tray} = paper;
  const spoken = tray.spoken.value;
  const view = {
    at: id,
    id: `tk-document-${id}`,
    label,
    hint: procedure.findText(`document:${id}#hint`, locale.value),
    errors: errorsOf(form, id),
    optional: false,
    limits: paper.limits(),
    lines: tray.lines,
    spoken: spoken === undefined ? '' : t(spoken.key, spoken.params),
    disabled: false,
    readonly: false,
  };
  return html`<div class="field document">${fileField(view, form.fieldContext())}</div>`;
}

function errorsOf(form: PapersPanel, document: string): readonly string[] {
  if (!form.checked.value.has(documentsStep)) return [];
  return form.path
    .issuesOf(documentsStep)
    .filter(({code, params}) => params?.['document'] === document && code !== 'file-sending')
    .map((issue) => form.fields.errors.message(issue, undefined, paperLabel(form.context, document, issue)));
}
