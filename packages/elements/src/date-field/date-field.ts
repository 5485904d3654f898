import {defineOnce} from '../define-once.js';
import {TkDateField} from './date-field.element.js';

defineOnce('tk-date-field', TkDateField);
