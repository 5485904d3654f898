import {defineOnce} from '../define-once.js';
import {TkTextField} from './text-field.element.js';

defineOnce('tk-text-field', TkTextField);
