import type {Instant, Locale} from '@tokhai/core';
import {html, type TemplateResult} from 'lit/html.js';
import {draftWords} from '../draft-messages.js';
import type {Difference} from '../drafts/compare-drafts.js';
import {showTime} from '../messages.js';

/** Two tabs saved different things: what differs, and who decides. */
export interface Conflict {
  /** When the other tab saved. */
  readonly savedAt: Instant;
  readonly differences: readonly Difference[];
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/** Shows both and lets the person choose: neither is written over before. */
export function conflictPanel(
  {savedAt, differences, keepMine, takeTheirs}: Conflict,
  locale: Locale,
): TemplateResult {
  const t = draftWords(locale);
  return html`<section class="conflict notice notice-danger" role="alert" lang=${locale}>
    <p tabindex="-1" data-conflict>${t('conflict', {time: showTime(savedAt, locale)})}</p>
    ${differenceTable(differences, locale)}
    <div class="actions">
      <button type="button" class="button" data-conflict-keep @click=${keepMine}>${t('keepMine')}</button>
      <button type="button" class="button" data-conflict-take @click=${takeTheirs}>${t('takeTheirs')}</button>
    </div>
  </section>`;
}

function differenceTable(differences: readonly Difference[], locale: Locale): TemplateResult {
  const t = draftWords(locale);
  if (differences.length === 0) return html`<p>${t('conflictEqual')}</p>`;
  return html`<dl class="differences">
    ${differences.map(
      ({label, mine, theirs}) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${t('conflictMine')}: <strong>${mine === '' ? '–' : mine}</strong></dd>
          <dd>${t('conflictTheirs')}: <strong>${theirs === '' ? '–' : theirs}</strong></dd>
        </div>`,
    )}
  </dl>`;
}
