import {foldText, readTones, type TonedWord} from './fold-text.js';

/** How one entry of a list is looked up. */
export interface SearchNames {
  /** The full name, for example `Phường Hòa Cường`. */
  readonly full: string;
  /** The name without its kind, for example `Hòa Cường`; the full name where there is no kind. */
  readonly bare?: string;
}

interface Entry<T> {
  readonly item: T;
  readonly bare: string;
  readonly full: string;
  readonly words: readonly TonedWord[];
}

/** Longer queries match no name, and cutting them keeps a pasted page from costing anything. */
const longestQuery = 200;

/** The folded key with what stands between words (hyphen, comma, full stop) as spaces and apostrophes gone: `Ea H'Leo` → `ea hleo`. */
function searchKey(text: string): string {
  return foldText(text.replace(/['’ʼ`]/gu, '').replace(/[\-–,.()/]+/gu, ' '));
}

/** Place in the answer by how the key was met: whole bare name, its beginning, beginning with the kind, a word of it, inside. */
function rank({bare, full}: Entry<unknown>, key: string): number | undefined {
  if (bare === key || full === key) return 0;
  if (bare.startsWith(key)) return 1;
  if (full.startsWith(key)) return 2;
  if (full.includes(` ${key}`)) return 3;
  return full.includes(key) ? 4 : undefined;
}

const marked = (word: TonedWord): boolean => word.tone !== '' || /[^\x20-\x7e]/u.test(word.letters);

/** How well marks agree: as typed to the end, as far as typed, or not. */
type Agreement = 'whole' | 'so-far' | 'none';

function agree(word: TonedWord, typed: TonedWord, last: boolean): Agreement {
  if (word.letters === typed.letters && word.tone === typed.tone) return 'whole';
  // The last word may still be in the typing; before its tone is typed, no tone rules nothing out.
  const sofar =
    last && word.letters.startsWith(typed.letters) && (typed.tone === '' || word.tone === typed.tone);
  return sofar ? 'so-far' : 'none';
}

/** Whether the typed words stand in the name one after the other with the marks that were typed. */
function compareMarks(words: readonly TonedWord[], typed: readonly TonedWord[]): Agreement {
  let best: Agreement = 'none';
  for (let start = 0; start + typed.length <= words.length; start += 1) {
    const met = typed.map((each, index): Agreement => {
      const word = words[start + index];
      return word === undefined ? 'none' : agree(word, each, index === typed.length - 1);
    });
    if (met.every((each) => each === 'whole')) return 'whole';
    if (!met.includes('none')) best = 'so-far';
  }
  return best;
}

const penalties: Readonly<Record<Agreement, number>> = {whole: 0, 'so-far': 1, none: 2};

/**
 * Prepares a list for search as one types, without regard to marks; keys are computed once, so that thousands of entries
 * answer within a keystroke.
 *
 * Order of the answer: whole name, beginning of the bare name, beginning of the full name, beginning of a word, anywhere;
 * within each, where the query has marks, names that carry the same marks first; then the order of the list.
 * An empty query gives the whole list.
 */
export function createTextSearch<T>(
  items: readonly T[],
  namesOf: (item: T) => SearchNames,
): (query: string) => readonly T[] {
  const entries = items.map((item): Entry<T> => {
    const {full, bare = full} = namesOf(item);
    return {item, bare: searchKey(bare), full: searchKey(full), words: readTones(full)};
  });
  return (query) => {
    const cut = query.slice(0, longestQuery);
    const key = searchKey(cut);
    if (key === '') return items;
    const typed = readTones(cut);
    const careful = typed.some(marked);
    const found: {item: T; score: number; order: number}[] = [];
    entries.forEach((entry, order) => {
      const met = rank(entry, key);
      if (met === undefined) return;
      const penalty = careful ? penalties[compareMarks(entry.words, typed)] : 0;
      found.push({item: entry.item, score: 3 * met + penalty, order});
    });
    return found.sort((a, b) => a.score - b.score || a.order - b.order).map(({item}) => item);
  };
}
