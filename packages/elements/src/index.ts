export {TkAddressField} from './address-field/address-field.element.js';
export {createUnitBook, withFormerUnits, type UnitBook} from './address-field/unit-book.js';
export {TkBankAccountField} from './bank-account-field/bank-account-field.element.js';
export {TkCheckboxField} from './checkbox-field/checkbox-field.element.js';
export {TkCheckboxGroupField} from './checkbox-group-field/checkbox-group-field.element.js';
export {TkComboboxField} from './combobox-field/combobox-field.element.js';
export {TkComputedField} from './computed-field/computed-field.element.js';
export {TkConsentField} from './consent-field/consent-field.element.js';
export {TkCountryField} from './country-field/country-field.element.js';
export {TkDateField} from './date-field/date-field.element.js';
export {TkDateWordsField} from './date-field/date-words-field.element.js';
export type {PropertyRule, PropertyRules} from './element/drawn-element.js';
export {TkEmailField} from './email-field/email-field.element.js';
export {TkEthnicField} from './ethnic-field/ethnic-field.element.js';
export {TkChangeEvent} from './events/change-event.js';
export type * from './events/event-map.js';
export {TkFaultEvent} from './events/fault-event.js';
export {TkInvalidEvent} from './events/invalid-event.js';
export {TkStepEvent} from './events/step-event.js';
export {TkSubmittedEvent} from './events/submitted-event.js';
export type {Choice} from './field/field-view.js';
export {TkFieldElement} from './field/standalone-field.js';
export {TkFileField} from './file-field/file-field.element.js';
export {documentsStep} from './form/form-steps.js';
export type {
  FormHost,
  OutgoingSubmission,
  SignerChoice,
  UnsentFile,
  UnsentFiles,
  UploadFollowing,
} from './form/form-host.js';
export {listLateParts, wantsUnits} from './form/late-parts.js';
export type {OpeningFailure} from './form/opening-failure.js';
export {TkForm} from './form/tk-form.element.js';
export {TkIdentityPaperField} from './identity-paper-field/identity-paper-field.element.js';
export {TkInsuranceNumberField} from './insurance-number-field/insurance-number-field.element.js';
export {TkLongTextField} from './long-text-field/long-text-field.element.js';
export {
  loadMessages,
  translate,
  translator,
  type MessageParams,
  type Translate,
} from './messages/translate.js';
export type {MessageKey, Messages} from './messages/vi.js';
export {TkMoneyField} from './money-field/money-field.element.js';
export {TkMonthField} from './month-field/month-field.element.js';
export {TkNumberField} from './number-field/number-field.element.js';
export {TkPartialDateField} from './partial-date-field/partial-date-field.element.js';
export {TkPersonalNumberField} from './personal-number-field/personal-number-field.element.js';
export {TkPersonField} from './person-field/person-field.element.js';
export {TkPhoneField} from './phone-field/phone-field.element.js';
export {TkRadioField} from './radio-field/radio-field.element.js';
export {TkResidenceField} from './residence-field/residence-field.element.js';
export type {ListColumn} from './rows-field/list-column.js';
export {TkRepeatField} from './rows-field/repeat-field.element.js';
export {TkTableField} from './rows-field/table-field.element.js';
export {reviewFrame} from './review/review-frame.js';
export {TkSelectField} from './select-field/select-field.element.js';
export {TkTaxCodeField} from './tax-code-field/tax-code-field.element.js';
export {css, type StyleText} from './styles/css.js';
export type {Contrast, Density, Look} from './styles/look-properties.js';
export {TkTextField} from './text-field/text-field.element.js';
export {TkTimeField} from './time-field/time-field.element.js';
export {TkYearField} from './year-field/year-field.element.js';
export {TkYesNoField} from './yes-no-field/yes-no-field.element.js';
