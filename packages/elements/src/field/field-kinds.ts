import type {ControlKind} from '@tokhai/core';
import {checkboxKind} from '../checkbox-field/checkbox-field.template.js';
import {computedKind} from '../computed-field/read-only-field.template.js';
import {dateKind} from '../date-field/date-field.template.js';
import {longTextKind} from '../long-text-field/long-text-field.template.js';
import {numberKind} from '../number-field/number-field.template.js';
import {selectKind} from '../select-field/select-field.template.js';
import {textKind} from '../text-field/text-field.template.js';
import {loadMessages} from '../messages/translate.js';
import type {FieldKind} from './field-kind.js';
import type {smallKinds} from './small-kinds.js';

/** Brings a kind of field that is not part of what every form loads. */
type LoadKind = () => Promise<FieldKind>;

function small(control: keyof typeof smallKinds): LoadKind {
  return async () => (await import('./small-kinds.js')).smallKinds[control];
}

/**
 * Every kind of field that a form knows. A new kind is one entry here: as it is where it is small and most forms want it,
 * as one of the small kinds, which come together, or as a function that imports it, so that only forms that name it load it
 * (with its styles, behaviour and data).
 * The form loads the kinds that its plan names before it shows them; an element that stands alone imports its own kind.
 */
const kinds: Readonly<Record<ControlKind, FieldKind | LoadKind>> = {
  text: textKind,
  'long-text': longTextKind,
  number: numberKind,
  date: dateKind,
  select: selectKind,
  checkbox: checkboxKind,
  computed: computedKind,
  repeat: {...computedKind, control: 'repeat'},
  table: {...computedKind, control: 'table'},
  radio: small('radio'),
  'yes-no': small('yes-no'),
  'checkbox-group': small('checkbox-group'),
  consent: small('consent'),
  'partial-date': small('partial-date'),
  'date-words': small('date-words'),
  month: small('month'),
  year: small('year'),
  time: small('time'),
  money: small('money'),
  phone: small('phone'),
  email: small('email'),
  'personal-number': small('personal-number'),
  'tax-code': small('tax-code'),
  'insurance-number': small('insurance-number'),
  'identity-paper': small('identity-paper'),
  combobox: async () => (await import('../combobox-field/combobox-field.kind.js')).comboboxKind,
  address: async () => (await import('../address-field/address-field.kind.js')).addressKind,
  residence: async () => (await import('../residence-field/residence-field.kind.js')).residenceKind,
  'name-parts': async () => (await import('../person-field/person-field.template.js')).namePartsKind,
  person: async () => (await import('../person-field/person-field.template.js')).personKind,
  'bank-account': async () =>
    (await import('../bank-account-field/bank-account-field.kind.js')).bankAccountKind,
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
  const [found] = await Promise.all([kind(), loadMessages('vi', 'parts')]);
  arrived.set(control, found);
}
