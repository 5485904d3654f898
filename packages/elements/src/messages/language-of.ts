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
