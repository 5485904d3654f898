import {defineOnce} from '../define-once.js';
import {TkInsuranceNumberField} from './insurance-number-field.element.js';

defineOnce('tk-insurance-number-field', TkInsuranceNumberField);
