// Names of the Unicode Character Database for those that people meet; others of their kind go by their class. One text
// compresses better than a table.
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

const classes: readonly (readonly [name: string, characters: RegExp])[] = [
  ['CONTROL CHARACTER', /\p{Cc}/u],
  ['PRIVATE USE CHARACTER', /\p{Co}/u],
  ['VARIATION SELECTOR', /\p{Variation_Selector}/u],
  ['TAG CHARACTER', /[\u{E0000}-\u{E007F}]/u],
];

/**
 * Unicode's name of a character that must not be signed, for example `RIGHT-TO-LEFT OVERRIDE` for `U+202E`; the name of its
 * class where it is none that people meet. Apart from what finds such characters: who types a form rarely has one.
 */
export function nameCharacter(character: string): string {
  const digits = character.slice('U+'.length);
  const [, own] = new RegExp(`^${digits} (.*)`, 'm').exec(names) ?? [];
  if (own !== undefined) return own;
  const text = String.fromCodePoint(parseInt(digits, 16));
  return classes.find(([, characters]) => characters.test(text))?.[0] ?? 'FORMAT CHARACTER';
}
