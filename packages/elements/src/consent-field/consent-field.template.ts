import {html, nothing, type TemplateResult} from 'lit/html.js';
import {live} from 'lit/directives/live.js';
import {readOnlyField} from '../computed-field/read-only-field.template.js';
import type {FieldKind} from '../field/field-kind.js';
import {describedBy, errorLine, hintLine, optionalMark, wholeFrame} from '../field/field-shell.template.js';
import {beneathId} from '../field/text-behaviour.js';
import type {FieldContext, FieldView} from '../field/field-view.js';
import {consentStyles} from './consent-field.styles.js';

/**
 * A statement to agree to: its words in full, and a box that only the person ticks. The value is `true` or nothing: no
 * answer is no consent (Law 91/2025/QH15 on personal data, as the project's domain facts quote it).
 */
export const consentKind: FieldKind = {
  control: 'consent',
  ownTexts: true,
  template: consentField,
  held: heldConsent,
  check: (value) => (value === true ? undefined : {code: 'required', at: ''}),
  words: (value, {t}) => t(value === true ? 'consent.agreed' : 'consent.notAgreed'),
  styles: consentStyles,
};

function consentField(view: FieldView, context: FieldContext): TemplateResult {
  const {statement} = view;
  const frame = {...wholeFrame(view), ...(statement !== undefined && {beneath: beneathId(view)})};
  const {id, errors, label} = frame;
  const invalid = errors.length > 0;
  return html`<div class=${invalid ? 'control consent has-error' : 'control consent'}>
    ${
      statement === undefined
        ? nothing
        : html`<p class="label" part="label" id="${id}-label">${label}${optionalMark(frame, context)}</p>
            ${statementLine(view, statement)}`
    }
    ${hintLine(frame)} ${errorLine(frame, context)}
    <div class="choice">
      <input
        class="choice-input"
        part="control"
        type="checkbox"
        id=${id}
        data-kind="consent"
        data-part=""
        aria-required=${view.required ? 'true' : nothing}
        aria-invalid=${invalid ? 'true' : nothing}
        aria-labelledby=${statement === undefined ? nothing : `${id}-agree ${id}-label`}
        aria-describedby=${describedBy(frame)}
        .checked=${live(view.value === true)}
      />
      <label class="choice-label" part="label" id="${id}-agree" for=${id}
        >${statement === undefined ? label : context.t('consent.agree')}</label
      >
    </div>
  </div>`;
}

/** What was to be agreed to stays in full where the answer cannot be changed: an answer alone says nothing. */
function heldConsent(view: FieldView, context: FieldContext): TemplateResult {
  const {statement, value} = view;
  const answered = {...view, words: context.t(value === true ? 'consent.agreed' : 'consent.notAgreed')};
  if (statement === undefined) return readOnlyField(answered, context);
  return readOnlyField(answered, context, {id: beneathId(view), markup: statementLine(view, statement)});
}

function statementLine(view: FieldView, statement: string): TemplateResult {
  return html`<div class="statement" part="statement" id=${beneathId(view)}>${statement}</div>`;
}
