import {html, nothing, type TemplateResult} from 'lit';
import {reviewFrame} from '../../review/review-frame.js';
import type {FormModel} from '../form-model.js';
import {follow} from './follow.js';
import {signingPanel} from './signing.template.js';

/** The review page: what will be signed, ways back to change it, and the signing under it. */
export function reviewView(model: FormModel): TemplateResult | typeof nothing {
  const {t} = model.context;
  const review = model.submission.review.peek();
  if (review === undefined) return nothing;
  return html`<div class="column">
    <h2 class="heading" tabindex="-1" data-heading>${t('review.title')}</h2>
    <p class="lead">${t('review.intro')}</p>
    <p class="changes">
      ${model.steps
        .peek()
        .map(
          ({id, title}) =>
            html`<button type="button" class="link" data-step=${id}>
              ${t('review.change', {step: title})}
            </button>`,
        )}
    </p>
    <div role="region" aria-label=${t('review.frame')}>
      <div class="review-frame" ${reviewFrame(review.model)}></div>
    </div>
    ${follow(() => signingPanel(model))}
  </div>`;
}
