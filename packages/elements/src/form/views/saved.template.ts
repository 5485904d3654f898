import {html, type TemplateResult} from 'lit';
import type {FormModel} from '../form-model.js';
import {timeInWords} from '../words.js';

/** What is kept, and where: said honestly, on this device only. */
export function savedLine(model: FormModel): TemplateResult {
  const {t} = model.context;
  const state = model.drafts.state.value;
  const words =
    state.kind === 'saved' ? t('saved.at', {time: timeInWords(state.at)}) : t(`saved.${state.kind}` as const);
  return html`<p class=${state.kind === 'failed' ? 'saved saved-failed' : 'saved'} role="status">
    ${words}
  </p>`;
}
