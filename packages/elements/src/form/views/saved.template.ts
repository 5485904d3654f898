import {html, nothing, type TemplateResult} from 'lit';
import type {FormModel} from '../form-model.js';
import {timeInWords} from '../words.js';

/** What is kept, and where: said honestly, on this device only. */
export function savedLine(model: FormModel): TemplateResult {
  const {t} = model.context;
  const state = model.drafts.state.value;
  const words =
    state.kind === 'saved' ? t('saved.at', {time: timeInWords(state.at)}) : t(`saved.${state.kind}` as const);
  const failed = state.kind === 'failed';
  // Each pause in typing saves: heard every time, it would talk over the person. Only a failure is announced.
  return html`<p class=${failed ? 'saved saved-failed' : 'saved'} aria-hidden=${failed ? 'true' : nothing}>
      ${words}
    </p>
    <p class="unseen" role="status">${failed ? words : nothing}</p>`;
}
