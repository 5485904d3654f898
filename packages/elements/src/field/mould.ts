import type {TemplateResult} from 'lit/html.js';
import {buildMarkup} from './build-markup.js';

/** What a casting puts in the places of its mould. */
export interface CastWords {
  /** Pointer of the field. */
  readonly at: string;
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** The value in words. */
  readonly words: string;
}

/** Marks of the places: characters of the private use area, which no text that is signed may hold. */
export const marks: CastWords = {
  at: '\u{e000}',
  id: '\u{e001}',
  label: '\u{e002}',
  hint: '\u{e003}',
  words: '\u{e004}',
};

const names = Object.keys(marks) as (keyof CastWords)[];
const anyMark = /[\ue000-\ue004]/;
const marksIn = new RegExp(anyMark, 'g');

/** Child indexes from a root. */
type Path = readonly number[];

interface Place {
  readonly path: Path;
  /** Name of an attribute; `undefined` for a text. */
  readonly attribute: string | undefined;
  readonly text: string;
}

/**
 * Markup that is built once and then cloned: a tree with marks in place of its words. Fields of one kind differ in their
 * words only, and cloning costs a tenth of rendering each.
 */
export class Mould<Root extends Node = Node> {
  readonly #root: Root;
  readonly #places: Place[] = [];

  constructor(root: Root) {
    this.#root = root;
    findPlaces(root, [], this.#places);
  }

  /** A new tree with these words. */
  cast(words: CastWords): Root {
    const made = this.#root.cloneNode(true) as Root;
    for (const {path, attribute, text} of this.#places) {
      const node = followPath(made, path) ?? made;
      const filled = fillMarks(text, words);
      if (attribute === undefined) node.textContent = filled;
      else (node as Element).setAttribute(attribute, filled);
    }
    return made;
  }
}

/** Makes a mould of a field. `template` shows one element; it may use any value that it shows as it is, and gets `marks` for words. */
export function mouldField(template: TemplateResult): Mould<HTMLElement> {
  const root = buildMarkup(template);
  if (!(root instanceof HTMLElement)) throw new Error('A mould is one element');
  root.classList.add('field');
  root.setAttribute('data-field', marks.at);
  return new Mould(root);
}

/** A text of a mould with these words in place of its marks. */
function fillMarks(text: string, words: CastWords): string {
  return text.replace(marksIn, (mark) => words[names[mark.charCodeAt(0) - 0xe000] ?? 'id']);
}

/** The node that a path leads to; `undefined` where the tree has none there. */
function followPath(root: Node, path: Path): Node | undefined {
  let node: Node | null = root;
  for (const index of path) {
    let child: Node | null = node.firstChild;
    for (let left = index; left > 0 && child !== null; left -= 1) child = child.nextSibling;
    if (child === null) return undefined;
    node = child;
  }
  return node;
}

/** Adds the places beneath a node. The choices of a select are the same in each casting. */
function findPlaces(node: Node, path: Path, places: Place[]): void {
  if (node instanceof Text) {
    if (anyMark.test(node.data)) places.push({path, attribute: undefined, text: node.data});
    return;
  }
  if (!(node instanceof Element)) return;
  for (const {name, value} of node.attributes)
    if (anyMark.test(value)) places.push({path, attribute: name, text: value});
  if (node instanceof HTMLSelectElement) return;
  let index = 0;
  for (let child = node.firstChild; child !== null; child = child.nextSibling, index += 1)
    findPlaces(child, [...path, index], places);
}
