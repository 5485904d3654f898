import {defineOnce} from '../define-once.js';
import {TkPersonalNumberField} from './personal-number-field.element.js';

defineOnce('tk-personal-number-field', TkPersonalNumberField);
