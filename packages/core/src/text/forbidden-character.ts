import type {Json} from '../json/json.js';
import {isJsonArray, isJsonObject} from '../json/pointer.js';

/** A character that could make a signed text look like another one. */
export interface ForbiddenCharacter {
  /** For example `U+202E`. */
  readonly character: string;
  /** Unicode's name, for example `RIGHT-TO-LEFT OVERRIDE`. */
  readonly name: string;
  /** Place in the text, in UTF-16 code units. */
  readonly index: number;
}

// Names of the Unicode Character Database for those that people meet; others of their kind go by their class.
const names: ReadonlyMap<number, string> = new Map([
  [0x00ad, 'SOFT HYPHEN'],
  [0x034f, 'COMBINING GRAPHEME JOINER'],
  [0x061c, 'ARABIC LETTER MARK'],
  [0x115f, 'HANGUL CHOSEONG FILLER'],
  [0x1160, 'HANGUL JUNGSEONG FILLER'],
  [0x17b4, 'KHMER VOWEL INHERENT AQ'],
  [0x17b5, 'KHMER VOWEL INHERENT AA'],
  [0x180e, 'MONGOLIAN VOWEL SEPARATOR'],
  [0x200b, 'ZERO WIDTH SPACE'],
  [0x200c, 'ZERO WIDTH NON-JOINER'],
  [0x200d, 'ZERO WIDTH JOINER'],
  [0x200e, 'LEFT-TO-RIGHT MARK'],
  [0x200f, 'RIGHT-TO-LEFT MARK'],
  [0x2028, 'LINE SEPARATOR'],
  [0x2029, 'PARAGRAPH SEPARATOR'],
  [0x202a, 'LEFT-TO-RIGHT EMBEDDING'],
  [0x202b, 'RIGHT-TO-LEFT EMBEDDING'],
  [0x202c, 'POP DIRECTIONAL FORMATTING'],
  [0x202d, 'LEFT-TO-RIGHT OVERRIDE'],
  [0x202e, 'RIGHT-TO-LEFT OVERRIDE'],
  [0x2060, 'WORD JOINER'],
  [0x2061, 'FUNCTION APPLICATION'],
  [0x2062, 'INVISIBLE TIMES'],
  [0x2063, 'INVISIBLE SEPARATOR'],
  [0x2064, 'INVISIBLE PLUS'],
  [0x2066, 'LEFT-TO-RIGHT ISOLATE'],
  [0x2067, 'RIGHT-TO-LEFT ISOLATE'],
  [0x2068, 'FIRST STRONG ISOLATE'],
  [0x2069, 'POP DIRECTIONAL ISOLATE'],
  [0x2800, 'BRAILLE PATTERN BLANK'],
  [0x3164, 'HANGUL FILLER'],
  [0xfeff, 'ZERO WIDTH NO-BREAK SPACE'],
  [0xffa0, 'HALFWIDTH HANGUL FILLER'],
  [0xfffc, 'OBJECT REPLACEMENT CHARACTER'],
]);

// Format controls (bidi, zero width, tags), what Unicode calls default ignorable, line and paragraph separators, C0 and C1
// controls but line feed and tab, private use, and a blank that is no space.
const forbidden = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Co}\u{2800}\u{FFFC}]|[^\P{Cc}\n\t]/u;

const classes: readonly (readonly [from: number, to: number, name: string])[] = [
  [0x00, 0x1f, 'CONTROL CHARACTER'],
  [0x7f, 0x9f, 'CONTROL CHARACTER'],
  [0xe000, 0xf8ff, 'PRIVATE USE CHARACTER'],
  [0xfe00, 0xfe0f, 'VARIATION SELECTOR'],
  [0xe0000, 0xe007f, 'TAG CHARACTER'],
  [0xe0100, 0xe01ef, 'VARIATION SELECTOR'],
  [0xf0000, 0x10ffff, 'PRIVATE USE CHARACTER'],
];

function nameOf(code: number): string {
  const [, , name] = classes.find(([from, to]) => code >= from && code <= to) ?? [];
  return names.get(code) ?? name ?? 'FORMAT CHARACTER';
}

/**
 * The first character of a text that must not be signed because it cannot be seen or changes the order of what is seen:
 * bidi and zero-width controls and other invisible ones (Unicode general categories Cf, Zl, Zp, Co, Cc but line feed and tab,
 * and default ignorable code points). See "Trojan Source" (CVE-2021-42574).
 */
export function findForbiddenCharacter(text: string): ForbiddenCharacter | undefined {
  const index = text.search(forbidden);
  const code = index < 0 ? undefined : text.codePointAt(index);
  if (code === undefined) return undefined;
  const character = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return {character, name: nameOf(code), index};
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
