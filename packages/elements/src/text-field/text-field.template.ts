import type {TemplateResult} from 'lit/html.js';
import {wholeFrame} from '../field/field-shell.template.js';
import type {FieldKind} from '../field/field-kind.js';
import type {FieldContext, FieldView} from '../field/field-view.js';
import {textControl} from './text-control.template.js';

/** One line of text. */
function textField(view: FieldView, context: FieldContext): TemplateResult {
  const {value, required, autocomplete} = view;
  return textControl(
    wholeFrame(view),
    {part: '', kind: 'text', width: 'full', value, required, autocomplete},
    context,
  );
}

/** One line of text. */
export const textKind: FieldKind = {control: 'text', template: textField, cast: true};
