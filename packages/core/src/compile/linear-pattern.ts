import {CharacterSet, classEscapes} from './character-set.js';

/**
 * Whether a `pattern` runs in linear time in every engine, backtracking ones included. The answer is `undefined`, or
 * why not.
 *
 * The subset: `^…$` whose every character leaves one way on. Read as a Glushkov automaton (Brüggemann-Klein 1993,
 * "Regular expressions into finite automata"), no two positions that can follow each other's predecessor share a
 * character, and no step exists twice, so that a backtracking engine never tries a second way of matching the same text.
 */
export function explainPattern(pattern: string): string | undefined {
  try {
    new PatternReader(pattern).read();
    return undefined;
  } catch (error) {
    if (error instanceof PatternRefusal) return error.message;
    throw error;
  }
}

class PatternRefusal extends Error {
  override readonly name = 'PatternRefusal';
}

function refuse(reason: string): never {
  throw new PatternRefusal(reason);
}

/** Part of a pattern: can it be empty, and which positions may begin and end it. */
interface Part {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const emptyPart: Part = {nullable: true, first: [], last: []};
const maxPositions = 1_000;
const maxDepth = 20;
const plainEscapes = new Set('^$\\.*+?()[]{}|/-');

class PatternReader {
  readonly #chars: readonly string[];
  readonly #positions: CharacterSet[] = [];
  readonly #follow: Set<number>[] = [];
  #at = 0;
  #depth = 0;

  constructor(pattern: string) {
    this.#chars = Array.from(pattern);
  }

  read(): void {
    if (!this.#take('^')) refuse('no ^');
    if (this.#chars.at(-1) !== '$') refuse('no $');
    const whole = this.#readAlternatives();
    if (!this.#take('$') || this.#at < this.#chars.length) refuse(`"${this.#peek()}"`);
    this.#requireDisjoint(whole.first);
    for (const next of this.#follow) this.#requireDisjoint([...next]);
  }

  #peek(): string {
    return this.#chars[this.#at] ?? '';
  }

  #take(char: string): boolean {
    if (this.#peek() !== char) return false;
    this.#at += 1;
    return true;
  }

  #requireDisjoint(positions: readonly number[]): void {
    let seen = CharacterSet.empty;
    for (const position of positions) {
      const set = this.#positions[position] ?? CharacterSet.empty;
      if (seen.overlaps(set)) refuse('|, ?, *');
      seen = seen.union(set);
    }
  }

  #readAlternatives(): Part {
    this.#depth += 1;
    if (this.#depth > maxDepth) refuse('((…))');
    let part = this.#readSequence();
    while (this.#take('|')) {
      const other = this.#readSequence();
      if (part.nullable || other.nullable) refuse('(a|)');
      part = {nullable: false, first: [...part.first, ...other.first], last: [...part.last, ...other.last]};
    }
    this.#depth -= 1;
    return part;
  }

  #readSequence(): Part {
    let part = emptyPart;
    while (!['', '|', ')', '$'].includes(this.#peek())) part = this.#append(part, this.#readRepeated());
    return part;
  }

  #append(left: Part, right: Part): Part {
    this.#connect(left.last, right.first);
    return {
      nullable: left.nullable && right.nullable,
      first: left.nullable ? [...left.first, ...right.first] : left.first,
      last: right.nullable ? [...left.last, ...right.last] : right.last,
    };
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    for (const position of from) {
      const next = this.#follow[position];
      for (const target of to) {
        // The same step twice: two loops around each other, as in (a+)+.
        if (next?.has(target)) refuse('(a+)+');
        next?.add(target);
      }
    }
  }

  #readRepeated(): Part {
    const start = this.#at;
    const part = this.#readAtom();
    const [min, max] = this.#readCount();
    if (min === 1 && max === 1) return part;
    if (part.nullable) refuse('(a?)*');
    if (max === Infinity && min <= 1) {
      this.#connect(part.last, part.first);
      return {...part, nullable: min === 0};
    }
    if (min === 0 && max === 1) return {...part, nullable: true};
    return this.#unroll(start, min, max);
  }

  /** A counted part is written out: the part again as often as it must stand, then nested as often as it may. */
  #unroll(start: number, min: number, max: number): Part {
    const end = this.#at;
    // The positions that were read already stay without a way to them; reading again makes fresh ones for each copy.
    const copy = (): Part => {
      this.#at = start;
      const part = this.#readAtom();
      this.#at = end;
      return part;
    };
    let part = emptyPart;
    for (let i = 0; i < min; i++) part = this.#append(part, copy());
    if (max === Infinity) {
      const loop = copy();
      this.#connect(loop.last, loop.first);
      return this.#append(part, {...loop, nullable: true});
    }
    let optional = emptyPart;
    for (let i = min; i < max; i++) optional = {...this.#append(copy(), optional), nullable: true};
    return this.#append(part, optional);
  }

  #readCount(): readonly [min: number, max: number] {
    if (this.#take('*')) return this.#greedy([0, Infinity]);
    if (this.#take('+')) return this.#greedy([1, Infinity]);
    if (this.#take('?')) return this.#greedy([0, 1]);
    if (this.#peek() !== '{') return [1, 1];
    const text = /^\{(\d{1,3})(,(\d{0,3}))?\}/.exec(this.#chars.slice(this.#at, this.#at + 9).join(''));
    if (!text) return refuse('{');
    this.#at += text[0].length;
    const min = Number(text[1]);
    const max = text[2] === undefined ? min : text[3] === '' ? Infinity : Number(text[3]);
    if (max < min || max === 0) refuse(text[0]);
    return this.#greedy([min, max]);
  }

  #greedy(count: readonly [number, number]): readonly [number, number] {
    if (['*', '+', '?', '{'].includes(this.#peek())) refuse(this.#peek());
    return count;
  }

  #readAtom(): Part {
    if (this.#take('(')) {
      if (this.#take('?') && !this.#take(':')) refuse(`(?${this.#peek()}`);
      const part = this.#readAlternatives();
      if (!this.#take(')')) refuse('(');
      return part;
    }
    return this.#addPosition(this.#readSet());
  }

  #addPosition(set: CharacterSet): Part {
    const position = this.#positions.push(set) - 1;
    if (position >= maxPositions) refuse(`{…} > ${maxPositions}`);
    this.#follow.push(new Set());
    return {nullable: false, first: [position], last: [position]};
  }

  #readSet(): CharacterSet {
    if (this.#take('[')) return this.#readClass();
    if (this.#take('.')) return CharacterSet.all;
    if (this.#take('\\')) return this.#readEscape();
    const char = this.#peek();
    if (char === '' || '*+?{}]^'.includes(char)) refuse(`"${char}"`);
    this.#at += 1;
    return CharacterSet.of(char);
  }

  #readEscape(): CharacterSet {
    const char = this.#peek();
    this.#at += 1;
    const known = classEscapes.get(char);
    if (known) return known;
    if (!plainEscapes.has(char)) refuse(`\\${char}`);
    return CharacterSet.of(char);
  }

  #readClass(): CharacterSet {
    const negated = this.#take('^');
    let set = CharacterSet.empty;
    while (!this.#take(']')) {
      if (this.#peek() === '') refuse('[');
      set = set.union(this.#readRange());
    }
    return negated ? set.complement() : set;
  }

  #readRange(): CharacterSet {
    const low = this.#readMember();
    const isRange = this.#peek() === '-' && this.#chars[this.#at + 1] !== ']';
    if (!isRange) return low;
    this.#at += 1;
    const high = this.#readMember();
    return CharacterSet.between(low, high) ?? refuse('[z-a]');
  }

  #readMember(): CharacterSet {
    if (this.#take('\\')) return this.#readEscape();
    const char = this.#peek();
    if (char === '' || char === '[') refuse('[');
    this.#at += 1;
    return CharacterSet.of(char);
  }
}
