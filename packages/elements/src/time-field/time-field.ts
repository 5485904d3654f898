import {defineOnce} from '../define-once.js';
import {TkTimeField} from './time-field.element.js';

defineOnce('tk-time-field', TkTimeField);
