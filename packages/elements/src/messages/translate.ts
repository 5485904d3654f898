import type {Locale} from '@tokhai/core';
import {viClosing} from './vi-closing.js';
import type {KindMessages} from './vi-kinds.js';
import {vi, type MessageKey, type Messages} from './vi.js';

/** Vietnamese is always there, as the source language and the last resort; another language comes when it is spoken. */
const catalogues = new Map<Locale, Partial<Messages>>([['vi', {...vi, ...viClosing}]]);

const loaders: Readonly<Record<Locale, () => Promise<Partial<Messages>>>> = {
  vi: () => Promise.resolve({}),
  en: async () => {
    const [{en}, {enClosing}] = await Promise.all([import('./en.js'), import('./en-closing.js')]);
    return {...en, ...enClosing};
  },
};

const kindLoaders: Readonly<Record<Locale, () => Promise<KindMessages>>> = {
  vi: async () => (await import('./vi-kinds.js')).viKinds,
  en: async () => (await import('./en-kinds.js')).enKinds,
};

/** Languages whose texts of the kinds that are loaded where they are wanted are there. */
const spokenByKinds = new Set<Locale>();
let kindsWanted = false;

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
  if (catalogues.has(locale) && (!kindsWanted || spokenByKinds.has(locale))) return undefined;
  const known = arriving.get(locale);
  if (known !== undefined) return known;
  const arrival = load(locale)
    .catch(() => undefined)
    .finally(() => void arriving.delete(locale));
  arriving.set(locale, arrival);
  return arrival;
}

/**
 * The same with the texts of the kinds of field that are loaded where they are wanted; from then on `loadMessages` brings
 * them for every language. Rejects where the Vietnamese ones cannot be had: then there would be no words at all.
 */
export function loadKindMessages(locale: Locale): Promise<void> | undefined {
  kindsWanted = true;
  if (spokenByKinds.has('vi')) return loadMessages(locale);
  return loadKindTexts('vi').then(() => loadMessages(locale));
}

async function load(locale: Locale): Promise<void> {
  if (!catalogues.has(locale)) catalogues.set(locale, await loaders[locale]());
  if (kindsWanted && !spokenByKinds.has(locale)) await loadKindTexts(locale);
}

async function loadKindTexts(locale: Locale): Promise<void> {
  const texts = await kindLoaders[locale]();
  catalogues.set(locale, {...catalogues.get(locale), ...texts});
  spokenByKinds.add(locale);
}

/**
 * One text in one language; `{name}` in it is replaced by `params.name`, once: what is put in is never read again,
 * so a value that looks like a place stays as it was typed. See `loadMessages` for languages other than Vietnamese.
 */
export function translate(locale: Locale, key: MessageKey, params?: MessageParams): string {
  // A key that no language has here is one of a kind that was not loaded: a mistake of this program, seen in any test.
  const text = catalogues.get(locale)?.[key] ?? catalogues.get('vi')?.[key] ?? key;
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
  return Object.hasOwn(catalogues.get('vi') ?? {}, key);
}
