import {wholeFrame} from '../field/field-shell.template.js';
import type {FieldKind} from '../field/field-kind.js';
import {behaveAsCombobox} from './combobox-behaviour.js';
import {comboboxControl} from './combobox-control.template.js';

/** One of a long list, found by typing. */
export const comboboxKind: FieldKind = {
  control: 'combobox',
  template: (view, context) => {
    const hint = view.hint ?? context.t('hint.combobox');
    return comboboxControl({...wholeFrame(view), hint}, '', view, context);
  },
  behave: behaveAsCombobox,
};
