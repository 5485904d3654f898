import type {TemplateResult} from 'lit/html.js';
import {wholeFrame} from '../field/field-shell.template.js';
import type {FieldKind} from '../field/field-kind.js';
import type {FieldContext, FieldView} from '../field/field-view.js';
import {radioControl} from './radio-control.template.js';

/** One of a few choices, all in sight. */
function radioField(view: FieldView, context: FieldContext): TemplateResult {
  const {value, required, choices} = view;
  return radioControl(wholeFrame(view), {part: '', value, required, choices}, context);
}

/** Yes or no, stored as a boolean. */
function yesNoField(view: FieldView, context: FieldContext): TemplateResult {
  const choices = [
    {value: 'true', text: context.t('field.yes')},
    {value: 'false', text: context.t('field.no')},
  ];
  const {value, required} = view;
  return radioControl(wholeFrame(view), {part: '', value, required, choices, boolean: true}, context);
}

/** One of a few choices, all in sight. */
export const radioKind: FieldKind = {control: 'radio', ownTexts: true, template: radioField, cast: true};

/** Yes or no, stored as a boolean. */
export const yesNoKind: FieldKind = {control: 'yes-no', ownTexts: true, template: yesNoField, cast: true};
