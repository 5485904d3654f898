import type {Json, Locale, Pointer} from '@tokhai/core';
import {countries} from '@tokhai/vietnam/lists';
import {choicesAt, type FindChoices} from '../combobox-field/combobox-choices.js';
import {partValue, type Choice, type FieldContext, type FieldView} from '../field/field-view.js';

/**
 * Stands for a country that was not chosen yet, where an address is said to be abroad: no country has it (ISO 3166-1 leaves
 * it to users, CLDR calls it unknown), so that no form can be sent with it.
 */
export const noCountry = 'ZZ';

const home = 'VN';

const lists = new Map<Locale, readonly Choice[]>();

/** Every country but Việt Nam; the very same list each time, since search keys are kept per list. */
function foreignCountries(locale: Locale): readonly Choice[] {
  const known = lists.get(locale);
  if (known !== undefined) return known;
  const made = countries.items
    .filter(({code}) => code !== home)
    .map(({code, text}) => ({value: code, text: text[locale], aliases: [code]}));
  lists.set(locale, made);
  return made;
}

/** Choices of an address: units, and countries. */
export const addressChoices: FindChoices = (view, part, context) =>
  part.endsWith('/quocGia') ? foreignCountries(context.locale) : choicesAt(view, part, context);

/** Whether the address at a part of a value lies abroad. */
export function isAbroad(value: Json | undefined, at: Pointer): boolean {
  const country = partValue(value, `${at}/quocGia`);
  return country !== undefined && country !== home;
}

/** Whether the form takes addresses abroad here: the procedure may leave the country out. */
export function mayBeAbroad({parts}: FieldView, at: Pointer): boolean {
  return at !== '' || parts === undefined || parts.has('quocGia');
}

/** A country in words; empty for none, and for one that was not chosen yet. */
export function countryWords(value: Json | undefined, {locale}: Pick<FieldContext, 'locale'>): string {
  if (typeof value !== 'string' || value === home || value === noCountry) return '';
  return countries.items.find(({code}) => code === value)?.text[locale] ?? value;
}

/** Commune and province of an address in words. */
export function unitWords(address: Json | undefined, {units}: FieldContext): string {
  const [xa, tinh] = ['/xa', '/tinh'].map((part) => partValue(address, part));
  const names = [
    typeof xa === 'string' ? units?.commune(xa)?.text : undefined,
    units?.provinces.find(({value}) => value === tinh)?.text,
  ];
  return names.filter((name) => name !== undefined).join(', ');
}
