import type {Locale, Pointer, TakenOver} from '@tokhai/core';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {draftWords} from '../draft-messages.js';
import type {GatewayHost} from '../form/gateway-host.js';
import type {OpenedForm} from '../form/opening.js';
import {showTime} from '../messages.js';
import {conflictPanel, type Conflict} from './conflict.template.js';
import {takenOverPanel} from './taken-over.template.js';

/** What stands above a form that is open. */
export interface AboveForm {
  readonly opened: OpenedForm;
  /** There are other drafts to go to, or there were. */
  readonly hasOthers: boolean;
  readonly conflict: Conflict | undefined;
  readonly takenOver: TakenOver | undefined;
  readonly others: () => void;
  readonly follow: (at: Pointer) => void;
  readonly dismiss: () => void;
}

/** Two versions to choose between, with which draft the form goes on, and what became of it. */
export function aboveForm(above: AboveForm, locale: Locale): TemplateResult {
  const {opened, hasOthers, conflict, takenOver, others, follow, dismiss} = above;
  const {host}: {host: GatewayHost} = opened;
  return html`${conflict === undefined ? nothing : conflictPanel(conflict, locale)}
  ${hasOthers ? draftBar(opened, locale, others) : nothing}
  ${takenOver === undefined ? nothing : takenOverPanel(takenOver, host.procedure, locale, {follow, dismiss})}`;
}

function draftBar({resumed}: OpenedForm, locale: Locale, others: () => void): TemplateResult {
  const t = draftWords(locale);
  return html`<p class="draft-bar" lang=${locale}>
    ${resumed === undefined ? nothing : html`<span>${t('resumed', {time: showTime(resumed.savedAt, locale)})}</span>`}
    <button type="button" class="link" data-drafts @click=${others}>${t('others')}</button>
  </p>`;
}
