import {defineOnce} from '../define-once.js';
import {TkCheckboxField} from './checkbox-field.element.js';

defineOnce('tk-checkbox-field', TkCheckboxField);
