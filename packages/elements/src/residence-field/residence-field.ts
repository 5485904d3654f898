import {defineOnce} from '../define-once.js';
import {TkResidenceField} from './residence-field.element.js';

defineOnce('tk-residence-field', TkResidenceField);
