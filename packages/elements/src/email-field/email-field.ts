import {defineOnce} from '../define-once.js';
import {TkEmailField} from './email-field.element.js';

defineOnce('tk-email-field', TkEmailField);
