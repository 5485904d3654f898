import type {TemplateResult} from 'lit';
import {wholeFrame} from '../field/field-shell.template.js';
import type {FieldContext, FieldView} from '../field/field-view.js';
import {comboboxControl} from './combobox-control.template.js';

/** One of a long list, found by typing. */
export function comboboxField(view: FieldView, context: FieldContext): TemplateResult {
  const hint = view.hint ?? context.t('hint.combobox');
  return comboboxControl({...wholeFrame(view), hint}, '', view, context);
}
