import {html, type TemplateResult} from 'lit';
import type {DocumentState} from '@tokhai/core';
import {controlFrame, describedBy, flag} from '../../field/field-shell.template.js';
import type {FormModel} from '../form-model.js';
import {sizeInWords, timeInWords, typesInWords} from '../words.js';
import {documentsStep} from '../form-steps.js';
import {adopt} from '../../styles/adopt-styles.js';
import {documentsStyles} from './documents.styles.js';

/** The papers that are wanted now: replaced by data, attached, or still to be chosen. */
export function documentsPanel(model: FormModel): TemplateResult {
  const {t, declaration} = model.context;
  const wanted = declaration.documents.value.filter((document) => document.wanted);
  if (wanted.length === 0) return html`<p>${t('documents.none')}</p>`;
  return html`<div class="section" ${adopt(documentsStyles)}>
    ${wanted.map((document) => documentLine(model, document))}
  </div>`;
}

function documentLine(model: FormModel, document: DocumentState): TemplateResult {
  const {t, locale, procedure} = model.context;
  const label = model.context.text(`document:${document.id}`);
  const [attached] = document.files;
  if (document.satisfiedBy !== undefined && attached === undefined) {
    const {source, at} = document.satisfiedBy;
    const words = t('documents.satisfied', {source: model.context.sourceName(source), time: timeInWords(at)});
    return html`<div class="field document document-met">
      <p class="label">${label}</p>
      <p class="document-words">${words}</p>
    </div>`;
  }
  if (attached !== undefined) {
    const {name, size} = attached;
    return html`<div class="field document document-met">
      <p class="label">${label}</p>
      <p class="document-words" id="tk-document-${document.id}-state">
        ${t('documents.attached', {name, size: sizeInWords(size, locale.value)})}
      </p>
      <button
        type="button"
        class="link"
        data-detach=${document.id}
        id="tk-document-${document.id}"
        aria-label=${t('documents.removeLabel', {name})}
        aria-describedby="tk-document-${document.id}-state"
      >
        ${t('documents.remove')}
      </button>
    </div>`;
  }
  const rule = procedure.document.documents.find(({id}) => id === document.id);
  return html`<div class="field document">${fileControl(model, document.id, label, rule)}</div>`;
}

function fileControl(
  model: FormModel,
  id: string,
  label: string,
  rule: {readonly accept: readonly string[]; readonly maxBytes: number} | undefined,
): TemplateResult {
  const {t, locale, procedure} = model.context;
  const words = {
    types: typesInWords(rule?.accept ?? []),
    size: sizeInWords(rule?.maxBytes ?? 0, locale.value),
  };
  const about = procedure.findText(`document:${id}#hint`, locale.value);
  const limits = t('documents.hint', words);
  const error = errorOf(model, id, label, words);
  const hint = about === undefined ? limits : `${about}. ${limits}`;
  const frame = {
    id: `tk-document-${id}`,
    label,
    hint,
    errors: error === undefined ? [] : [error],
    optional: false,
  };
  const input = html`<input
      class="file unseen"
      type="file"
      id=${frame.id}
      data-document=${id}
      accept=${rule?.accept.join(',') ?? ''}
      aria-invalid=${flag(error !== undefined)}
      aria-describedby=${describedBy(frame)}
    /><label class="button button-small file-button" for=${frame.id}>${t('documents.choose')}</label>`;
  return controlFrame(frame, model.fieldContext(), input, uploadLine(model, id));
}

function uploadLine(model: FormModel, id: string): TemplateResult {
  const state = model.uploads.states.value.get(id);
  const sending = state?.kind === 'sending' ? model.context.t('documents.uploading', {name: state.name}) : '';
  return html`<p class="document-words" role="status">${sending}</p>`;
}

function errorOf(
  model: FormModel,
  id: string,
  label: string,
  words: {readonly types: string; readonly size: string},
): string | undefined {
  const {t} = model.context;
  const state = model.uploads.states.value.get(id);
  if (state?.kind === 'failed') return t('documents.failed', {name: state.name});
  if (state?.kind === 'too-large') return t('documents.tooLarge', {name: state.name, ...words});
  if (state?.kind === 'wrong-type') return t('documents.wrongType', {name: state.name, ...words});
  if (state !== undefined || !model.checked.value.has(documentsStep)) return undefined;
  const issue = model.context.declaration.issues.value.find(({params}) => params?.['document'] === id);
  return issue === undefined ? undefined : model.fields.message(issue, undefined, label);
}
