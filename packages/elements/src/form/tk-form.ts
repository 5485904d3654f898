import {defineOnce} from '../define-once.js';
import {TkForm} from './tk-form.element.js';

defineOnce('tk-form', TkForm);
