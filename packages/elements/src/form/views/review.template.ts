import {html, nothing, type TemplateResult} from 'lit';
import {adopt} from '../../styles/adopt-styles.js';
import type {FormModel} from '../form-model.js';
import type {Wizard} from '../wizard.js';
import {follow} from './follow.js';
import {reviewSheet} from './sheet.template.js';
import {signingStyles} from './signing.styles.js';
import {signingPanel} from './signing.template.js';

/** The review page: what will be signed, ways back to change it, and the signing under it. */
export function reviewView(model: FormModel, wizard: Wizard): TemplateResult | typeof nothing {
  const {t} = model.context;
  const review = model.submission?.review.peek();
  if (review === undefined) return nothing;
  const change = (step: string, at?: string): void => {
    wizard.change({step, ...(at !== undefined && {at})});
  };
  return html`<div class="column" ${adopt(signingStyles)}>
    <h2 class="heading" part="heading" tabindex="-1" data-heading>${t('review.title')}</h2>
    <p class="lead">${t('review.intro')}</p>
    ${reviewSheet(model, review.model, {mark: t('print.unsigned'), change})}
    <div class="actions">
      <button type="button" class="button" data-form-action="print">${t('print.button')}</button>
    </div>
    ${follow(() => signingPanel(model))}
  </div>`;
}
