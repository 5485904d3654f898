import {checkInsuranceNumber} from '../identity/insurance-number.js';
import {checkPersonalNumber} from '../identity/personal-number.js';
import {checkTaxCode} from '../identity/tax-code.js';
import {type Behaviour, checkText, normalizeText, showPlain} from './behaviour.js';
import {tidyNumber} from './within-values.js';

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
