import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Locale, SubmissionReceipt} from '@tokhai/core';
import {showDateText} from '../../field/civil-date-text.js';
import type {FormModel} from '../form-model.js';
import {languageOf} from '../../messages/language-of.js';
import {adopt} from '../../styles/adopt-styles.js';
import {timeInWords} from '../words.js';
import {reviewSheet} from './sheet.template.js';
import {receiptStyles} from './receipt.styles.js';

/** The receipt: number, date, what it is for, and the file to keep. */
export function receiptView(model: FormModel): TemplateResult | typeof nothing {
  const {t, host} = model.context;
  const locale = model.context.locale.peek();
  const receipt = model.receipt.value;
  const review = model.submission?.review.peek();
  if (receipt === undefined) return nothing;
  return html`<div class="column" ${adopt(receiptStyles)}>
    <div class="receipt" part="receipt">
      <h2 class="heading" part="heading" tabindex="-1" data-heading>${t('receipt.title')}</h2>
      <p class="receipt-number">
        <span>${t('receipt.number')}</span>
        <strong class="figures">${receipt.number}</strong>
      </p>
      <p>${t('receipt.keep')}</p>
    </div>
    <dl class="facts facts-wide">
      ${fact(t('review.procedure'), receipt.procedure.title, locale)}
      ${receipt.summary.map(({label, value}) => fact(label, value, locale))}
      ${fact(t('receipt.agency'), host.agencyName, locale)}
      ${fact(t('receipt.receivedAt'), timeInWords(receipt.receivedAt, new Date(0)), locale)}
      ${receipt.dueOn === null ? nothing : fact(t('receipt.dueOn'), showDateText(receipt.dueOn), locale)}
    </dl>
    ${receipt.recheckPending.length === 0 ? nothing : html`<p class="notice" part="notice">${t('receipt.recheck')}</p>`}
    <div class="actions">
      <button type="button" class="button button-primary" part="button primary" data-form-action="download">
        ${t('receipt.download')}
      </button>
      ${review === undefined ? nothing : html`<button type="button" class="link" data-form-action="print">${t('print.sent')}</button>`}
    </div>
    ${review === undefined ? nothing : reviewSheet(model, review.model, {mark: printMark(model, receipt), unseen: true})}
  </div>`;
}

function printMark({context}: FormModel, {number, receivedAt}: SubmissionReceipt): string {
  return context.t('print.received', {number, time: timeInWords(receivedAt, new Date(0))});
}

function fact(label: string, value: string, locale: Locale): TemplateResult {
  return html`<div>
    <dt lang=${languageOf(label, locale) ?? nothing}>${label}</dt>
    <dd lang=${languageOf(value, locale) ?? nothing}>${value}</dd>
  </div>`;
}
