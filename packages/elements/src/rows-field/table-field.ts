import {defineOnce} from '../define-once.js';
import {TkTableField} from './table-field.element.js';

defineOnce('tk-table-field', TkTableField);
