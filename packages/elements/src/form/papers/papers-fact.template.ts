import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {DocumentState} from '@tokhai/core';
import type {FormContext} from '../form-context.js';

/** The papers in the dossier beside the form: which are wanted, and how far each is. */
export function papersFact(context: FormContext): TemplateResult | typeof nothing {
  const {t, declaration} = context;
  const wanted = declaration.documents.value.filter((document) => document.wanted);
  if (wanted.length === 0) return nothing;
  return html`<div>
    <dt>${t('summary.documents')}</dt>
    ${wanted.map(
      (document) =>
        html`<dd>${context.text(`document:${document.id}`)}: <strong>${t(stateKey(document))}</strong></dd>`,
    )}
  </div>`;
}

function stateKey(
  document: DocumentState,
): 'summary.documentAttached' | 'summary.documentReplaced' | 'summary.documentWanted' {
  if (document.files.length > 0) return 'summary.documentAttached';
  return document.satisfiedBy === undefined ? 'summary.documentWanted' : 'summary.documentReplaced';
}
