import {checkEmailAddress, tidyEmailAddress} from '../contact/email-address.js';
import {checkPhoneNumber, formatPhoneNumber, parseTypedPhone} from '../contact/phone-number.js';
import {type Behaviour, checkText, normalizeText, showPlain, tidyText} from './behaviour.js';

/** `vn:phone`: kept as `+` and digits, shown as dialled at home; finding `phone-number`. */
export const phoneBehaviour: Behaviour = {
  check: checkText(checkPhoneNumber),
  normalize: normalizeText((typed) => parseTypedPhone(typed) ?? tidyText(typed)),
  format: (value) => formatPhoneNumber(showPlain(value)),
};

/** `vn:email`: findings of {@link checkEmailAddress}. */
export const emailBehaviour: Behaviour = {
  check: checkText(checkEmailAddress),
  normalize: normalizeText(tidyEmailAddress),
  format: showPlain,
};
