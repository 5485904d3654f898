import {html, type TemplateResult} from 'lit/html.js';
import {reviewDeclaration, type ReviewModel} from '@tokhai/core';
import {reviewFrame} from '../../review/review-frame.js';
import type {ChangeReview} from '../../review/review.template.js';
import {adopt} from '../../styles/adopt-styles.js';
import type {FormModel} from '../form-model.js';
import {sheetStyles} from './sheet.styles.js';

/** How a sheet is shown. */
export interface SheetOptions {
  /** What the paper is worth, in words that stand on it alone. */
  readonly mark: string;
  readonly change?: ChangeReview;
  /** On paper only. */
  readonly unseen?: boolean;
}

/** The review, as it is read and as it is printed. */
export function reviewSheet(model: FormModel, review: ReviewModel, options: SheetOptions): TemplateResult {
  const {t} = model.context;
  const {mark, change, unseen} = options;
  return html`<div
    class=${unseen === true ? 'sheet sheet-unseen' : 'sheet'}
    data-sheet=${mark}
    ${adopt(sheetStyles)}
  >
    <p class="sheet-mark">${mark}</p>
    <div role="region" aria-label="${t('review.frame')}: ${model.context.text('title')}">
      <div class="review-frame" ${reviewFrame(review, change, inVietnamese(model, review))}></div>
    </div>
  </div>`;
}

/** What is reviewed cannot change meanwhile: the declaration still says it, in any language. */
function inVietnamese({context}: FormModel, {locale, agency}: ReviewModel): ReviewModel | undefined {
  return locale === 'vi' ? undefined : reviewDeclaration(context.declaration, {agency, locale: 'vi'});
}
