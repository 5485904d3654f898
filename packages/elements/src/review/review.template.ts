import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {
  Locale,
  Pointer,
  ReviewDocument,
  ReviewEntry,
  ReviewModel,
  ReviewSection,
  ReviewStep,
} from '@tokhai/core';
import {showDateText} from '../field/civil-date-text.js';
import {markPassages, type MarkedWords} from '../messages/language-of.js';
import {translator, type Translate} from '../messages/translate.js';

/** Called where the person wants to change a part: its step, and the field that its section begins with (none for papers). */
export type ChangeReview = (step: string, at?: Pointer) => void;

/** What every part of the review is made with. */
interface ReviewParts {
  readonly t: Translate;
  readonly locale: Locale;
  readonly change: ChangeReview | undefined;
  /** Values as Vietnamese puts them, by the places of their entries. */
  readonly own: ReadonlyMap<Pointer, string>;
}

/**
 * Exactly what the review model holds, as plain text, in its order: the page that is signed for. Whatever the form's
 * language is, these words are in the model's. With `change`, each section has a link to where it is filled in; it is
 * left out where the review is printed. `inVietnamese` tells what of a value in another language is the person's own words;
 * without it a value with Vietnamese in it counts as Vietnamese.
 */
export function reviewTemplate(
  model: ReviewModel,
  change?: ChangeReview,
  inVietnamese?: ReviewModel,
): TemplateResult {
  const t = translator(model.locale);
  const parts = {t, locale: model.locale, change, own: valuesOf(inVietnamese)};
  const {procedure} = model;
  return html`<div class="review" lang=${model.locale}>
    <dl class="facts">
      <div>
        <dt>${t('review.procedure')}</dt>
        <dd>
          ${marked(procedure.title, procedure.title, model.locale)}
          <span class="soft"
            >(${t('review.version', {code: procedure.code, version: procedure.version, digest: procedure.digest})})</span
          >
        </dd>
      </div>
      <div>
        <dt>${t('review.agency')}</dt>
        <dd>${marked(model.agency, model.agency, model.locale)}</dd>
      </div>
      <div>
        <dt>${t('review.today')}</dt>
        <dd>${showDateText(model.today)}</dd>
      </div>
    </dl>
    ${model.steps.map(
      (step) =>
        html`<section>
          ${stepHeading(step, parts)} ${step.sections.map((section) => sectionTemplate(section, step, parts))}
        </section>`,
    )}
    ${documentsTemplate(model.documents, parts)} ${feesTemplate(model, t)} ${lookupsTemplate(model, t)}
    <section>
      <h3>${t('review.declaration')}</h3>
      <p>${model.declaration}</p>
    </section>
  </div>`;
}

function valuesOf(model: ReviewModel | undefined): ReadonlyMap<Pointer, string> {
  const entries = model?.steps.flatMap(({sections}) => sections.flatMap((section) => section.entries)) ?? [];
  return new Map(entries.map(({at, value}) => [at, value]));
}

/** Words of the review with those of another language marked; `own` are those of the person. */
function marked(words: string, own: string, locale: Locale): string | MarkedWords {
  return markPassages(words, own, locale) ?? words;
}

/** A section whose heading would only repeat that of its step has none. */
function isTitled(section: ReviewSection, step: ReviewStep): boolean {
  return section.title !== '' && section.title !== step.title;
}

/** The link beside a step's heading leads to what stands right under it; titled sections have links of their own. */
function stepHeading(step: ReviewStep, parts: ReviewParts): TemplateResult {
  const [first] = step.sections;
  const own = first !== undefined && !isTitled(first, step);
  return html`<div class="heading">
    <h3>${step.title}</h3>
    ${own ? changeLink(parts, step.title, step.id, first.entries[0]?.at) : nothing}
  </div>`;
}

function sectionTemplate(
  section: ReviewSection,
  step: ReviewStep,
  parts: ReviewParts,
): TemplateResult | typeof nothing {
  if (section.entries.length === 0) return nothing;
  return html`${
      isTitled(section, step)
        ? html`<div class="heading">
            <h4>${section.title}</h4>
            ${changeLink(parts, section.title, step.id, section.entries[0]?.at)}
          </div>`
        : nothing
    }
    <dl class="entries">${section.entries.map((entry) => entryTemplate(entry, parts))}</dl>`;
}

function changeLink(
  {t, change}: ReviewParts,
  part: string,
  step: string,
  at: Pointer | undefined,
): TemplateResult | typeof nothing {
  if (change === undefined) return nothing;
  return html`<button
    type="button"
    class="change"
    data-change=${step}
    data-at=${at ?? ''}
    aria-label=${t('review.changeLabel', {part})}
    @click=${() => {
      change(step, at);
    }}
  >
    ${t('review.change')}
  </button>`;
}

function entryTemplate(entry: ReviewEntry, {t, locale, own}: ReviewParts): TemplateResult {
  return html`<div class="entry">
    <dt>${entry.label}</dt>
    <dd>
      <span class="value">${marked(entry.value, own.get(entry.at) ?? entry.value, locale)}</span>
      <span class="soft">${originWords(entry, t)}</span>
      ${
        entry.dispute === undefined
          ? nothing
          : html`<span class="dispute"
              >${marked(t('review.dispute', {note: entry.dispute}), entry.dispute, locale)}</span
            >`
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
  parts: ReviewParts,
): TemplateResult | typeof nothing {
  if (documents.length === 0) return nothing;
  const {t, locale} = parts;
  const title = t('review.documents');
  return html`<section>
    <div class="heading">
      <h3>${title}</h3>
      ${changeLink(parts, title, 'documents', undefined)}
    </div>
    <dl class="entries">
      ${documents.map(
        ({label, status, detail}) =>
          html`<div class="entry">
            <dt>${label}</dt>
            <dd>
              <span class="value">${t(`review.document.${status}`)}</span>
              ${detail === '' ? nothing : html`<span class="soft">${marked(detail, detail, locale)}</span>`}
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
