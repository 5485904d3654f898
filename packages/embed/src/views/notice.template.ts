import type {Locale, Text} from '@tokhai/core';
import {html, nothing, type TemplateResult} from 'lit/html.js';

/** Something about the whole form that the person should know while going on. */
export interface Notice {
  readonly words: readonly Text[];
  readonly action?: {readonly label: Text; readonly run: () => void};
}

/** The line above the form. Its place is there from the start, so that what comes into it is spoken. */
export function noticeView(notice: Notice | undefined, locale: Locale): TemplateResult {
  return html`<div role="alert" lang=${locale} tabindex="-1" data-notice>
    ${notice === undefined ? nothing : noticeBody(notice, locale)}
  </div>`;
}

function noticeBody({words, action}: Notice, locale: Locale): TemplateResult {
  return html`<p class="notice" part="notice">${words.map((text) => text[locale]).join(' ')}</p>
    ${
      action === undefined
        ? nothing
        : html`<div class="actions">
            <button type="button" class="button" part="button" @click=${action.run}>
              ${action.label[locale]}
            </button>
          </div>`
    }`;
}
