import type {Locale} from '@tokhai/core';
import {en} from './en.js';
import {vi, type MessageKey, type Messages} from './vi.js';

const catalogues: Readonly<Record<Locale, Messages>> = {vi, en};

/** Words that fill the places of a text. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Gives texts of one language. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

/**
 * One text in one language; `{name}` in it is replaced by `params.name`, once: what is put in is never read again,
 * so a value that looks like a place stays as it was typed.
 */
export function translate(locale: Locale, key: MessageKey, params: MessageParams = {}): string {
  return catalogues[locale][key].replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}

/** `translate` with its language fixed. */
export function translator(locale: Locale): Translate {
  return (key, params) => translate(locale, key, params);
}

/** Whether a text of this key exists: codes of other rooms are looked up, with a general text where none does. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(vi, key);
}
