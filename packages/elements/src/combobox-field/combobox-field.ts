import {defineOnce} from '../define-once.js';
import {TkComboboxField} from './combobox-field.element.js';

defineOnce('tk-combobox-field', TkComboboxField);
