import type {Finding} from '../contract.js';
import {isPartialDate} from '../dates/civil-date.js';
import {formatDate} from '../dates/format-date.js';
import {
  type Behaviour,
  type BehaviourFactory,
  checkText,
  normalizeText,
  showPlain,
  tidyText,
} from './behaviour.js';

const report = (code: string): readonly Finding[] => [{code, at: ''}];

/** `vn:name`: finding `name-without-letter`. */
const nameBehaviour: Behaviour = {
  check: checkText((name) => (/\p{L}/u.test(name) ? [] : report('name-without-letter'))),
  normalize: normalizeText(tidyText),
  format: showPlain,
};

/** `vn:date`: shown as dd/MM/yyyy. Its schema has `format: date`, which finds days that do not exist. */
const dateBehaviour: Behaviour = {
  format: (value) => formatDate(showPlain(value)),
};

/** `vn:partial-date`: finding `invalid-date`; shown as dd/MM/yyyy, MM/yyyy or yyyy. */
const partialDateBehaviour: Behaviour = {
  check: checkText((date) => (isPartialDate(date) ? [] : report('invalid-date'))),
  format: (value) => formatDate(showPlain(value)),
};

/** Types that nearly every form has. */
export const basicTypes: ReadonlyMap<string, BehaviourFactory> = new Map([
  ['vn:name', () => nameBehaviour],
  ['vn:date', () => dateBehaviour],
  ['vn:partial-date', () => partialDateBehaviour],
]);
