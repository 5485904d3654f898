import type {TemplateResult} from 'lit/html.js';
import {wholeFrame} from '../field/field-shell.template.js';
import type {FieldKind} from '../field/field-kind.js';
import type {FieldContext, FieldView} from '../field/field-view.js';
import {textControl} from '../text-field/text-control.template.js';

/** A civil date in one text input, `dd/mm/yyyy`: quicker for a known date than a calendar, and it takes a paste. */
function dateField(view: FieldView, context: FieldContext): TemplateResult {
  const hint = view.hint ?? context.t('hint.date');
  const {value, required, autocomplete} = view;
  return textControl(
    {...wholeFrame(view), hint},
    {part: '', kind: 'date', width: 'date', value, required, autocomplete},
    context,
  );
}

/** A civil date in one text input. */
export const dateKind: FieldKind = {control: 'date', template: dateField, cast: true};
