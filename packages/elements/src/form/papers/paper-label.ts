import type {Issue} from '@tokhai/core';
import type {FormContext} from '../form-context.js';

/** What a finding about a paper speaks of: the paper, or one of its several files. */
export function paperLabel(context: FormContext, id: string, {params}: Issue): string {
  const label = context.text(`document:${id}`);
  const file = params?.['file'];
  const {maxFiles = 1} = context.procedure.document.documents.find((paper) => paper.id === id) ?? {};
  return typeof file === 'number' && maxFiles > 1 ? context.t('files.nth', {label, file}) : label;
}
