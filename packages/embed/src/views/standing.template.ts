import type {Locale} from '@tokhai/core';
import type {TemplateResult} from 'lit/html.js';
import {DraftDesk} from '../drafts/draft-desk.js';
import type {ElsewhereDraft, Opening, ReceivedDraft, RetiredDraft, ViewedDraft} from '../form/opening.js';
import {deskView} from './desk.template.js';
import {elsewhereView, type Asking} from './elsewhere.template.js';
import {receivedView} from './received.template.js';
import {retiredView} from './retired.template.js';
import {endedView, questionView, type EndedWhy} from './shared.template.js';
import {viewedView} from './viewed.template.js';

/** What stands in place of a form. */
export type Standing =
  | DraftDesk
  | ReceivedDraft
  | ElsewhereDraft
  | ViewedDraft
  | RetiredDraft
  | {readonly kind: 'question'; readonly answer: (shared: boolean) => void}
  | {readonly kind: 'ended'; readonly why: EndedWhy; readonly again: () => void};

/** What the views need of the element. */
export interface StandingSurface {
  readonly locale: Locale;
  readonly agency: string;
  /** How another tab answers that was asked for its draft. */
  readonly asking: Asking;
  readonly takeOver: (draft: ElsewhereDraft) => void;
  readonly go: (open: () => Promise<Opening>) => void;
}

/** Whatever stands in place of a form, with its ways on. */
export function standingView(standing: Standing, surface: StandingSurface): TemplateResult {
  const {locale, agency, asking, takeOver, go} = surface;
  if (standing instanceof DraftDesk) return deskView(standing, locale);
  switch (standing.kind) {
    case 'received':
      return receivedView(standing, locale, (carry) => {
        go(() => standing.renew(carry));
      });
    case 'elsewhere':
      return elsewhereView(standing, asking, locale, {
        takeOver: () => {
          takeOver(standing);
        },
        takeAnyway: () => {
          go(() => standing.takeAnyway());
        },
        view: () => {
          go(() => standing.view());
        },
        begin: () => {
          go(() => standing.begin());
        },
      });
    case 'view':
      return viewedView(standing, {agency, locale}, () => {
        go(() => standing.back());
      });
    case 'retired':
      return retiredView(standing, locale, (way) => {
        const open = {upgrade: standing.upgrade?.run, view: standing.view, begin: standing.begin}[way];
        if (open !== undefined) go(open);
      });
    case 'question':
      return questionView(locale, standing.answer);
    case 'ended':
      return endedView(standing.why, locale, standing.again);
  }
}
