import {html, nothing, svg, type TemplateResult} from 'lit/html.js';
import {markPassages} from '../messages/language-of.js';
import type {FieldContext, FieldOrigin, FieldView} from './field-view.js';

const marks: Readonly<Record<Exclude<FieldOrigin['kind'], 'computed'>, TemplateResult>> = {
  claimed: svg`<path d="M10 1.5 17 4v5.2c0 4.3-2.9 7.6-7 9.3-4.1-1.7-7-5-7-9.3V4z"/><path class="cut" d="m6.6 9.9 2.4 2.4 4.6-4.8"/>`,
  confirmed: svg`<path d="M10 1.5 17 4v5.2c0 4.3-2.9 7.6-7 9.3-4.1-1.7-7-5-7-9.3V4z"/><path class="cut" d="m6.6 9.9 2.4 2.4 4.6-4.8"/>`,
  'to-confirm': svg`<circle cx="10" cy="10" r="8.5"/><path class="cut" d="M7.6 7.6a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2.9-1.2 1.8M10 14.6v.2"/>`,
  disputed: svg`<path d="M4 1.5h2V3h10l-2.5 4L16 11H6v7.5H4z"/>`,
  stale: svg`<circle cx="10" cy="10" r="8.5"/><path class="cut" d="M10 5v5.4l3.4 2"/>`,
  changed: svg`<circle cx="10" cy="10" r="8.5"/><path class="cut" d="M10 9v5.4M10 5.8v.2"/>`,
};

/** Where the value comes from: an icon and words, never colour alone; with what the person may do about it. */
export function originLine(view: FieldView, context: FieldContext): TemplateResult | typeof nothing {
  const {origin} = view;
  // A computed value says so itself: it has no actions.
  if (origin === undefined || origin.kind === 'computed') return nothing;
  const {t, locale} = context;
  const {text, own = '', note} = origin;
  const noted = note === undefined ? undefined : t('dispute.yourNote', {note});
  return html`<div class="origin origin-${origin.kind}" part="origin" id="${view.id}-origin">
    <svg class="mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      ${marks[origin.kind]}
    </svg>
    <span class="origin-text" id="${view.id}-origin-text">${markPassages(text, own, locale) ?? text}</span>
    ${noted === undefined ? nothing : html`<p class="origin-note">${markPassages(noted, note ?? '', locale) ?? noted}</p>`}
    ${originActions(view, origin, context)}
  </div>`;
}

function originActions(
  view: FieldView,
  origin: FieldOrigin,
  context: FieldContext,
): TemplateResult | typeof nothing {
  const t = context.t;
  const label = view.label;
  if (view.ui.dispute !== undefined) return nothing;
  const {canConfirm, canDispute, canEdit, kind} = origin;
  if (!canConfirm && !canDispute && !canEdit && kind !== 'disputed') return nothing;
  return html`<span class="origin-actions">
    ${
      canConfirm
        ? html`<button
            type="button"
            class="button button-small"
            part="button"
            data-action="confirm"
            aria-label=${t('claim.confirmLabel', {label})}
          >
            ${t('claim.confirm')}
          </button>`
        : nothing
    }
    ${
      canEdit
        ? html`<button
            type="button"
            class="link"
            part="link"
            data-action="edit"
            aria-label=${t('claim.editLabel', {label})}
          >
            ${t('claim.edit')}
          </button>`
        : nothing
    }
    ${
      canDispute
        ? html`<button
            type="button"
            class="link"
            part="link"
            data-action="dispute-open"
            aria-label=${t('claim.disputeLabel', {label})}
          >
            ${t('claim.dispute')}
          </button>`
        : nothing
    }
    ${kind === 'disputed' ? withdrawButton(label, context) : nothing}
  </span>`;
}

function withdrawButton(label: string, {t}: FieldContext): TemplateResult {
  const words = t('dispute.withdraw');
  return html`<button
    type="button"
    class="link"
    part="link"
    data-action="dispute-withdraw"
    aria-label="${words}: ${label}"
  >
    ${words}
  </button>`;
}

/** The form for an objection, in place under its field. */
export function disputeForm(view: FieldView, context: FieldContext): TemplateResult | typeof nothing {
  const {dispute} = view.ui;
  if (dispute === undefined) return nothing;
  const t = context.t;
  const id = `${view.id}-dispute`;
  return html`<div class="dispute" part="dispute" role="group" aria-labelledby="${id}-title">
    <p class="dispute-title" id="${id}-title">${t('dispute.title', {label: view.label})}</p>
    <div class=${dispute.error ? 'control has-error' : 'control'}>
      <label class="label" part="label" for=${id}>${t('dispute.note')}</label>
      <p class="hint" part="hint" id="${id}-hint">${t('dispute.hint')}</p>
      ${
        dispute.error
          ? html`<p class="error" part="error" id="${id}-error">
              ${`${t('field.error')} ${t('dispute.noteWanted')}`}
            </p>`
          : nothing
      }
      <textarea
        class="input"
        part="control"
        id=${id}
        rows="3"
        maxlength="500"
        data-dispute-note
        aria-invalid=${dispute.error ? 'true' : nothing}
        aria-describedby=${dispute.error ? `${id}-hint ${id}-error` : `${id}-hint`}
      ></textarea>
    </div>
    <div class="actions">
      <button type="button" class="button" part="button" data-action="dispute-save">
        ${t('dispute.save')}
      </button>
      <button type="button" class="link" part="link" data-action="dispute-cancel">
        ${t('dispute.cancel')}
      </button>
    </div>
  </div>`;
}
