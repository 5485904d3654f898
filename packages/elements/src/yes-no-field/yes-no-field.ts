import {defineOnce} from '../define-once.js';
import {TkYesNoField} from './yes-no-field.element.js';

defineOnce('tk-yes-no-field', TkYesNoField);
