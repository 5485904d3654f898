import {defineOnce} from '../define-once.js';
import {TkIdentityPaperField} from './identity-paper-field.element.js';

defineOnce('tk-identity-paper-field', TkIdentityPaperField);
