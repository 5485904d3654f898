import type {DocumentState} from '@tokhai/core';
import {createElement} from '../../element/create-element.js';
import type {FormContext} from '../form-context.js';

/** The papers in the dossier beside the form: which are wanted, and how far each is. */
export function papersFact(context: FormContext): Element | undefined {
  const {t, declaration} = context;
  const wanted = declaration.documents.value.filter((document) => document.wanted);
  if (wanted.length === 0) return undefined;
  return createElement(
    'div',
    {},
    createElement('dt', {}, t('summary.documents')),
    ...wanted.map((document) => {
      const state = createElement('strong', {}, t(stateKey(document)));
      return createElement('dd', {}, `${context.text(`document:${document.id}`)}: `, state);
    }),
  );
}

function stateKey(
  document: DocumentState,
): 'summary.documentAttached' | 'summary.documentReplaced' | 'summary.documentWanted' {
  if (document.files.length > 0) return 'summary.documentAttached';
  return document.satisfiedBy === undefined ? 'summary.documentWanted' : 'summary.documentReplaced';
}
