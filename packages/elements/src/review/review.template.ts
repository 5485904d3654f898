import {html, nothing, type TemplateResult} from 'lit';
import type {ReviewDocument, ReviewEntry, ReviewModel, ReviewSection} from '@tokhai/core';
import {showDateText} from '../field/civil-date-text.js';
import {translator, type Translate} from '../messages/translate.js';

/**
 * Exactly what the review model holds, as plain text, in its order: the page that is signed for. Whatever the form's
 * language is, these words are in the model's.
 */
export function reviewTemplate(model: ReviewModel): TemplateResult {
  const t = translator(model.locale);
  const {procedure} = model;
  return html`<div class="review" lang=${model.locale}>
    <dl class="facts">
      <div>
        <dt>${t('review.procedure')}</dt>
        <dd>
          ${procedure.title}
          <span class="soft"
            >(${t('review.version', {code: procedure.code, version: procedure.version, digest: procedure.digest})})</span
          >
        </dd>
      </div>
      <div>
        <dt>${t('review.agency')}</dt>
        <dd>${model.agency}</dd>
      </div>
      <div>
        <dt>${t('review.today')}</dt>
        <dd>${showDateText(model.today)}</dd>
      </div>
    </dl>
    ${model.steps.map(
      (step) =>
        html`<section>
          <h3>${step.title}</h3>
          ${step.sections.map((section) => sectionTemplate(section, step.title, t))}
        </section>`,
    )}
    ${documentsTemplate(model.documents, t)} ${feesTemplate(model, t)} ${lookupsTemplate(model, t)}
    <section>
      <h3>${t('review.declaration')}</h3>
      <p>${model.declaration}</p>
    </section>
  </div>`;
}

function sectionTemplate(
  section: ReviewSection,
  above: string,
  t: Translate,
): TemplateResult | typeof nothing {
  if (section.entries.length === 0) return nothing;
  return html`${section.title === '' || section.title === above ? nothing : html`<h4>${section.title}</h4>`}
    <dl class="entries">${section.entries.map((entry) => entryTemplate(entry, t))}</dl>`;
}

function entryTemplate(entry: ReviewEntry, t: Translate): TemplateResult {
  return html`<div class="entry">
    <dt>${entry.label}</dt>
    <dd>
      <span class="value">${entry.value}</span>
      <span class="soft">${originWords(entry, t)}</span>
      ${
        entry.dispute === undefined
          ? nothing
          : html`<span class="dispute">${t('review.dispute', {note: entry.dispute})}</span>`
      }
    </dd>
  </div>`;
}

function originWords(entry: ReviewEntry, t: Translate): string {
  if (entry.origin === 'register' && entry.source !== undefined) {
    return t('review.register', {source: entry.source.name, time: entry.source.fetchedAt});
  }
  return t(entry.origin === 'computed' ? 'review.computed' : 'review.typed');
}

function documentsTemplate(
  documents: readonly ReviewDocument[],
  t: Translate,
): TemplateResult | typeof nothing {
  if (documents.length === 0) return nothing;
  return html`<section>
    <h3>${t('review.documents')}</h3>
    <dl class="entries">
      ${documents.map(
        ({label, status, detail}) =>
          html`<div class="entry">
            <dt>${label}</dt>
            <dd>
              <span class="value">${t(`review.document.${status}`)}</span>
              ${detail === '' ? nothing : html`<span class="soft">${detail}</span>`}
            </dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function feesTemplate({fees}: ReviewModel, t: Translate): TemplateResult | typeof nothing {
  if (fees.length === 0) return nothing;
  return html`<section>
    <h3>${t('review.fees')}</h3>
    <dl class="entries">
      ${fees.map(
        ({label, amount}) =>
          html`<div class="entry">
            <dt>${label}</dt>
            <dd><span class="value">${amount}</span></dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function lookupsTemplate({lookups}: ReviewModel, t: Translate): TemplateResult | typeof nothing {
  if (lookups.length === 0) return nothing;
  return html`<section>
    <h3>${t('review.lookups')}</h3>
    <ul>
      ${lookups.map(({source, outcome}) => html`<li>${source}: ${t(`review.lookup.${outcome}`)}</li>`)}
    </ul>
  </section>`;
}
