import type {DraftChange, Locale, LoadedProcedure, Pointer, TakenOver} from '@tokhai/core';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {draftWords, type DraftWords} from '../draft-messages.js';

/** What the person can do with the list of changes. */
export interface TakenOverActions {
  /** Goes to a field. */
  readonly follow: (at: Pointer) => void;
  readonly dismiss: () => void;
}

type Left = Extract<DraftChange, {readonly kind: 'left'}>;

/** What became of a draft that went over into another version: what to read again, what moved, what to copy. */
export function takenOverPanel(
  takenOver: TakenOver,
  procedure: LoadedProcedure,
  locale: Locale,
  {follow, dismiss}: TakenOverActions,
): TemplateResult {
  const t = draftWords(locale);
  const what = procedure.findText(`migration:${String(takenOver.from)}`, locale);
  const toRead = takenOver.changes.filter(({kind}) => kind === 'mapped' || kind === 'filled');
  const moved = takenOver.changes.filter(({kind}) => kind === 'moved');
  return html`<section class="taken-over panel" aria-labelledby="tk-taken-over" lang=${locale}>
    <h2 class="panel-title" id="tk-taken-over" tabindex="-1" data-taken-over>${t('takenOver')}</h2>
    ${what === undefined ? nothing : html`<p>${what}</p>`}
    ${changeList(t('takenOverLook'), toRead, {procedure, locale, t, follow})}
    ${changeList(t('takenOverMoved'), moved, {procedure, locale, t, follow})} ${leftList(takenOver, locale)}
    <button type="button" class="button button-small" data-taken-over-done @click=${dismiss}>
      ${t('takenOverDone')}
    </button>
  </section>`;
}

interface ChangeParts {
  readonly procedure: LoadedProcedure;
  readonly locale: Locale;
  readonly t: DraftWords;
  readonly follow: (at: Pointer) => void;
}

function changeList(
  title: string,
  changes: readonly DraftChange[],
  {procedure, locale, t, follow}: ChangeParts,
): TemplateResult | typeof nothing {
  if (changes.length === 0) return nothing;
  return html`<h3>${title}</h3>
    <ul class="changes">
      ${changes.map(
        (change) =>
          html`<li>
            <button
              type="button"
              class="link"
              data-change=${change.at}
              @click=${() => {
                follow(change.at);
              }}
            >
              ${procedure.label(change.at, locale)}
            </button>
            <span
              >(${'was' in change ? t('takenOverWas', {was: change.was[locale]}) : t('takenOverNew')})</span
            >
          </li>`,
      )}
    </ul>`;
}

/** What has no place in the version that the draft is of now, to copy. */
export function leftList({changes}: TakenOver, locale: Locale): TemplateResult | typeof nothing {
  const t = draftWords(locale);
  const left = changes.filter((change): change is Left => change.kind === 'left');
  if (left.length === 0) return nothing;
  return html`<h3>${t('takenOverLeft')}</h3>
    <dl class="left">
      ${left.map(
        ({label, words}) =>
          html`<div>
            <dt>${label[locale]}</dt>
            <dd>
              <span class="left-words">${words[locale]}</span>
              <button
                type="button"
                class="link"
                aria-label=${t('takenOverCopyLabel', {label: label[locale]})}
                @click=${(event: Event) => void copy(event, words[locale], t('takenOverCopied'))}
              >
                ${t('takenOverCopy')}
              </button>
            </dd>
          </div>`,
      )}
    </dl>`;
}

/** The words stand there to be copied by hand too, where the browser gives no clipboard. */
async function copy({currentTarget}: Event, words: string, done: string): Promise<void> {
  if (!(currentTarget instanceof HTMLElement)) return;
  try {
    await navigator.clipboard.writeText(words);
    currentTarget.setAttribute('aria-label', done);
  } catch {
    const text = currentTarget.parentElement?.querySelector('.left-words');
    if (text) getSelection()?.selectAllChildren(text);
  }
}
