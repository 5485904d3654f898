import {html, nothing, type TemplateResult} from 'lit/html.js';
import {createElement} from '../../element/create-element.js';
import {isMessageKey} from '../../messages/translate.js';
import type {SavedState} from '../draft-saver.js';
import type {FormModel} from '../form-model.js';
import {timeInWords} from '../words.js';
import type {Upkeep} from './upkeep.js';

/** What is kept, and where: said honestly, on this device only. */
export function buildSavedLine(model: FormModel, upkeep: Upkeep): HTMLElement {
  const {state} = model.drafts;
  const saved = createElement('p', {class: 'saved'});
  upkeep.write(saved, () => wordsFor(model, state.value));
  // Each pause in typing saves: heard every time, it would talk over the person. Only a failure is announced.
  const spoken = createElement('p', {class: 'unseen', role: 'status'});
  upkeep.write(spoken, () => (state.value.kind === 'failed' ? wordsFor(model, state.value) : ''));
  upkeep.follow(() => {
    const failed = state.value.kind === 'failed';
    saved.classList.toggle('saved-failed', failed);
    if (failed) saved.setAttribute('aria-hidden', 'true');
    else saved.removeAttribute('aria-hidden');
  });
  const line = createElement('div', {class: 'saved-line'}, saved, spoken);
  upkeep.draw(line, () => againButton(model, state.value));
  return line;
}

/** What another tab saved does not go away by trying again. */
function againButton({context}: FormModel, state: SavedState): TemplateResult | typeof nothing {
  if (state.kind !== 'failed' || state.problem === 'elsewhere') return nothing;
  return html`<button type="button" class="link" data-form-action="save-again">
    ${context.t('saved.again')}
  </button>`;
}

function wordsFor({context: {t}}: FormModel, state: SavedState): string {
  if (state.kind === 'saved') return t('saved.at', {time: timeInWords(state.at)});
  if (state.kind !== 'failed') return t(`saved.${state.kind}`);
  const words = `saved.failed.${state.problem}`;
  return t(isMessageKey(words) ? words : 'saved.failed.other', {time: timeInWords(state.since)});
}
