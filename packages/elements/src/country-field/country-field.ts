import {defineOnce} from '../define-once.js';
import {TkCountryField} from './country-field.element.js';

defineOnce('tk-country-field', TkCountryField);
