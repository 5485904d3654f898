import {html, nothing, type TemplateResult} from 'lit';
import {reviewFrame} from '../../review/review-frame.js';
import {adopt} from '../../styles/adopt-styles.js';
import type {FormModel} from '../form-model.js';
import type {Wizard} from '../wizard.js';
import {follow} from './follow.js';
import {signingStyles} from './signing.styles.js';
import {signingPanel} from './signing.template.js';

/** The review page: what will be signed, ways back to change it, and the signing under it. */
export function reviewView(model: FormModel, wizard: Wizard): TemplateResult | typeof nothing {
  const {t} = model.context;
  const review = model.submission.review.peek();
  if (review === undefined) return nothing;
  const change = (step: string, at?: string): void => {
    wizard.change({step, ...(at !== undefined && {at})});
  };
  return html`<div class="column" ${adopt(signingStyles)}>
    <h2 class="heading" tabindex="-1" data-heading>${t('review.title')}</h2>
    <p class="lead">${t('review.intro')}</p>
    <div role="region" aria-label="${t('review.frame')}: ${model.context.text('title')}">
      <div class="review-frame" ${reviewFrame(review.model, change)}></div>
    </div>
    ${follow(() => signingPanel(model))}
  </div>`;
}
