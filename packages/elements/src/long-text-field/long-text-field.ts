import {defineOnce} from '../define-once.js';
import {TkLongTextField} from './long-text-field.element.js';

defineOnce('tk-long-text-field', TkLongTextField);
