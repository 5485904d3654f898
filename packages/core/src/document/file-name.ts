import {findForbiddenCharacter} from '../text/forbidden-character.js';

/** Longest name of a file, in UTF-16 units. */
export const maxFileName = 200;

/**
 * A file's name as it may be shown, signed and stored: NFC and trimmed. `undefined` for one that may not: empty, too long,
 * with a path, a control or a character that hides or reorders text.
 */
export function readFileName(text: string): string | undefined {
  const name = text.normalize('NFC').trim();
  const fits = name !== '' && name.length <= maxFileName;
  return fits && !/[/\\\p{Cc}]/u.test(name) && findForbiddenCharacter(name) === undefined ? name : undefined;
}
