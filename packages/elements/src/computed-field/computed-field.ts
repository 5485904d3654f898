import {defineOnce} from '../define-once.js';
import {TkComputedField} from './computed-field.element.js';

defineOnce('tk-computed-field', TkComputedField);
