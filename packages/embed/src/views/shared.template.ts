import type {Locale} from '@tokhai/core';
import {html, type TemplateResult} from 'lit/html.js';
import {sharedMessages} from '../shared/shared-messages.js';
import {modal} from './modal.js';

/** Asks whether the machine is the person's own. */
export function questionView(locale: Locale, answer: (shared: boolean) => void): TemplateResult {
  const choose = (shared: boolean) => () => {
    answer(shared);
  };
  return html`<div class="column" lang=${locale}>
    <h1 class="title" tabindex="-1" data-heading>${sharedMessages.question[locale]}</h1>
    <p>${sharedMessages.questionWhy[locale]}</p>
    <div class="actions">
      <button type="button" class="button button-primary" data-machine="shared" @click=${choose(true)}>
        ${sharedMessages.shared[locale]}
      </button>
      <button type="button" class="button" data-machine="own" @click=${choose(false)}>
        ${sharedMessages.own[locale]}
      </button>
    </div>
  </div>`;
}

/** Why a form is not there any more. */
export type EndedWhy = 'idle' | 'left' | 'ended' | 'kept';

const endings = {
  idle: 'wipedIdle',
  left: 'wipedLeft',
  ended: 'wipedEnded',
  kept: 'endedKept',
} as const satisfies Record<EndedWhy, keyof typeof sharedMessages>;

/** The session is over: what is left of it, and the way back. */
export function endedView(why: EndedWhy, locale: Locale, again: () => void): TemplateResult {
  return html`<div class="column" lang=${locale}>
    <h1 class="title" tabindex="-1" data-heading>
      ${sharedMessages[why === 'kept' ? 'ended' : 'wiped'][locale]}
    </h1>
    <p role="status">${sharedMessages[endings[why]][locale]}</p>
    <div class="actions">
      <button type="button" class="button button-primary" data-ended="again" @click=${again}>
        ${sharedMessages.again[locale]}
      </button>
    </div>
  </div>`;
}

/** What can be answered to the question whether somebody is there. */
export interface IdleActions {
  readonly stay: () => void;
  readonly leave: () => void;
}

/** The question, over everything else; Escape answers that somebody is there. */
export function idleDialog(until: Date, locale: Locale, {stay, leave}: IdleActions): TemplateResult {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(until);
  return html`<dialog
    class="idle"
    role="alertdialog"
    lang=${locale}
    aria-labelledby="tk-idle-title"
    aria-describedby="tk-idle-why"
    @cancel=${(event: Event) => {
      event.preventDefault();
      stay();
    }}
    ${modal()}
  >
    <h2 class="heading" id="tk-idle-title">${sharedMessages.warning[locale]}</h2>
    <p id="tk-idle-why">${sharedMessages.warningWhy[locale].replace('{time}', time)}</p>
    <div class="actions">
      <button type="button" class="button button-primary" data-idle="stay" autofocus @click=${stay}>
        ${sharedMessages.stay[locale]}
      </button>
      <button type="button" class="link" data-idle="leave" @click=${leave}>
        ${sharedMessages.leave[locale]}
      </button>
    </div>
  </dialog>`;
}
