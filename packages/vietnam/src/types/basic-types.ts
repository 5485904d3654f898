import type {Finding} from '../contract.js';
import {isPartialDate} from '../dates/civil-date.js';
import {formatDate} from '../dates/format-date.js';
import {type Behaviour, checkText, normalizeText, showPlain, tidyText} from './behaviour.js';

const report = (code: string): readonly Finding[] => [{code, at: ''}];

/** `vn:name`: finding `name-without-letter`. */
export const nameBehaviour: Behaviour = {
  check: checkText((name) => (/\p{L}/u.test(name) ? [] : report('name-without-letter'))),
  normalize: normalizeText(tidyText),
  format: showPlain,
};

/** `vn:date`: shown as dd/MM/yyyy. Its schema has `format: date`, which finds days that do not exist. */
export const dateBehaviour: Behaviour = {
  format: (value) => formatDate(showPlain(value)),
};

/** `vn:partial-date`: finding `invalid-date`; shown as dd/MM/yyyy, MM/yyyy or yyyy. */
export const partialDateBehaviour: Behaviour = {
  check: checkText((date) => (isPartialDate(date) ? [] : report('invalid-date'))),
  format: (value) => formatDate(showPlain(value)),
};
