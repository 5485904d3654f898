import type {Locale} from '@tokhai/core';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {draftWords, type DraftWords} from '../draft-messages.js';
import type {DraftDesk} from '../drafts/draft-desk.js';
import type {DraftLine} from '../form/opening.js';
import {showDay, showTime} from '../messages.js';

/** The drafts that are there, to choose among: each with what tells it from the others, none shown before it was decrypted. */
export function deskView(desk: DraftDesk, locale: Locale): TemplateResult {
  const t = draftWords(locale);
  const {drafts, dropped, online} = desk.choice;
  const there = drafts.filter(({submission}) => !desk.isRemoved(submission)).length;
  return html`<div class="column" lang=${locale}>
    <h1 class="title" tabindex="-1" data-heading>${t('title')}</h1>
    <p class="lead">${there === 1 ? t('one') : t('many', {count: there})} ${t('here')}</p>
    ${dropped > 0 ? html`<p class="notice">${t('dropped', {count: dropped})}</p>` : nothing}
    <ul class="drafts">
      ${drafts.map((draft) => html`<li class="draft panel">${draftLine(desk, draft, locale, t)}</li>`)}
    </ul>
    <div class="actions">
      ${
        online
          ? html`<button type="button" class="button" data-desk="begin" @click=${desk.begin}>
              ${t('begin')}
            </button>`
          : html`<p>${t('beginWantsNetwork')}</p>`
      }
      ${
        there > 1
          ? html`<button type="button" class="link" data-desk="remove-all" @click=${desk.removeAll}>
              ${t('removeAll')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

function draftLine(desk: DraftDesk, draft: DraftLine, locale: Locale, t: DraftWords): TemplateResult {
  const time = showTime(draft.savedAt, locale);
  if (desk.isRemoved(draft.submission)) return removedLine(desk, draft.submission, time, t);
  const {inside, keptUntil, submission} = draft;
  const title = inside?.title[locale] ?? '';
  return html`<h2 class="draft-title">${title === '' ? t('untitled') : title}</h2>
    ${inside === undefined ? html`<p class="notice">${t('locked')}</p>` : insideLines(inside, locale, t)}
    <p class="draft-time">
      ${t('savedAt', {time})}${keptUntil === undefined ? nothing : html`, ${t('keptUntil', {day: showDay(keptUntil)})}`}
    </p>
    ${desk.isElsewhere(submission) ? html`<p class="notice" role="alert">${t('notRemoved')}</p>` : nothing}
    <div class="draft-actions">
      ${
        inside === undefined
          ? nothing
          : html`<button
              type="button"
              class="button button-primary"
              data-desk="resume"
              data-draft=${submission}
              aria-label=${t('resumeLabel', {time})}
              @click=${() => {
                desk.resume(submission);
              }}
            >
              ${t('resume')}
            </button>`
      }
      <button
        type="button"
        class="link"
        data-desk="remove"
        data-draft=${submission}
        aria-label=${t('removeLabel', {time})}
        @click=${() => void desk.remove(submission)}
      >
        ${t('remove')}
      </button>
    </div>`;
}

function insideLines(
  {names, step}: NonNullable<DraftLine['inside']>,
  locale: Locale,
  t: DraftWords,
): TemplateResult {
  return html`${names.map(({label, name}) => html`<p>${label[locale]}: <strong>${name}</strong></p>`)}
  ${step[locale] === '' ? nothing : html`<p>${t('atStep', {step: step[locale]})}</p>`}`;
}

function removedLine(desk: DraftDesk, submission: string, time: string, t: DraftWords): TemplateResult {
  return html`<p role="status">${t('removed', {time})}</p>
    <button
      type="button"
      class="button button-small"
      data-desk="undo"
      data-draft=${submission}
      aria-label=${t('undoLabel', {time})}
      @click=${() => void desk.undo(submission)}
    >
      ${t('undo')}
    </button>`;
}
