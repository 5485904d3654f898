import {fillMarks, followPath, marks, Mould, type CastWords, type Path} from './mould.js';
import {findAlike} from './morph.js';

/** One thing that is done to a casting, at a place of the tree that it was cast as. */
interface Step {
  readonly path: Path;
  /** Name of the node that has to stand there. */
  readonly node: string;
  readonly take: (node: Node, words: CastWords) => void;
}

/**
 * What makes a casting of one mould into one of another, where its words stay the same but for the message: found once for both,
 * then done to each casting by a few steps. A form that is left empty gets hundreds of messages at once.
 */
export class Recast {
  readonly #steps: Step[] = [];

  constructor(from: Mould<HTMLElement>, to: Mould<HTMLElement>) {
    this.#compare(from.root, to.root, []);
  }

  /** Answers whether it was done: not where the tree is another one than was cast, as where an extension put something in it. */
  apply(element: HTMLElement, words: CastWords): boolean {
    const nodes: Node[] = [];
    for (const {path, node: name} of this.#steps) {
      const node = followPath(element, path);
      if (node?.nodeName !== name) return false;
      nodes.push(node);
    }
    for (const [index, node] of nodes.entries()) this.#steps[index]?.take(node, words);
    return true;
  }

  /** The same walk as `morph`, with steps for its answer. */
  #compare(from: Element, to: Element, path: Path): void {
    this.#compareAttributes(from, to, path);
    let at: ChildNode | null = from.firstChild;
    let index = 0;
    for (const wanted of to.childNodes) {
      const same = findAlike(at, wanted);
      if (same === undefined) {
        this.#insert(at ?? from, [...path, ...(at === null ? [] : [index])], at !== null, wanted);
        continue;
      }
      for (; at !== same && at !== null; at = at.nextSibling, index += 1) this.#remove(at, [...path, index]);
      if (same instanceof Element && wanted instanceof Element) this.#compare(same, wanted, [...path, index]);
      else this.#compareTexts(same, wanted, [...path, index]);
      at = same.nextSibling;
      index += 1;
    }
    for (; at !== null; at = at.nextSibling, index += 1) this.#remove(at, [...path, index]);
  }

  #compareAttributes(from: Element, to: Element, path: Path): void {
    for (const {name} of from.attributes)
      if (!to.hasAttribute(name))
        this.#add(path, from, (node) => {
          (node as Element).removeAttribute(name);
        });
    for (const {name, value} of to.attributes)
      if (from.getAttribute(name) !== value || value.includes(marks.message))
        this.#add(path, from, (node, words) => {
          (node as Element).setAttribute(name, fillMarks(value, words));
        });
  }

  #compareTexts(from: Node, to: Node, path: Path): void {
    const text = to.textContent ?? '';
    if (from.textContent !== text || text.includes(marks.message))
      this.#add(path, from, (node, words) => {
        node.textContent = fillMarks(text, words);
      });
  }

  /** Puts something before what stands at the path, otherwise at the end of it. */
  #insert(place: Node, path: Path, before: boolean, wanted: Node): void {
    const piece = new Mould(wanted.cloneNode(true));
    this.#add(path, place, (node, words) => {
      const made = piece.cast(words);
      if (before) node.parentNode?.insertBefore(made, node);
      else node.appendChild(made);
    });
  }

  #remove(place: Node, path: Path): void {
    this.#add(path, place, (node) => {
      (node as ChildNode).remove();
    });
  }

  #add(path: Path, place: Node, take: Step['take']): void {
    this.#steps.push({path, node: place.nodeName, take});
  }
}
