import type {TemplateResult} from 'lit';
import {wholeFrame} from '../field/field-shell.template.js';
import type {FieldContext, FieldView} from '../field/field-view.js';
import {selectControl} from './select-control.template.js';

/** One of a short closed list. */
export function selectField(view: FieldView, context: FieldContext): TemplateResult {
  const {value, required, choices} = view;
  return selectControl(wholeFrame(view), {part: '', value, required, choices}, context);
}
