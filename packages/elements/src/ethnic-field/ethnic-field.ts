import {defineOnce} from '../define-once.js';
import {TkEthnicField} from './ethnic-field.element.js';

defineOnce('tk-ethnic-field', TkEthnicField);
