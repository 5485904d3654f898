import {defineOnce} from '../define-once.js';
import {TkMoneyField} from './money-field.element.js';

defineOnce('tk-money-field', TkMoneyField);
