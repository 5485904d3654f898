import {findForbiddenCharacter, type Locale} from '@tokhai/core';
import type {Translate} from '../messages/translate.js';
import type {FileLimits, FileLine} from './file-view.js';

/** Longest name that is shown in full. */
const shownName = 80;

/** `5 MB`, `820 KB`. */
export function sizeInWords(bytes: number, locale: Locale): string {
  const figure = new Intl.NumberFormat(locale, {maximumFractionDigits: 1});
  return bytes >= 1024 * 1024
    ? `${figure.format(bytes / 1024 / 1024)} MB`
    : `${figure.format(Math.max(1, Math.round(bytes / 1024)))} KB`;
}

/** `PDF, JPEG, PNG` from media types and endings; `image/*` is a word of its own. */
export function typesInWords(accept: readonly string[], t: Translate): string {
  return accept
    .map((type) =>
      type === 'image/*'
        ? t('files.images')
        : type.slice(type.lastIndexOf(type.startsWith('.') ? '.' : '/') + 1),
    )
    .map((word) => (/^[a-z0-9.+-]+$/u.test(word) ? word.toUpperCase() : word))
    .join(', ');
}

/** What may be chosen, in one line. */
export function limitsInWords(
  {accept, maxBytes, maxFiles}: FileLimits,
  locale: Locale,
  t: Translate,
): string {
  const types = accept.length === 0 ? t('files.anyType') : typesInWords(accept, t);
  const words = {types, size: sizeInWords(maxBytes, locale), count: maxFiles};
  return t(maxFiles > 1 ? 'files.limitsMany' : 'files.limits', words);
}

/** A file's name as it can be shown whatever it holds: what hides, reorders or breaks text becomes a visible mark. */
export function showFileName(name: string): string {
  const plain = Array.from(name.normalize('NFC'), (character) =>
    /\p{Cc}/u.test(character) || findForbiddenCharacter(character) !== undefined ? '\u{FFFD}' : character,
  );
  if (plain.length <= shownName) return plain.join('');
  return [...plain.slice(0, shownName - 20), '…', ...plain.slice(-19)].join('');
}

/** Where a file stands, in words. */
export function stateInWords(
  {state, size}: FileLine,
  limits: FileLimits,
  locale: Locale,
  t: Translate,
): string {
  switch (state.kind) {
    case 'held':
    case 'checking':
    case 'shrinking':
      return t(`files.${state.kind}`);
    case 'sending':
      return state.share === undefined
        ? t('files.sending')
        : t('files.sendingShare', {share: Math.round(state.share * 100)});
    case 'failed':
      return `${t(`files.failed.${state.why}`)} ${t(state.kept ? 'files.kept' : 'files.unkept')}`;
    case 'refused':
      return t(`files.${state.why}`, {
        found: sizeInWords(size, locale),
        size: sizeInWords(limits.maxBytes, locale),
        types: typesInWords(limits.accept, t),
        max: limits.maxFiles,
        other: state.other ?? '',
      });
  }
}
