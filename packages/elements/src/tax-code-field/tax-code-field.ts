import {defineOnce} from '../define-once.js';
import {TkTaxCodeField} from './tax-code-field.element.js';

defineOnce('tk-tax-code-field', TkTaxCodeField);
