import type {Locale} from '@tokhai/core';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {draftWords} from '../draft-messages.js';
import type {ElsewhereDraft} from '../form/opening.js';
import {showTime} from '../messages.js';

/** How the asking for a draft that is open elsewhere stands. */
export type Asking = 'asking' | 'refused' | 'silent' | undefined;

/** What the person can do about it. */
export interface ElsewhereActions {
  readonly takeOver: () => void;
  readonly takeAnyway: () => void;
  readonly view: () => void;
  readonly begin: () => void;
}

/** The draft is open in another tab: take it over, look at it, or begin another. */
export function elsewhereView(
  {savedAt}: ElsewhereDraft,
  asking: Asking,
  locale: Locale,
  actions: ElsewhereActions,
): TemplateResult {
  const t = draftWords(locale);
  return html`<div class="column" lang=${locale}>
    <h1 class="title" tabindex="-1" data-heading>${t('elsewhere')}</h1>
    <p>${t('elsewhereWhy', {time: showTime(savedAt, locale)})}</p>
    <div role="status">
      ${asking === 'asking' ? html`<p>${t('asking')}</p>` : nothing}
      ${asking === 'refused' ? html`<p class="notice">${t('takeOverRefused')}</p>` : nothing}
      ${asking === 'silent' ? html`<p class="notice">${t('takeOverSilent')}</p>` : nothing}
    </div>
    <div class="actions">
      <button
        type="button"
        class="button button-primary"
        data-elsewhere="take"
        @click=${asking === 'silent' ? actions.takeAnyway : actions.takeOver}
      >
        ${t(asking === 'silent' ? 'takeAnyway' : 'takeOver')}
      </button>
      <button type="button" class="button" data-elsewhere="view" @click=${actions.view}>
        ${t('viewOnly')}
      </button>
      <button type="button" class="link" data-elsewhere="begin" @click=${actions.begin}>${t('begin')}</button>
    </div>
  </div>`;
}
