import type {Json} from '../json/json.js';
import {isJsonArray, isJsonObject} from '../json/pointer.js';

/** A character that could make a signed text look like another one. */
export interface ForbiddenCharacter {
  /** For example `U+202E`; `nameCharacter` has its name. */
  readonly character: string;
  /** Place in the text, in UTF-16 code units. */
  readonly index: number;
}

// Format controls (bidi, zero width, tags), what Unicode calls default ignorable, line and paragraph separators, C0 and C1
// controls but line feed and tab, private use, and a blank that is no space.
const forbidden = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Co}\u{2800}\u{FFFC}]|[^\P{Cc}\n\t]/u;

/**
 * The first character of a text that must not be signed because it cannot be seen or changes the order of what is seen:
 * bidi and zero-width controls and other invisible ones (Unicode general categories Cf, Zl, Zp, Co, Cc but line feed and tab,
 * and default ignorable code points). See "Trojan Source" (CVE-2021-42574).
 */
export function findForbiddenCharacter(text: string): ForbiddenCharacter | undefined {
  const index = text.search(forbidden);
  const code = index < 0 ? undefined : text.codePointAt(index);
  if (code === undefined) return undefined;
  return {character: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`, index};
}

/** The first forbidden character of any text inside a value. */
export function findForbiddenInValue(value: Json): ForbiddenCharacter | undefined {
  if (typeof value === 'string') return findForbiddenCharacter(value);
  const parts = isJsonArray(value) ? value : isJsonObject(value) ? Object.values(value) : [];
  for (const part of parts) {
    const found = findForbiddenInValue(part);
    if (found) return found;
  }
  return undefined;
}
