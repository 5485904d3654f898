import {wholeFrame} from '../field/field-shell.template.js';
import type {FieldKind} from '../field/field-kind.js';
import {behaveAsCombobox} from './combobox-behaviour.js';
import {loadingChoices} from './combobox-choices.js';
import {comboboxStyles} from './combobox-field.styles.js';
import {comboboxControl} from './combobox-control.template.js';

/** One of a long list, found by typing. */
export const comboboxKind: FieldKind = {
  control: 'combobox',
  ownTexts: true,
  template: (view, context) => {
    const hint = view.hint ?? context.t('hint.combobox');
    return comboboxControl({...wholeFrame(view), hint}, '', view, context);
  },
  behave: behaveAsCombobox,
  styles: comboboxStyles,
  // Nothing is wrong with a value whose list is not there yet.
  check: (value, {choices}) =>
    choices === loadingChoices || choices.some((choice) => choice.value === value)
      ? undefined
      : {code: 'not-in-list', at: ''},
};
