import type {Locale} from '@tokhai/core';

/** The language that a page names by a tag such as `en-GB`: Vietnamese where that is another one, or no text at all. */
export function readLocale(tag: unknown): Locale {
  return /^en/i.test(tag as string) ? 'en' : 'vi';
}
