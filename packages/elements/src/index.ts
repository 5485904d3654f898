export {TkAddressField} from './address-field/address-field.element.js';
export {createUnitBook, withFormerUnits, type UnitBook} from './address-field/unit-book.js';
export {TkCheckboxField} from './checkbox-field/checkbox-field.element.js';
export {TkComboboxField} from './combobox-field/combobox-field.element.js';
export {TkDateField} from './date-field/date-field.element.js';
export {TkChangeEvent} from './events/change-event.js';
export type * from './events/event-map.js';
export {TkFaultEvent} from './events/fault-event.js';
export {TkInvalidEvent} from './events/invalid-event.js';
export {TkStepEvent} from './events/step-event.js';
export {TkSubmittedEvent} from './events/submitted-event.js';
export type {Choice} from './field/field-view.js';
export {TkFieldElement} from './field/standalone-field.js';
export type {FormHost, OutgoingSubmission, SignerChoice, UploadFollowing} from './form/form-host.js';
export {TkForm, type OpeningFailure} from './form/tk-form.element.js';
export {TkIdentityPaperField} from './identity-paper-field/identity-paper-field.element.js';
export {
  loadMessages,
  translate,
  translator,
  type MessageParams,
  type Translate,
} from './messages/translate.js';
export type {MessageKey, Messages} from './messages/vi.js';
export {TkNumberField} from './number-field/number-field.element.js';
export {TkPartialDateField} from './partial-date-field/partial-date-field.element.js';
export {TkRadioField} from './radio-field/radio-field.element.js';
export {reviewTemplate} from './review/review.template.js';
export {TkSelectField} from './select-field/select-field.element.js';
export {TkTextField} from './text-field/text-field.element.js';
