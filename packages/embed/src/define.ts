import {defineForm} from './define-form.js';

defineForm();
