import type {TemplateResult} from 'lit/html.js';
import {wholeFrame} from '../field/field-shell.template.js';
import type {FieldKind} from '../field/field-kind.js';
import type {FieldContext, FieldView} from '../field/field-view.js';
import {textControl} from '../text-field/text-control.template.js';

/**
 * A date of which only the year, or month and year, may be known: one text input that takes `yyyy`, `mm/yyyy` and
 * `dd/mm/yyyy`. One input with one label and one error is less to hear than three, and the hint says what to leave out.
 */
function partialDateField(view: FieldView, context: FieldContext): TemplateResult {
  const hint = view.hint ?? context.t('hint.partialDate');
  const {value, required} = view;
  return textControl(
    {...wholeFrame(view), hint},
    {part: '', kind: 'partial-date', width: 'date', value, required},
    context,
  );
}

/** A date of which only the year, or month and year, may be known. */
export const partialDateKind: FieldKind = {
  control: 'partial-date',
  ownTexts: true,
  template: partialDateField,
  cast: true,
};
