import {defineOnce} from '../define-once.js';
import {TkConsentField} from './consent-field.element.js';

defineOnce('tk-consent-field', TkConsentField);
