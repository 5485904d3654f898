import type {Finding} from '../contract.js';
import {isPartialDate} from '../dates/civil-date.js';
import {formatDate} from '../dates/format-date.js';
import {checkInsuranceNumber} from '../identity/insurance-number.js';
import {checkPersonalNumber} from '../identity/personal-number.js';
import {checkTaxCode} from '../identity/tax-code.js';
import {type Behaviour, checkText, normalizeText, showPlain, tidyNumber, tidyText} from './behaviour.js';

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

/** `vn:personal-number`: findings of {@link checkPersonalNumber}; birth date and sex stand in other fields, so rules compare them. */
export const personalNumberBehaviour: Behaviour = {
  check: checkText((number) => checkPersonalNumber(number)),
  normalize: normalizeText(tidyNumber),
  format: showPlain,
};

/** `vn:tax-code`: findings of {@link checkTaxCode}; a branch's code gets its hyphen. */
export const taxCodeBehaviour: Behaviour = {
  check: checkText(checkTaxCode),
  normalize: normalizeText((typed) => tidyNumber(typed).replace(/^(\d{10})(\d{3})$/u, '$1-$2')),
  format: showPlain,
};

/** `vn:insurance-number`: finding of {@link checkInsuranceNumber}. */
export const insuranceNumberBehaviour: Behaviour = {
  check: checkText(checkInsuranceNumber),
  normalize: normalizeText(tidyNumber),
  format: showPlain,
};
