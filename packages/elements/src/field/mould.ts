import {render, type TemplateResult} from 'lit';

/** What a casting puts in the places of its mould. */
export interface CastWords {
  /** Pointer of the field. */
  readonly at: string;
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly message: string;
  /** The value in words. */
  readonly words: string;
}

/** Marks of the places: characters of the private use area, which no text that is signed may hold. */
export const marks: CastWords = {
  at: '\u{e000}',
  id: '\u{e001}',
  label: '\u{e002}',
  hint: '\u{e003}',
  message: '\u{e004}',
  words: '\u{e005}',
};

const names = Object.keys(marks) as (keyof CastWords)[];
const anyMark = /[\u{e000}-\u{e005}]/gu;

interface Place {
  /** Child indexes from the root. */
  readonly path: readonly number[];
  /** Name of an attribute; `undefined` for a text. */
  readonly attribute: string | undefined;
  readonly text: string;
}

/**
 * Markup that is rendered once and then cloned: a template with marks in place of its words. Fields of one kind differ in
 * their words only, and cloning costs a tenth of rendering each.
 */
export class Mould {
  readonly #root: HTMLElement;
  readonly #places: readonly Place[];

  /** `template` shows one element; it may use any value that it shows as it is, and gets `marks` for words. */
  constructor(template: TemplateResult) {
    const ground = document.createElement('div');
    render(template, ground);
    const root = ground.firstElementChild;
    if (!(root instanceof HTMLElement)) throw new Error('A mould is one element');
    tidy(root);
    root.classList.add('field');
    root.setAttribute('data-field', marks.at);
    this.#root = root;
    this.#places = [...findPlaces(root, [])];
  }

  /** A new element with these words. */
  cast(words: CastWords): HTMLElement {
    const made = this.#root.cloneNode(true) as HTMLElement;
    for (const {path, attribute, text} of this.#places) {
      const node = follow(made, path);
      const filled = fill(text, words);
      if (attribute === undefined) node.textContent = filled;
      else (node as Element).setAttribute(attribute, filled);
    }
    return made;
  }
}

function fill(text: string, words: CastWords): string {
  return text.replace(anyMark, (mark) => words[names[mark.charCodeAt(0) - 0xe000] ?? 'id']);
}

function follow(root: Node, path: readonly number[]): Node {
  let node = root;
  for (const index of path) {
    let child = node.firstChild;
    for (let left = index; left > 0 && child !== null; left -= 1) child = child.nextSibling;
    node = child ?? node;
  }
  return node;
}

/** Takes away what the template's own layout and the renderer left: comments and white space between blocks. */
function tidy(element: Element): void {
  for (const child of [...element.childNodes]) {
    if (child.nodeType === Node.COMMENT_NODE) child.remove();
    else if (child instanceof Element) tidy(child);
  }
  element.normalize();
  const blocks = element.matches('div, fieldset, select, svg');
  for (const child of [...element.childNodes]) {
    if (!(child instanceof Text)) continue;
    if (blocks && child.data.trim() === '') child.remove();
    else child.data = child.data.replace(/\s+/gu, ' ');
  }
  if (element instanceof HTMLOptionElement) element.textContent = element.text;
}

function* findPlaces(node: Node, path: readonly number[]): Generator<Place> {
  if (node instanceof Text) {
    if (node.data.search(anyMark) >= 0) yield {path, attribute: undefined, text: node.data};
    return;
  }
  if (!(node instanceof Element)) return;
  for (const {name, value} of node.attributes) {
    if (value.search(anyMark) >= 0) yield {path, attribute: name, text: value};
  }
  for (const [index, child] of node.childNodes.entries()) yield* findPlaces(child, [...path, index]);
}
