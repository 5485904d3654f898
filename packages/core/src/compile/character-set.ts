type Range = readonly [low: number, high: number];

const lastCodePoint = 0x10ffff;

/** A set of Unicode code points as sorted ranges that do not touch. */
export class CharacterSet {
  static readonly empty = new CharacterSet([]);
  static readonly all = new CharacterSet([[0, lastCodePoint]]);
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    this.#ranges = ranges;
  }

  /** The set of one character. */
  static of(char: string): CharacterSet {
    const code = char.codePointAt(0) ?? 0;
    return new CharacterSet([[code, code]]);
  }

  /** The characters from one to another, each a set of one; nothing where they are not or stand the wrong way round. */
  static between(low: CharacterSet, high: CharacterSet): CharacterSet | undefined {
    const from = low.#single();
    const to = high.#single();
    return from === undefined || to === undefined || from > to ? undefined : new CharacterSet([[from, to]]);
  }

  #single(): number | undefined {
    const [range, ...more] = this.#ranges;
    return range && more.length === 0 && range[0] === range[1] ? range[0] : undefined;
  }

  union(other: CharacterSet): CharacterSet {
    const merged: Range[] = [];
    for (const range of [...this.#ranges, ...other.#ranges].sort((a, b) => a[0] - b[0])) {
      const last = merged.at(-1);
      if (last && range[0] <= last[1] + 1) merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
      else merged.push(range);
    }
    return new CharacterSet(merged);
  }

  complement(): CharacterSet {
    const gaps: Range[] = [];
    let next = 0;
    for (const [low, high] of this.#ranges) {
      if (low > next) gaps.push([next, low - 1]);
      next = high + 1;
    }
    if (next <= lastCodePoint) gaps.push([next, lastCodePoint]);
    return new CharacterSet(gaps);
  }

  overlaps(other: CharacterSet): boolean {
    return this.#ranges.some(([low, high]) => other.#ranges.some(([from, to]) => low <= to && from <= high));
  }
}

function parts(...pairs: readonly string[]): CharacterSet {
  return pairs
    .map((pair) => CharacterSet.between(CharacterSet.of(pair.charAt(0)), CharacterSet.of(pair.charAt(1))))
    .reduce<CharacterSet>((all, set) => (set ? all.union(set) : all), CharacterSet.empty);
}

const digits = parts('09');
const words = parts('09', 'AZ', 'az', '__');
/** White space of ECMAScript (ECMA-262, WhiteSpace and LineTerminator). */
const spaces = parts(
  '\t\r',
  '  ',
  '\u00a0\u00a0',
  '\u1680\u1680',
  '\u2000\u200a',
  '\u2028\u2029',
  '\u202f\u202f',
).union(parts('\u205f\u205f', '\u3000\u3000', '\ufeff\ufeff'));

/** Class escapes of the pattern subset. */
export const classEscapes: ReadonlyMap<string, CharacterSet> = new Map([
  ['d', digits],
  ['D', digits.complement()],
  ['w', words],
  ['W', words.complement()],
  ['s', spaces],
  ['S', spaces.complement()],
]);
