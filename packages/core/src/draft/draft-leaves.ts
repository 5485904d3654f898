import {CoreError} from '../core-error.js';
import type {Json, JsonObject, Pointer} from '../json/json.js';
import {maxJsonDepth} from '../json/parse-json.js';
import {formatPointer, isJsonArray, isJsonObject} from '../json/pointer.js';

/** One scalar of a draft, with the place at which it stands. */
export interface Leaf {
  readonly keys: readonly string[];
  readonly value: Json;
}

/**
 * Every scalar of a tree in order; objects and lists with nothing in them hold nothing that was typed.
 * @throws CoreError `too-deep`
 */
export function listLeaves(tree: Json, keys: readonly string[] = []): readonly Leaf[] {
  if (keys.length > maxJsonDepth) throw new CoreError('too-deep');
  if (isJsonArray(tree)) return tree.flatMap((item, index) => listLeaves(item, [...keys, String(index)]));
  if (isJsonObject(tree))
    return Object.entries(tree).flatMap(([key, part]) => listLeaves(part, [...keys, key]));
  return [{keys, value: tree}];
}

/** Pointers of all lists of a tree. */
export function listArrays(tree: Json, at: Pointer = ''): readonly Pointer[] {
  if (isJsonArray(tree)) return [at, ...tree.flatMap((item, index) => listArrays(item, `${at}/${index}`))];
  if (!isJsonObject(tree)) return [];
  return Object.entries(tree).flatMap(([key, part]) => listArrays(part, at + formatPointer([key])));
}

type Branch = Map<string, Branch | Leaf>;

/**
 * The tree of some scalars; places in `arrays` become lists. Where one scalar stands on the way to another, the first one
 * stays: whoever asks compares what came of it.
 */
export function growTree(leaves: Iterable<Leaf>, arrays: ReadonlySet<Pointer>): JsonObject {
  const root: Branch = new Map();
  for (const leaf of leaves) plant(root, leaf);
  const tree = close(root, '', arrays);
  return isJsonObject(tree) ? tree : {};
}

function plant(root: Branch, leaf: Leaf): void {
  let branch = root;
  for (const key of leaf.keys.slice(0, -1)) {
    const next: Branch | Leaf = branch.get(key) ?? new Map<string, Branch | Leaf>();
    if (!(next instanceof Map)) return;
    branch.set(key, next);
    branch = next;
  }
  const last = leaf.keys.at(-1);
  if (last !== undefined && !branch.has(last)) branch.set(last, leaf);
}

function close(branch: Branch, at: Pointer, arrays: ReadonlySet<Pointer>): Json {
  const entries = [...branch].map(
    ([key, part]) =>
      [key, part instanceof Map ? close(part, at + formatPointer([key]), arrays) : part.value] as const,
  );
  if (!arrays.has(at)) return Object.fromEntries(entries);
  // Items with nothing in them have no scalar: their places stay, so that no item moves up.
  const items: Json[] = [];
  for (const [key, item] of entries) {
    while (items.length < Number(key)) items.push({});
    items[Number(key)] = item;
  }
  return items;
}

/** What the stars of a pattern stand for at a place that is its own or below it; `undefined` where it does not match. */
export function matchPattern(
  pattern: readonly string[],
  keys: readonly string[],
): readonly string[] | undefined {
  if (keys.length < pattern.length) return undefined;
  const stars: string[] = [];
  for (const [index, part] of pattern.entries()) {
    const key = keys[index] ?? '';
    if (part === '*' && /^(0|[1-9][0-9]*)$/.test(key)) stars.push(key);
    else if (part !== key) return undefined;
  }
  return stars;
}

/** A pattern with its stars filled in, in order; stars beyond stand for the first item. */
export function fillPattern(pattern: readonly string[], stars: readonly string[]): readonly string[] {
  let next = 0;
  return pattern.map((part) => (part === '*' ? (stars[next++] ?? '0') : part));
}
