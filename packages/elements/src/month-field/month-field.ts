import {defineOnce} from '../define-once.js';
import {TkMonthField} from './month-field.element.js';

defineOnce('tk-month-field', TkMonthField);
