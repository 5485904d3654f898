import {defineOnce} from '../define-once.js';
import {TkSelectField} from './select-field.element.js';

defineOnce('tk-select-field', TkSelectField);
