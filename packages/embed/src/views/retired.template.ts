import type {Locale} from '@tokhai/core';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {draftWords, type DraftWords} from '../draft-messages.js';
import type {RetiredDraft} from '../form/opening.js';
import {showDay, showTime} from '../messages.js';

/** What the person can do about it. */
export type RetiredWay = 'upgrade' | 'view' | 'begin';

/** The version of the draft may not be submitted any more: why, what is kept, and the ways on. */
export function retiredView(
  draft: RetiredDraft,
  locale: Locale,
  go: (way: RetiredWay) => void,
): TemplateResult {
  const by = (way: RetiredWay) => () => {
    go(way);
  };
  const t = draftWords(locale);
  const {why, savedAt, version, recall, upgrade} = draft;
  return html`<div class="column" lang=${locale}>
    <h1 class="title" tabindex="-1" data-heading>${t(recall === undefined ? 'closed' : 'recalled')}</h1>
    ${
      recall === undefined
        ? html`<p>${t('closedWhy', {version})}</p>`
        : html`<p class="notice notice-danger">
            ${t('recalledOn', {day: showDay(`${recall.on}T12:00:00+07:00`)})} ${recall.reason[locale]}
          </p>`
    }
    <p>${t('retiredKept', {time: showTime(savedAt, locale)})}</p>
    ${why === 'signed' ? html`<p class="notice">${t('signed')}</p>` : wayOn(draft, locale, t)}
    <div class="actions">
      ${
        upgrade === undefined
          ? nothing
          : html`<button
              type="button"
              class="button button-primary"
              data-retired="upgrade"
              @click=${by('upgrade')}
            >
              ${t('upgrade', {version: upgrade.version})}
            </button>`
      }
      ${
        draft.view === undefined
          ? nothing
          : html`<button type="button" class="button" data-retired="view" @click=${by('view')}>
              ${t('lookAtKept')}
            </button>`
      }
      ${
        draft.begin === undefined
          ? nothing
          : html`<button type="button" class="link" data-retired="begin" @click=${by('begin')}>
              ${t('begin')}
            </button>`
      }
    </div>
  </div>`;
}

function wayOn({upgrade, begin}: RetiredDraft, locale: Locale, t: DraftWords): TemplateResult {
  if (upgrade === undefined) return html`<p>${t(begin === undefined ? 'noCurrent' : 'noUpgrade')}</p>`;
  return html`${
      upgrade.what[locale] === ''
        ? nothing
        : html`<h2 class="panel-title">${t('upgradeWhat')}</h2>
            <p>${upgrade.what[locale]}</p>`
    }
    <p>${t('upgradeHow')}</p>`;
}
