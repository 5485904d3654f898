import type {TemplateResult} from 'lit/html.js';
import {wholeFrame} from '../field/field-shell.template.js';
import type {FieldKind} from '../field/field-kind.js';
import type {FieldContext, FieldView} from '../field/field-view.js';
import {selectControl} from './select-control.template.js';

/** One of a short closed list. */
function selectField(view: FieldView, context: FieldContext): TemplateResult {
  const {value, required, choices} = view;
  return selectControl(wholeFrame(view), {part: '', value, required, choices}, context);
}

/** One of a short closed list. */
export const selectKind: FieldKind = {control: 'select', template: selectField, cast: true};
