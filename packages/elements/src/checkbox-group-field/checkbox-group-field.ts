import {defineOnce} from '../define-once.js';
import {TkCheckboxGroupField} from './checkbox-group-field.element.js';

defineOnce('tk-checkbox-group-field', TkCheckboxGroupField);
