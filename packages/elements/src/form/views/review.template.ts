import {html, nothing, type TemplateResult} from 'lit/html.js';
import {reviewDeclaration} from '@tokhai/core';
import type {ChangeReview} from '../../review/review.template.js';
import {adopt} from '../../styles/adopt-styles.js';
import type {FormModel} from '../form-model.js';
import type {Wizard} from '../wizard.js';
import {follow} from './follow.js';
import {reviewSheet} from './sheet.template.js';
import {signingStyles} from './signing.styles.js';
import {signingPanel} from './signing.template.js';

/** What will be signed once somebody can confirm it: all of it to read and to change, nothing to sign. */
export function previewView(model: FormModel, wizard: Wizard): TemplateResult {
  const {t, host, declaration, locale} = model.context;
  const preview = reviewDeclaration(declaration, {agency: host.agencyName, locale: locale.peek()});
  return html`<div class="column">
    <h2 class="heading" tabindex="-1" data-heading>${t('review.preview')}</h2>
    <p class="notice" role="status">${t('review.previewWhy', {agency: host.agencyName})}</p>
    ${reviewSheet(model, preview, {mark: t('print.unsigned'), change: changeIn(wizard)})}
    <div class="actions">
      <button type="button" class="button button-primary" data-form-action="review">
        ${t('review.previewOn')}
      </button>
      <button type="button" class="button" data-form-action="print">${t('print.button')}</button>
    </div>
  </div>`;
}

function changeIn(wizard: Wizard): ChangeReview {
  return (step, at) => {
    wizard.reviewing?.change({step, ...(at !== undefined && {at})});
  };
}

/** The review page: what will be signed, ways back to change it, and the signing under it. */
export function reviewView(model: FormModel, wizard: Wizard): TemplateResult | typeof nothing {
  const {t} = model.context;
  const review = model.submission?.review.peek();
  if (review === undefined) return nothing;
  return html`<div class="column" ${adopt(signingStyles)}>
    <h2 class="heading" part="heading" tabindex="-1" data-heading>${t('review.title')}</h2>
    <p class="lead">${t('review.intro')}</p>
    ${reviewSheet(model, review.model, {mark: t('print.unsigned'), change: changeIn(wizard)})}
    <div class="actions">
      <button type="button" class="button" data-form-action="print">${t('print.button')}</button>
    </div>
    ${follow(() => signingPanel(model))}
  </div>`;
}
