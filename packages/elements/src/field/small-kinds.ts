import {checkboxGroupKind} from '../checkbox-group-field/checkbox-group-field.template.js';
import {consentKind} from '../consent-field/consent-field.template.js';
import {dateWordsKind} from '../date-field/date-words-field.template.js';
import {emailKind} from '../email-field/email-field.template.js';
import {identityPaperKind} from '../identity-paper-field/identity-paper-field.template.js';
import {insuranceNumberKind} from '../insurance-number-field/insurance-number-field.template.js';
import {moneyKind} from '../money-field/money-field.template.js';
import {monthKind} from '../month-field/month-field.template.js';
import {partialDateKind} from '../partial-date-field/partial-date-field.template.js';
import {personalNumberKind} from '../personal-number-field/personal-number-field.template.js';
import {phoneKind} from '../phone-field/phone-field.template.js';
import {radioKind, yesNoKind} from '../radio-field/radio-field.template.js';
import {taxCodeKind} from '../tax-code-field/tax-code-field.template.js';
import {timeKind} from '../time-field/time-field.template.js';
import {yearKind} from '../year-field/year-field.template.js';

/** Kinds that are too small to be fetched one by one, and that not every form has: most forms that have one have several. */
export const smallKinds = {
  radio: radioKind,
  'yes-no': yesNoKind,
  'checkbox-group': checkboxGroupKind,
  consent: consentKind,
  'partial-date': partialDateKind,
  'date-words': dateWordsKind,
  month: monthKind,
  year: yearKind,
  time: timeKind,
  money: moneyKind,
  phone: phoneKind,
  email: emailKind,
  'personal-number': personalNumberKind,
  'tax-code': taxCodeKind,
  'insurance-number': insuranceNumberKind,
  'identity-paper': identityPaperKind,
} as const;
