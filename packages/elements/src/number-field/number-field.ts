import {defineOnce} from '../define-once.js';
import {TkNumberField} from './number-field.element.js';

defineOnce('tk-number-field', TkNumberField);
