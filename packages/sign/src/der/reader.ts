import {SignError} from '../sign-error.js';
import type {DerNode} from './node.js';

/** Walks the values of one constructed value in order; whatever is not taken makes `end` fail. */
export class DerReader {
  readonly #nodes: readonly DerNode[];
  #at = 0;

  /** @throws SignError `invalid-der` when `node` has another tag */
  constructor(node: DerNode, tag: number) {
    this.#nodes = expectTag(node, tag).children;
  }

  /** The next value, whatever its tag. */
  take(): DerNode {
    const node = this.#nodes[this.#at];
    if (node === undefined) throw new SignError('invalid-der', 'a value is missing');
    this.#at += 1;
    return node;
  }

  /** The next value, which must have this tag. */
  expect(tag: number): DerNode {
    return expectTag(this.take(), tag);
  }

  /** The next value if it has this tag; otherwise stays where it is. */
  optional(tag: number): DerNode | undefined {
    return this.#nodes[this.#at]?.tag === tag ? this.take() : undefined;
  }

  /** Whether values are left. */
  get more(): boolean {
    return this.#at < this.#nodes.length;
  }

  /** Refuses values that nobody asked for. */
  end(): void {
    if (this.more) throw new SignError('invalid-der', 'unexpected further value');
  }
}

/** The node itself when it has this tag. @throws SignError `invalid-der` */
export function expectTag(node: DerNode, tag: number): DerNode {
  if (node.tag !== tag) {
    throw new SignError('invalid-der', `expected tag ${String(tag)}, found ${String(node.tag)}`);
  }
  return node;
}

/** The single value inside an explicit tag. */
export function onlyChild(node: DerNode): DerNode {
  const [child, ...others] = node.children;
  if (child === undefined || others.length > 0)
    throw new SignError('invalid-der', 'expected exactly one value');
  return child;
}
