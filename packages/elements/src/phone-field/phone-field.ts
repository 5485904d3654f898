import {defineOnce} from '../define-once.js';
import {TkPhoneField} from './phone-field.element.js';

defineOnce('tk-phone-field', TkPhoneField);
