import {defineOnce} from '../define-once.js';
import {TkFileField} from './file-field.element.js';

defineOnce('tk-file-field', TkFileField);
