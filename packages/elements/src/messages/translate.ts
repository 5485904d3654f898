import type {Locale} from '@tokhai/core';
import type {markPassages as MarkPassages, MarkedWords} from './language-of.js';
import {vi, type MessageKey, type Messages} from './vi.js';

/**
 * Parts of the catalogue: `filling` is what every form speaks, the others come with what speaks them: `closing` with papers, review,
 * signing and receipt, `parts` with all that only some forms have.
 */
export type Topic = 'filling' | 'closing' | 'parts';

/** Comes with another language than Vietnamese, in which alone there is something to mark. */
let mark: typeof MarkPassages | undefined;

type Load = () => Promise<Partial<Messages>>;

/** Vietnamese for filling in is always there, as the source language and the last resort. */
const catalogues: Record<Locale, Partial<Messages>> = {vi: {...vi}, en: {}};

const loaders: Readonly<Record<Locale, Readonly<Record<Topic, Load>>>> = {
  vi: {
    filling: () => Promise.resolve({}),
    closing: async () => (await import('./vi-closing.js')).viClosing,
    parts: async () => (await import('./vi-parts.js')).viParts,
  },
  en: {
    filling: async () => {
      const {en, markPassages} = await import('./en.js');
      mark = markPassages;
      return en;
    },
    closing: async () => (await import('./en-closing.js')).enClosing,
    parts: async () => (await import('./en-parts.js')).enParts,
  },
};

/** What something on the page speaks: a language that is chosen later brings these. */
const topics = new Set<Topic>(['filling']);
const spoken = new Set<string>(['vi filling']);
const arriving = new Map<string, Promise<void>>();
let edition = 0;

/** Words that fill the places of a text. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Gives texts of one language. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

/**
 * Loads the texts of a language, with those of a topic where one is named; `undefined` where they are there already. Elements
 * do it themselves before they show anything. Another language than Vietnamese that cannot be had is no failure: then the
 * Vietnamese words stand, and it is asked for again the next time. It rejects where there would be no words at all.
 */
export function loadMessages(locale: Locale, topic: Topic = 'filling'): Promise<unknown> | undefined {
  topics.add(topic);
  const own = [...topics].map((each) => load(locale, each)?.catch(() => undefined));
  const loading = [load('vi', topic), ...(locale === 'vi' ? [] : own)].filter((each) => each !== undefined);
  return loading.length === 0 ? undefined : Promise.all(loading);
}

function load(locale: Locale, topic: Topic): Promise<void> | undefined {
  const name = `${locale} ${topic}`;
  if (spoken.has(name)) return undefined;
  const known = arriving.get(name);
  if (known !== undefined) return known;
  const arrival = loaders[locale][topic]()
    .then((messages) => {
      Object.assign(catalogues[locale], messages);
      spoken.add(name);
      edition += 1;
    })
    .finally(() => void arriving.delete(name));
  arriving.set(name, arrival);
  return arrival;
}

/**
 * One text in one language; `{name}` in it is replaced by `params.name`, once: what is put in is never read again,
 * so a value that looks like a place stays as it was typed. See `loadMessages` for what has to be there.
 */
export function translate(locale: Locale, key: MessageKey, params?: MessageParams): string {
  // A key that no language has here is one of a topic that was not loaded: a mistake of this program, seen in any test.
  const text = catalogues[locale][key] ?? catalogues.vi[key] ?? key;
  return params === undefined ? text : fillPlaces(text, params);
}

/** A text with words in its places. */
export function fillPlaces(text: string, params: MessageParams): string {
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

/** A value in words of a form in `locale` with its passages in Vietnamese marked; `undefined` where it has none. */
export function markedWords(
  words: string,
  inVietnamese: () => string,
  locale: Locale,
): MarkedWords | undefined {
  return locale === 'vi' ? undefined : mark?.(words, inVietnamese(), locale);
}

/** Another number once more texts are there: what was looked up before may be found under a nearer key now. */
export function catalogueEdition(): number {
  return edition;
}

/** Whether a text of this key is there: codes of other rooms are looked up, with a general text where none is. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogues.vi, key);
}
