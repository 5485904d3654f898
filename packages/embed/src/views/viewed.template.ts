import {reviewDeclaration, type Locale} from '@tokhai/core';
import {reviewFrame} from '@tokhai/elements';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {draftWords} from '../draft-messages.js';
import type {ViewedDraft} from '../form/opening.js';
import {showTime} from '../messages.js';
import {leftList} from './taken-over.template.js';

/** A draft to look at: everything that stands in it, as the review would show it, and nothing to change. */
export function viewedView(
  {why, procedure, declaration, savedAt, takenOver}: ViewedDraft,
  {agency, locale}: {readonly agency: string; readonly locale: Locale},
  back: () => void,
): TemplateResult {
  const t = draftWords(locale);
  const time = showTime(savedAt, locale);
  const words = {
    taken: t('viewTaken'),
    elsewhere: t('viewElsewhere', {time}),
    retired: t('viewRetired', {time}),
  };
  return html`<div class="column" lang=${locale}>
    <h1 class="title">${procedure.text('title', locale)}</h1>
    <h2 class="heading" tabindex="-1" data-heading>${t('viewTitle')}</h2>
    <p class="notice" role="status">${words[why]}</p>
    <div class="actions">
      <button type="button" class="button" data-view="back" @click=${back}>
        ${t(why === 'retired' ? 'back' : 'takeOver')}
      </button>
    </div>
    <div role="region" aria-label=${t('viewTitle')}>
      <div class="review-frame" ${reviewFrame(reviewDeclaration(declaration, {agency, locale}))}></div>
    </div>
    ${takenOver === undefined ? nothing : leftList(takenOver, locale)}
  </div>`;
}
