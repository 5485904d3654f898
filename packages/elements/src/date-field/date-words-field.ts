import {defineOnce} from '../define-once.js';
import {TkDateWordsField} from './date-words-field.element.js';

defineOnce('tk-date-words-field', TkDateWordsField);
