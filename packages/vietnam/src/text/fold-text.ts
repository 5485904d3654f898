/**
 * A key for comparing and searching text without regard to case, marks, tone placement, composition (NFC, NFD) or width:
 * `"Hoà"`, `"Hòa"` and `"hoa"` give the same key, `đ` gives `d`. Runs of white space become one space, ends are trimmed.
 * Folding a key gives the key again.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replace(/\s+/gu, ' ')
    .trim();
}

// Grave, acute, tilde, hook above, dot below: the five written tones. Circumflex, breve and horn make other vowels and stay.
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** One word as search compares it: its letters without tone, and its tone wherever it was written. */
export interface TonedWord {
  readonly letters: string;
  /** The tone mark, `''` where none is written. */
  readonly tone: string;
}

/**
 * Splits into words and takes the tone out of each, so that both styles of placing it (`Hoà`, `Hòa`) compare equal while
 * `Hóa` differs.
 */
export function readTones(text: string): readonly TonedWord[] {
  const words = text
    .normalize('NFD')
    .toLowerCase()
    .split(/[\s\-–,.()/]+/u);
  return words
    .filter((word) => word !== '')
    .map((word) => ({
      letters: word.replace(toneMarks, '').normalize('NFC'),
      tone: (word.match(toneMarks) ?? []).join(''),
    }));
}
