import {defineOnce} from '../define-once.js';
import {TkAddressField} from './address-field.element.js';

defineOnce('tk-address-field', TkAddressField);
