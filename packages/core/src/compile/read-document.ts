import {isWellFormed} from '../json/bytes.js';
import type {Json} from '../json/json.js';
import {maxJsonDepth, maxJsonLength} from '../json/parse-json.js';
import {formatPointer} from '../json/pointer.js';
import {createFinding, type Finding, type FindingCode, type FindingParams} from './finding.js';

/** Where a value stands in the text, UTF-16 offsets; `key` is where its key begins. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
  readonly key?: number;
  /** Places of members by key, of items by index. */
  readonly members?: ReadonlyMap<string, TextPlace>;
}

/** A document with the place of each of its values, as a tree: pointers of every value could outgrow the memory. */
export interface ReadDocument {
  readonly document: Json;
  readonly place: TextPlace;
}

/** The first thing that keeps a text from being read. */
export interface UnreadableDocument {
  readonly finding: Finding;
  readonly offset: number;
}

class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly unreadable: UnreadableDocument;
  constructor(unreadable: UnreadableDocument) {
    super(unreadable.finding.code);
    this.unreadable = unreadable;
  }
}

const reservedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
const numberPattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const plainPattern = /[^"\\\u0000-\u001f]+/y;
const spacePattern = /[ \t\n\r]*/y;
const literals = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

/**
 * Reads a JSON text as strictly as `parseJson` and remembers where every value stands, so that findings can name line
 * and column. The answer is the document, or the first thing that keeps it from being read.
 */
export function readDocument(text: string): ReadDocument | UnreadableDocument {
  if (text.length > maxJsonLength) {
    return {finding: createFinding('too-large', '', {limit: maxJsonLength}), offset: 0};
  }
  try {
    const {value, ...place} = new DocumentReader(text).read();
    return {document: value, place};
  } catch (error) {
    if (error instanceof Unreadable) return error.unreadable;
    throw error;
  }
}

/** A value with its place. */
interface Placed extends TextPlace {
  readonly value: Json;
}

class DocumentReader {
  readonly #text: string;
  readonly #path: (string | number)[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Placed {
    this.#skipSpace();
    const placed = this.#readValue();
    this.#skipSpace();
    if (this.#at < this.#text.length) this.#fail('invalid-json', {detail: this.#shown()});
    return placed;
  }

  #fail(code: FindingCode, params: FindingParams, offset = this.#at): never {
    throw new Unreadable({finding: createFinding(code, formatPointer(this.#path), params), offset});
  }

  /** The character that was not expected. */
  #shown(): string {
    const code = this.#text.codePointAt(this.#at);
    return code === undefined ? '␄' : `"${String.fromCodePoint(code)}"`;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #skipSpace(): void {
    this.#match(spacePattern);
  }

  #take(char: string): boolean {
    if (this.#text.charAt(this.#at) !== char) return false;
    this.#at += 1;
    return true;
  }

  #expect(char: string): void {
    if (!this.#take(char)) this.#fail('invalid-json', {detail: `${this.#shown()} ≠ "${char}"`});
  }

  #readMember(key: string | number): Placed {
    this.#path.push(key);
    const placed = this.#readValue();
    this.#path.pop();
    return placed;
  }

  #readValue(): Placed {
    const start = this.#at;
    const char = this.#text.charAt(start);
    if ((char === '{' || char === '[') && this.#path.length >= maxJsonDepth) {
      this.#fail('too-deep', {limit: maxJsonDepth});
    }
    if (this.#take('{')) return this.#readObject(start);
    if (this.#take('[')) return this.#readArray(start);
    const value = char === '"' ? this.#readString() : this.#readLiteral();
    return {value, start, end: this.#at};
  }

  #readLiteral(): Json {
    for (const [word, value] of literals) {
      if (!this.#text.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      return value;
    }
    const start = this.#at;
    const number = this.#match(numberPattern);
    if (number === '') this.#fail('invalid-json', {detail: this.#shown()});
    if (!Number.isFinite(Number(number))) this.#fail('invalid-json', {detail: number}, start);
    return Number(number);
  }

  #readObject(start: number): Placed {
    const members = new Map<string, Placed>();
    this.#skipSpace();
    if (!this.#take('}')) {
      do {
        this.#skipSpace();
        const keyStart = this.#at;
        const key = this.#readString();
        if (reservedKeys.has(key)) this.#fail('reserved-key', {key}, keyStart);
        if (members.has(key)) this.#fail('duplicate-key', {key}, keyStart);
        this.#skipSpace();
        this.#expect(':');
        this.#skipSpace();
        members.set(key, {...this.#readMember(key), key: keyStart});
        this.#skipSpace();
      } while (this.#take(','));
      this.#expect('}');
    }
    const value = Object.fromEntries([...members].map(([key, member]) => [key, member.value]));
    return {value, start, end: this.#at, members};
  }

  #readArray(start: number): Placed {
    const items: Placed[] = [];
    this.#skipSpace();
    if (!this.#take(']')) {
      do {
        this.#skipSpace();
        items.push(this.#readMember(items.length));
        this.#skipSpace();
      } while (this.#take(','));
      this.#expect(']');
    }
    const members = new Map(items.map((item, index) => [String(index), item]));
    return {value: items.map(({value}) => value), start, end: this.#at, members};
  }

  #readString(): string {
    const start = this.#at;
    this.#expect('"');
    const pieces: string[] = [];
    while (!this.#take('"')) pieces.push(this.#match(plainPattern) || this.#readEscape());
    const value = pieces.join('');
    if (!isWellFormed(value)) this.#fail('lone-surrogate', {}, start);
    return value;
  }

  #readEscape(): string {
    if (!this.#take('\\')) this.#fail('invalid-json', {detail: this.#shown()});
    const char = this.#text.charAt(this.#at);
    const plain = escapes.get(char);
    const code = char === 'u' ? this.#text.slice(this.#at + 1, this.#at + 5) : '';
    const isHex = /^[0-9a-fA-F]{4}$/.test(code);
    if (plain === undefined && !isHex) this.#fail('invalid-json', {detail: `\\${char}`});
    this.#at += isHex ? 5 : 1;
    return plain ?? String.fromCharCode(parseInt(code, 16));
  }
}

/**
 * Offset in the text of a character of a string value: walks the string's literal, since escapes make it longer.
 * @param start where the literal's quotation mark stands
 * @param index UTF-16 index into the value
 */
export function offsetInString(text: string, start: number, index: number): number {
  let at = start + 1;
  for (let i = 0; i < index && at < text.length && text.charAt(at) !== '"'; i++) {
    if (text.charAt(at) === '\\') at += text.charAt(at + 1) === 'u' ? 6 : 2;
    else at += 1;
  }
  return at;
}
