import {html, nothing, type TemplateResult} from 'lit/html.js';
import {describedBy, errorLine, hintLine, wholeFrame} from '../field/field-shell.template.js';
import type {FieldKind} from '../field/field-kind.js';
import type {FieldContext, FieldView} from '../field/field-view.js';

/** A single box to tick, its label beside it. */
function checkboxField(view: FieldView, context: FieldContext): TemplateResult {
  const frame = wholeFrame(view);
  const invalid = frame.errors.length > 0;
  return html`<div class=${invalid ? 'control choice has-error' : 'control choice'}>
    ${hintLine(frame)} ${errorLine(frame, context)}
    <input
      class="choice-input"
      part="control"
      type="checkbox"
      id=${frame.id}
      data-kind="flag"
      data-part=""
      aria-required=${view.required ? 'true' : nothing}
      aria-invalid=${invalid ? 'true' : nothing}
      aria-describedby=${describedBy(frame)}
    />
    <label class="choice-label" part="label" for=${frame.id}>${frame.label}</label>
  </div>`;
}

/** A single box to tick. */
export const checkboxKind: FieldKind = {
  control: 'checkbox',
  template: checkboxField,
  cast: true,
  follow: (field, {value}) => {
    const control = field.querySelector('input');
    if (control !== null) control.checked = value === true;
  },
};
