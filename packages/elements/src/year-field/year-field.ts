import {defineOnce} from '../define-once.js';
import {TkYearField} from './year-field.element.js';

defineOnce('tk-year-field', TkYearField);
