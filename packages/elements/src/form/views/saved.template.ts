import {html, nothing, type TemplateResult} from 'lit/html.js';
import {isMessageKey} from '../../messages/translate.js';
import type {SavedState} from '../draft-saver.js';
import type {FormModel} from '../form-model.js';
import {timeInWords} from '../words.js';

/** What is kept, and where: said honestly, on this device only. */
export function savedLine(model: FormModel): TemplateResult {
  const {t} = model.context;
  const state = model.drafts.state.value;
  const words = wordsFor(model, state);
  const failed = state.kind === 'failed';
  // What another tab saved does not go away by trying again.
  const again = failed && state.problem !== 'elsewhere';
  // Each pause in typing saves: heard every time, it would talk over the person. Only a failure is announced.
  return html`<div class="saved-line">
    <p class=${failed ? 'saved saved-failed' : 'saved'} aria-hidden=${failed ? 'true' : nothing}>${words}</p>
    <p class="unseen" role="status">${failed ? words : nothing}</p>
    ${
      again
        ? html`<button type="button" class="link" data-form-action="save-again">${t('saved.again')}</button>`
        : nothing
    }
  </div>`;
}

function wordsFor({context: {t}}: FormModel, state: SavedState): string {
  if (state.kind === 'saved') return t('saved.at', {time: timeInWords(state.at)});
  if (state.kind !== 'failed') return t(`saved.${state.kind}`);
  const words = `saved.failed.${state.problem}`;
  return t(isMessageKey(words) ? words : 'saved.failed.other', {time: timeInWords(state.since)});
}
