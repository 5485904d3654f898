import {defineOnce} from '../define-once.js';
import {TkPersonField} from './person-field.element.js';

defineOnce('tk-person-field', TkPersonField);
