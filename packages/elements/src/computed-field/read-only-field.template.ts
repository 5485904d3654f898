import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {FieldKind} from '../field/field-kind.js';
import type {FieldContext, FieldView} from '../field/field-view.js';
import {errorLine} from '../field/field-shell.template.js';
import {errorsAt} from '../field/field-view.js';
import type {MarkedWords} from '../messages/language-of.js';

/** What belongs to a value that cannot be changed, between its label and the value itself. */
export interface HeldStatement {
  readonly id: string;
  readonly markup: TemplateResult;
}

/** A value that is computed or held by a register: text, not a control that looks as if it could be changed. */
export function readOnlyField(
  view: FieldView,
  context: FieldContext,
  statement?: HeldStatement,
): TemplateResult {
  const errors = view.errors.length === 0 ? errorsAt(view, '') : view.errors.map((error) => error.message);
  return html`<div
    class=${errors.length > 0 ? 'control read-only has-error' : 'control read-only'}
    role="group"
    id=${view.id}
    tabindex="-1"
    aria-labelledby="${view.id}-label"
    aria-describedby=${aboutOf(view, errors.length > 0, statement?.id)}
  >
    <div class="label" part="label" id="${view.id}-label">${view.label}</div>
    ${errorLine({id: view.id, errors}, context)} ${statement?.markup ?? nothing}
    <p class=${view.words === '' ? 'held held-empty' : 'held'} part="value" id="${view.id}-held">
      ${heldWords(view, context)}
    </p>
    ${
      view.origin?.kind === 'computed'
        ? html`<p class="origin-computed" part="origin" id="${view.id}-origin-text">${view.origin.text}</p>`
        : nothing
    }
  </div>`;
}

/** What is read where the focus is put on the field: what it is about, the value, its error, where it comes from. */
function aboutOf({id, origin}: FieldView, invalid: boolean, statement: string | undefined): string {
  return [
    ...(statement === undefined ? [] : [statement]),
    `${id}-held`,
    ...(invalid ? [`${id}-error`] : []),
    ...(origin === undefined ? [] : [`${id}-origin-text`]),
  ].join(' ');
}

function heldWords(view: FieldView, context: FieldContext): string | MarkedWords {
  return view.words === '' ? context.t('field.notFilled') : (view.marked ?? view.words);
}

/** A value that a rule computes. */
export const computedKind: FieldKind = {
  control: 'computed',
  template: readOnlyField,
  cast: true,
};
