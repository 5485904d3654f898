import type {TemplateResult} from 'lit/html.js';
import {wholeFrame} from '../field/field-shell.template.js';
import type {FieldKind} from '../field/field-kind.js';
import type {FieldContext, FieldView} from '../field/field-view.js';
import {textControl} from '../text-field/text-control.template.js';

/** A number, in a text input with a numeric keyboard: native number inputs change on scroll and swallow mistakes. */
function numberField(view: FieldView, context: FieldContext): TemplateResult {
  const {value, required} = view;
  return textControl(wholeFrame(view), {part: '', kind: 'number', width: 'number', value, required}, context);
}

/** A number in a text input. */
export const numberKind: FieldKind = {control: 'number', template: numberField, cast: true};
