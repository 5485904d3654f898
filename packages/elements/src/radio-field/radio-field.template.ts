import type {TemplateResult} from 'lit';
import {wholeFrame} from '../field/field-shell.template.js';
import type {FieldContext, FieldView} from '../field/field-view.js';
import {radioControl} from './radio-control.template.js';

/** One of a few choices, all in sight. */
export function radioField(view: FieldView, context: FieldContext): TemplateResult {
  const {value, required, choices} = view;
  return radioControl(wholeFrame(view), {part: '', value, required, choices}, context);
}

/** Yes or no, stored as a boolean. */
export function yesNoField(view: FieldView, context: FieldContext): TemplateResult {
  const choices = [
    {value: 'true', text: context.t('field.yes')},
    {value: 'false', text: context.t('field.no')},
  ];
  const {value, required} = view;
  return radioControl(wholeFrame(view), {part: '', value, required, choices, boolean: true}, context);
}
