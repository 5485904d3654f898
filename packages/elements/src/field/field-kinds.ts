import type {ControlKind} from '@tokhai/core';
import {checkboxKind} from '../checkbox-field/checkbox-field.template.js';
import {computedKind} from '../computed-field/read-only-field.template.js';
import {dateKind} from '../date-field/date-field.template.js';
import {longTextKind} from '../long-text-field/long-text-field.template.js';
import {numberKind} from '../number-field/number-field.template.js';
import {partialDateKind} from '../partial-date-field/partial-date-field.template.js';
import {radioKind, yesNoKind} from '../radio-field/radio-field.template.js';
import {selectKind} from '../select-field/select-field.template.js';
import {textKind} from '../text-field/text-field.template.js';
import {loadMessages} from '../messages/translate.js';
import type {FieldKind} from './field-kind.js';

/** Brings a kind of field that is not part of what every form loads. */
type LoadKind = () => Promise<FieldKind>;

/**
 * Every kind of field that a form knows. A new kind is one entry here: as it is where it is small and most forms want it,
 * otherwise as a function that imports it, so that only forms that name it load it (with its styles, behaviour and data).
 * The form loads the kinds that its plan names before it shows them; an element that stands alone imports its own kind.
 */
const kinds: Readonly<Record<ControlKind, FieldKind | LoadKind>> = {
  text: textKind,
  'long-text': longTextKind,
  number: numberKind,
  date: dateKind,
  'partial-date': partialDateKind,
  select: selectKind,
  radio: radioKind,
  checkbox: checkboxKind,
  'yes-no': yesNoKind,
  computed: computedKind,
  repeat: {...computedKind, control: 'repeat'},
  table: {...computedKind, control: 'table'},
  'checkbox-group': async () =>
    (await import('../checkbox-group-field/checkbox-group-field.template.js')).checkboxGroupKind,
  combobox: async () => (await import('../combobox-field/combobox-field.kind.js')).comboboxKind,
  'identity-paper': async () =>
    (await import('../identity-paper-field/identity-paper-field.template.js')).identityPaperKind,
  address: async () => (await import('../address-field/address-field.kind.js')).addressKind,
  money: async () => (await import('../money-field/money-field.template.js')).moneyKind,
  'date-words': async () => (await import('../date-field/date-words-field.template.js')).dateWordsKind,
  month: async () => (await import('../month-field/month-field.template.js')).monthKind,
  year: async () => (await import('../year-field/year-field.template.js')).yearKind,
  time: async () => (await import('../time-field/time-field.template.js')).timeKind,
  consent: async () => (await import('../consent-field/consent-field.template.js')).consentKind,
  phone: async () => (await import('../phone-field/phone-field.template.js')).phoneKind,
  email: async () => (await import('../email-field/email-field.template.js')).emailKind,
  'personal-number': async () =>
    (await import('../personal-number-field/personal-number-field.template.js')).personalNumberKind,
  'tax-code': async () => (await import('../tax-code-field/tax-code-field.template.js')).taxCodeKind,
  'insurance-number': async () =>
    (await import('../insurance-number-field/insurance-number-field.template.js')).insuranceNumberKind,
  'name-parts': async () => (await import('../person-field/person-field.template.js')).namePartsKind,
  person: async () => (await import('../person-field/person-field.template.js')).personKind,
  'bank-account': async () =>
    (await import('../bank-account-field/bank-account-field.kind.js')).bankAccountKind,
  residence: async () => (await import('../residence-field/residence-field.kind.js')).residenceKind,
};

const arrived = new Map<ControlKind, FieldKind>();

/**
 * The kind of a control that is there: at once, or since `loadKinds`; `undefined` for one that was not loaded.
 */
export function findKind(control: ControlKind): FieldKind | undefined {
  const kind = kinds[control];
  return typeof kind === 'function' ? arrived.get(control) : kind;
}

/**
 * Loads what controls need, side by side; `undefined` where everything is there already. Rejects where a kind cannot be
 * loaded; the next call tries again.
 */
export function loadKinds(controls: Iterable<ControlKind>): Promise<unknown> | undefined {
  const missing = [...new Set(controls)].flatMap((control) => {
    const kind = kinds[control];
    return typeof kind === 'function' && !arrived.has(control) ? [load(control, kind)] : [];
  });
  return missing.length === 0 ? undefined : Promise.all(missing);
}

async function load(control: ControlKind, kind: LoadKind): Promise<void> {
  const [found] = await Promise.all([kind(), loadMessages('vi', 'kinds')]);
  arrived.set(control, found);
}
