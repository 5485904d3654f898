import {defineOnce} from '../define-once.js';
import {TkBankAccountField} from './bank-account-field.element.js';

defineOnce('tk-bank-account-field', TkBankAccountField);
