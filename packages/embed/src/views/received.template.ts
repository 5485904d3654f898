import type {Locale} from '@tokhai/core';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {ReceivedDraft} from '../form/opening.js';
import {messages, showTime} from '../messages.js';

/** The draft on this device is a dossier already: its number, that nothing is left to do, and the way to a new one. */
export function receivedView(
  {receipt, changed}: ReceivedDraft,
  locale: Locale,
  renew: (carry: boolean) => void,
): TemplateResult {
  return html`<h1 class="title" part="title">${receipt.procedure.title}</h1>
    <div class="column" lang=${locale}>
      <div class="receipt" part="receipt">
        <h2 class="heading" part="heading" tabindex="-1" data-heading>${messages.received[locale]}</h2>
        <p class="receipt-number">
          <span>${messages.receivedNumber[locale]}</span>
          <strong class="figures">${receipt.number}</strong>
        </p>
        <p>${messages.receivedAt[locale].replace('{time}', showTime(receipt.receivedAt, locale))}</p>
      </div>
      ${changed ? html`<p class="notice" part="notice">${messages.receivedChanged[locale]}</p>` : nothing}
      <div class="actions">
        <button
          type="button"
          class="button button-primary"
          part="button primary"
          @click=${() => {
            renew(changed);
          }}
        >
          ${messages[changed ? 'openNewWith' : 'openNew'][locale]}
        </button>
        ${changed ? emptyLink(locale, renew) : nothing}
      </div>
    </div>`;
}

function emptyLink(locale: Locale, renew: (carry: boolean) => void): TemplateResult {
  return html`<button
    type="button"
    class="link"
    part="link"
    @click=${() => {
      renew(false);
    }}
  >
    ${messages.openNewWithout[locale]}
  </button>`;
}
