import type {TemplateResult} from 'lit';
import {wholeFrame} from '../field/field-shell.template.js';
import type {FieldKind} from '../field/field-kind.js';
import type {FieldContext, FieldView} from '../field/field-view.js';
import {textControl} from './text-control.template.js';

/** The 12 digits of a personal identification number, in tabular figures; one input, so that a paste arrives whole. */
function personalNumberField(view: FieldView, context: FieldContext): TemplateResult {
  const hint = view.hint ?? context.t('hint.personalNumber');
  const {value, required} = view;
  return textControl(
    {...wholeFrame(view), hint},
    {part: '', kind: 'digits', width: 'digits', value, required},
    context,
  );
}

/** The 12 digits of a personal identification number. */
export const personalNumberKind: FieldKind = {
  control: 'personal-number',
  template: personalNumberField,
  cast: true,
};
