import {defineOnce} from '../define-once.js';
import {TkPartialDateField} from './partial-date-field.element.js';

defineOnce('tk-partial-date-field', TkPartialDateField);
