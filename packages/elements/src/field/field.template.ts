import {html, type TemplateResult} from 'lit';
import type {ControlKind} from '@tokhai/core';
import {addressField} from '../address-field/address-field.template.js';
import {checkboxField} from '../checkbox-field/checkbox-field.template.js';
import {comboboxField} from '../combobox-field/combobox-field.template.js';
import {readOnlyField} from '../computed-field/read-only-field.template.js';
import {dateField} from '../date-field/date-field.template.js';
import {identityPaperField} from '../identity-paper-field/identity-paper-field.template.js';
import {numberField} from '../number-field/number-field.template.js';
import {partialDateField} from '../partial-date-field/partial-date-field.template.js';
import {radioField, yesNoField} from '../radio-field/radio-field.template.js';
import {residenceField} from '../residence-field/residence-field.template.js';
import {selectField} from '../select-field/select-field.template.js';
import {personalNumberField} from '../text-field/personal-number-field.template.js';
import {textField} from '../text-field/text-field.template.js';
import {disputeForm, originLine} from './field-shell.template.js';
import type {FieldContext, FieldView} from './field-view.js';

/** The markup of one kind of field: a pure function of its state. */
export type FieldTemplate = (view: FieldView, context: FieldContext) => TemplateResult;

/** One template per kind; a new kind is one entry here. */
const templates: Readonly<Record<ControlKind, FieldTemplate>> = {
  text: textField,
  number: numberField,
  date: dateField,
  'partial-date': partialDateField,
  select: selectField,
  radio: radioField,
  checkbox: checkboxField,
  'yes-no': yesNoField,
  combobox: comboboxField,
  'personal-number': personalNumberField,
  'identity-paper': identityPaperField,
  address: addressField,
  residence: residenceField,
  computed: readOnlyField,
};

/** A field with where its value comes from, and the form for an objection where that is open. */
export function fieldTemplate(view: FieldView, context: FieldContext): TemplateResult {
  const template = view.readonly || view.presented ? readOnlyField : templates[view.control];
  return html`${template(view, context)}${originLine(view, context)}${disputeForm(view, context)}`;
}
