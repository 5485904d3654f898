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

// Names of the Unicode Character Database for those that people meet; others of their kind go by their class. One text
// compresses better than a table, and is read only where there is such a character.
const names = `
00AD SOFT HYPHEN
034F COMBINING GRAPHEME JOINER
061C ARABIC LETTER MARK
115F HANGUL CHOSEONG FILLER
1160 HANGUL JUNGSEONG FILLER
17B4 KHMER VOWEL INHERENT AQ
17B5 KHMER VOWEL INHERENT AA
180E MONGOLIAN VOWEL SEPARATOR
200B ZERO WIDTH SPACE
200C ZERO WIDTH NON-JOINER
200D ZERO WIDTH JOINER
200E LEFT-TO-RIGHT MARK
200F RIGHT-TO-LEFT MARK
2028 LINE SEPARATOR
2029 PARAGRAPH SEPARATOR
202A LEFT-TO-RIGHT EMBEDDING
202B RIGHT-TO-LEFT EMBEDDING
202C POP DIRECTIONAL FORMATTING
202D LEFT-TO-RIGHT OVERRIDE
202E RIGHT-TO-LEFT OVERRIDE
2060 WORD JOINER
2061 FUNCTION APPLICATION
2062 INVISIBLE TIMES
2063 INVISIBLE SEPARATOR
2064 INVISIBLE PLUS
2066 LEFT-TO-RIGHT ISOLATE
2067 RIGHT-TO-LEFT ISOLATE
2068 FIRST STRONG ISOLATE
2069 POP DIRECTIONAL ISOLATE
2800 BRAILLE PATTERN BLANK
3164 HANGUL FILLER
FEFF ZERO WIDTH NO-BREAK SPACE
FFA0 HALFWIDTH HANGUL FILLER
FFFC OBJECT REPLACEMENT CHARACTER
`;

// Format controls (bidi, zero width, tags), what Unicode calls default ignorable, line and paragraph separators, C0 and C1
// controls but line feed and tab, private use, and a blank that is no space.
const forbidden = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Co}\u{2800}\u{FFFC}]|[^\P{Cc}\n\t]/u;

const classes: readonly (readonly [name: string, characters: RegExp])[] = [
  ['CONTROL CHARACTER', /\p{Cc}/u],
  ['PRIVATE USE CHARACTER', /\p{Co}/u],
  ['VARIATION SELECTOR', /\p{Variation_Selector}/u],
  ['TAG CHARACTER', /[\u{E0000}-\u{E007F}]/u],
];

function nameOf(character: string, code: string): string {
  const [, own] = new RegExp(`^${code} (.*)`, 'm').exec(names) ?? [];
  return own ?? classes.find(([, characters]) => characters.test(character))?.[0] ?? 'FORMAT CHARACTER';
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
  const digits = code.toString(16).toUpperCase().padStart(4, '0');
  return {character: `U+${digits}`, name: nameOf(String.fromCodePoint(code), digits), index};
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
