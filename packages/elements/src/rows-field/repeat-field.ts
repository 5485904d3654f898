import {defineOnce} from '../define-once.js';
import {TkRepeatField} from './repeat-field.element.js';

defineOnce('tk-repeat-field', TkRepeatField);
