import {defineOnce} from '../define-once.js';
import {TkRadioField} from './radio-field.element.js';

defineOnce('tk-radio-field', TkRadioField);
