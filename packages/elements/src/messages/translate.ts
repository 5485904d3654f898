import type {Locale} from '@tokhai/core';
import {viClosing} from './vi-closing.js';
import {vi, type MessageKey, type Messages} from './vi.js';

/** Vietnamese is always there, as the source language and the last resort; another language comes when it is spoken. */
const source: Messages = {...vi, ...viClosing};
const catalogues = new Map<Locale, Messages>([['vi', source]]);

const loaders: Readonly<Record<Locale, () => Promise<Messages>>> = {
  vi: () => Promise.resolve(source),
  en: async () => {
    const [{en}, {enClosing}] = await Promise.all([import('./en.js'), import('./en-closing.js')]);
    return {...en, ...enClosing};
  },
};

const arriving = new Map<Locale, Promise<void>>();

/** Words that fill the places of a text. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Gives texts of one language. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

/**
 * Loads the texts of a language; `undefined` where they are there already. Elements do it themselves before they show
 * anything; until then, and where the texts cannot be had, they speak Vietnamese. It never rejects, and asks again the
 * next time.
 */
export function loadMessages(locale: Locale): Promise<void> | undefined {
  if (catalogues.has(locale)) return undefined;
  const known = arriving.get(locale);
  if (known !== undefined) return known;
  const arrival = loaders[locale]()
    .then((messages) => void catalogues.set(locale, messages))
    .catch(() => undefined)
    .finally(() => void arriving.delete(locale));
  arriving.set(locale, arrival);
  return arrival;
}

/**
 * One text in one language; `{name}` in it is replaced by `params.name`, once: what is put in is never read again,
 * so a value that looks like a place stays as it was typed. See `loadMessages` for languages other than Vietnamese.
 */
export function translate(locale: Locale, key: MessageKey, params?: MessageParams): string {
  const text = (catalogues.get(locale) ?? source)[key];
  if (params === undefined) return text;
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}

const translators: Readonly<Record<Locale, Translate>> = {
  vi: (key, params) => translate('vi', key, params),
  en: (key, params) => translate('en', key, params),
};

/** `translate` with its language fixed: the same function each time. */
export function translator(locale: Locale): Translate {
  return translators[locale];
}

/** Whether a text of this key exists: codes of other rooms are looked up, with a general text where none does. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(source, key);
}
