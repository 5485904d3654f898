import {fillMarks, followPath, marks, Mould, type CastWords, type Path} from './mould.js';
import {findAlike} from './morph.js';

/** One thing that is done to a casting, at a place of the tree that it was cast as. */
type Step = {
  readonly path: Path;
  /** Name of the node that has to stand there. */
  readonly node: string;
} & (
  | {readonly kind: 'attribute'; readonly name: string; readonly text: string | undefined}
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'before' | 'append'; readonly piece: Mould}
  | {readonly kind: 'remove'}
);

/**
 * What makes a casting of one mould into one of another, where its words stay the same but for the message: found once for both,
 * then done to each casting by a few steps. A form that is left empty gets hundreds of messages at once.
 */
export class Recast {
  readonly #steps: readonly Step[];

  constructor(from: Mould<HTMLElement>, to: Mould<HTMLElement>) {
    this.#steps = [...compare(from.root, to.root, [])];
  }

  /** Answers whether it was done: not where the tree is another one than was cast, as where an extension put something in it. */
  apply(element: HTMLElement, words: CastWords): boolean {
    const nodes = this.#steps.map(({path}) => followPath(element, path));
    if (this.#steps.some(({node}, index) => nodes[index]?.nodeName !== node)) return false;
    for (const [index, step] of this.#steps.entries()) {
      const node = nodes[index];
      if (node !== undefined) take(step, node, words);
    }
    return true;
  }
}

function take(step: Step, node: Node, words: CastWords): void {
  if (step.kind === 'attribute') setAttribute(node as Element, step.name, step.text, words);
  else if (step.kind === 'text') node.textContent = fillMarks(step.text, words);
  else if (step.kind === 'remove') (node as ChildNode).remove();
  else if (step.kind === 'append') node.appendChild(step.piece.cast(words));
  else node.parentNode?.insertBefore(step.piece.cast(words), node);
}

function setAttribute(element: Element, name: string, text: string | undefined, words: CastWords): void {
  if (text === undefined) element.removeAttribute(name);
  else element.setAttribute(name, fillMarks(text, words));
}

/** The same walk as `morph`, with steps for its answer. */
function* compare(from: Element, to: Element, path: Path): Generator<Step> {
  yield* compareAttributes(from, to, path);
  const before = [...from.childNodes];
  let at = 0;
  for (const wanted of to.childNodes) {
    const same = findAlike(before[at] ?? null, wanted);
    if (same === undefined) {
      yield insertion(from, path, before[at], at, wanted);
      continue;
    }
    for (; before[at] !== same; at += 1) yield removal(before[at], [...path, at]);
    if (same instanceof Element && wanted instanceof Element) yield* compare(same, wanted, [...path, at]);
    else yield* compareTexts(same, wanted, [...path, at]);
    at += 1;
  }
  for (; at < before.length; at += 1) yield removal(before[at], [...path, at]);
}

function* compareAttributes(from: Element, to: Element, path: Path): Generator<Step> {
  const node = from.nodeName;
  for (const {name} of from.attributes)
    if (!to.hasAttribute(name)) yield {kind: 'attribute', path, node, name, text: undefined};
  for (const {name, value} of to.attributes)
    if (from.getAttribute(name) !== value || value.includes(marks.message))
      yield {kind: 'attribute', path, node, name, text: value};
}

function* compareTexts(from: Node, to: Node, path: Path): Generator<Step> {
  const text = to.textContent ?? '';
  if (from.textContent !== text || text.includes(marks.message))
    yield {kind: 'text', path, node: from.nodeName, text};
}

function insertion(parent: Node, path: Path, next: Node | undefined, at: number, wanted: Node): Step {
  const piece = new Mould(wanted.cloneNode(true));
  return next === undefined
    ? {kind: 'append', path, node: parent.nodeName, piece}
    : {kind: 'before', path: [...path, at], node: next.nodeName, piece};
}

function removal(node: Node | undefined, path: Path): Step {
  return {kind: 'remove', path, node: node?.nodeName ?? ''};
}
