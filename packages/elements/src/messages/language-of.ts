import {html, type TemplateResult} from 'lit/html.js';
import type {Locale} from '@tokhai/core';

/** Letters that of all languages around only Vietnamese writes, alone or with a combining mark. */
const vietnamese =
  /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]|[aeiouyAEIOUY][\u0300\u0301\u0303\u0309\u0323]|[àáãèéìíĩòóõùúũýÀÁÃÈÉÌÍĨÒÓÕÙÚŨÝ]/u;

/**
 * The language of words that are not the form's own, such as a value, a name of a place, a date in words: Vietnamese where
 * they have its marks and the form speaks another language, so that they are read aloud as they are meant (WCAG 3.1.2).
 */
export function languageOf(words: string, locale: Locale): Locale | undefined {
  return locale !== 'vi' && vietnamese.test(words) ? 'vi' : undefined;
}

/** Words with every passage that is not in the form's language within an element that says so. */
export type MarkedWords = readonly (string | TemplateResult)[];

/**
 * Marks the passages of another language in words of the form that hold the person's own ("Permanent address: số 12,
 * phường …"): those that `own` says too, which is the same value as Vietnamese puts it, or what was typed. `undefined` where
 * there is nothing to mark.
 */
export function markPassages(words: string, own: string, locale: Locale): MarkedWords | undefined {
  if (languageOf(words, locale) === undefined) return undefined;
  const owned = new Set(own.split(/\s+/u).map(bareWord));
  const runs: {text: string; own: boolean}[] = [];
  for (const text of words.split(/(?<=\s)(?=\S)/u)) {
    const isOwn = owned.has(bareWord(text));
    const last = runs.at(-1);
    if (last?.own === isOwn) last.text += text;
    else runs.push({text, own: isOwn});
  }
  return runs.map(({text, own: isOwn}) => {
    const lang = isOwn ? languageOf(text, locale) : undefined;
    return lang === undefined ? text : html`<span lang=${lang}>${text}</span>`;
  });
}

/** A word without what ends a part of a value: that differs between languages where their words stand in another order. */
function bareWord(word: string): string {
  return word.replace(/[\s.,;:]+$/u, '');
}
