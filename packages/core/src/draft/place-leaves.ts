import type {DraftMigration} from '../generated/procedure.js';
import type {Json, Pointer} from '../json/json.js';
import {formatPointer, parsePointer} from '../json/pointer.js';
import {fillPattern, listArrays, listLeaves, matchPattern, type Leaf} from './draft-leaves.js';

/** A scalar of the earlier version at its place in the new one. */
export interface PlacedLeaf extends Leaf {
  /** Where it stood; `undefined` for a value that begins a new field. */
  readonly origin: readonly string[] | undefined;
  /** What a choice was called before. */
  readonly was?: string;
}

/** Where a group or field went. */
export interface Moved {
  readonly origin: Pointer;
  readonly at: Pointer;
}

/** What the steps of a migration make of a tree of values. */
export interface Placement {
  readonly placed: readonly PlacedLeaf[];
  /** Without a place any more. */
  readonly left: readonly Leaf[];
  readonly arrays: ReadonlySet<Pointer>;
  readonly moved: readonly Moved[];
}

interface Exit {
  readonly from: readonly string[];
  /** `undefined`: to be told to the person. */
  readonly to: readonly string[] | undefined;
}

type Steps = DraftMigration['steps'];

/** Steps by which values leave their place, the deepest first: a part may go elsewhere than the whole. */
function listExits(steps: Steps): readonly Exit[] {
  return steps
    .flatMap((step): readonly Exit[] => {
      if ('move' in step) return [{from: parsePointer(step.move), to: parsePointer(step.to)}];
      return 'note' in step ? [{from: parsePointer(step.note), to: undefined}] : [];
    })
    .toSorted((a, b) => b.from.length - a.from.length);
}

/** The exit that a place takes, and where it leads; itself where no step names it. */
function route(
  exits: readonly Exit[],
  keys: readonly string[],
): {readonly exit?: Exit; readonly to?: readonly string[]} {
  for (const exit of exits) {
    const stars = matchPattern(exit.from, keys);
    if (stars === undefined) continue;
    if (exit.to === undefined) return {exit};
    return {exit, to: [...fillPattern(exit.to, stars), ...keys.slice(exit.from.length)]};
  }
  return {to: keys};
}

/** Where a place of the earlier version is now; `undefined` where a step leaves it. */
export function placeOf(at: Pointer, steps: Steps): Pointer | undefined {
  const {to} = route(listExits(steps), parsePointer(at));
  return to && formatPointer(to);
}

/** Places of lists after the steps: those of the values, and those that stars of a target stand in. */
function placeArrays(values: Json, exits: readonly Exit[], leaves: readonly Leaf[]): ReadonlySet<Pointer> {
  const arrays = new Set<Pointer>();
  for (const at of listArrays(values)) {
    const {to} = route(exits, parsePointer(at));
    if (to !== undefined) arrays.add(formatPointer(to));
  }
  for (const {keys} of leaves) {
    const {exit, to = []} = route(exits, keys);
    for (const [index, key] of (exit?.to ?? []).entries())
      if (key === '*') arrays.add(formatPointer(to.slice(0, index)));
  }
  return arrays;
}

/** Renames choices. */
function rename(steps: Steps, {keys, value}: Leaf): {readonly value: Json; readonly was?: string} {
  if (typeof value !== 'string') return {value};
  for (const step of steps) {
    if (!('map' in step) || !Object.hasOwn(step.values, value)) continue;
    const pattern = parsePointer(step.map);
    const name = step.values[value];
    if (pattern.length !== keys.length || matchPattern(pattern, keys) === undefined) continue;
    if (name !== undefined) return {value: name, was: value};
  }
  return {value};
}

/** A former and a present place of the group or field that a step moved, its stars filled in. */
function describeMove({from}: Exit, origin: readonly string[], to: readonly string[]): Moved {
  const below = origin.length - from.length;
  return {
    origin: formatPointer(origin.slice(0, from.length)),
    at: formatPointer(to.slice(0, to.length - below)),
  };
}

/**
 * Puts every scalar where the steps say, all at once: no step sees what another one did. Of two that come to one place the
 * one that was moved there stays, and the other is left.
 */
export function placeLeaves(values: Json, steps: Steps): Placement {
  const exits = listExits(steps);
  const places = new Map<Pointer, PlacedLeaf>();
  const moved = new Map<string, Moved>();
  const left: Leaf[] = [];
  const stay: PlacedLeaf[] = [];
  const leaves = listLeaves(values);
  for (const leaf of leaves) {
    const {exit, to} = route(exits, leaf.keys);
    if (to === undefined) {
      left.push(leaf);
      continue;
    }
    const placed: PlacedLeaf = {keys: to, origin: leaf.keys, ...rename(steps, {keys: to, value: leaf.value})};
    if (exit === undefined) {
      stay.push(placed);
      continue;
    }
    const at = formatPointer(to);
    if (places.has(at)) left.push(leaf);
    else places.set(at, placed);
    const move = describeMove(exit, leaf.keys, to);
    moved.set(move.origin, move);
  }
  for (const placed of stay) {
    const at = formatPointer(placed.keys);
    if (!places.has(at)) places.set(at, placed);
    else if (placed.origin !== undefined) left.push({keys: placed.origin, value: placed.was ?? placed.value});
  }
  return {
    placed: [...places.values()],
    left,
    arrays: placeArrays(values, exits, leaves),
    moved: [...moved.values()],
  };
}

/** Values that begin new fields in which nothing stands. */
export function listDefaults(steps: Steps, placed: readonly Leaf[]): readonly PlacedLeaf[] {
  return steps.flatMap((step): readonly PlacedLeaf[] => {
    if (!('default' in step)) return [];
    const keys = parsePointer(step.default);
    const taken = placed.some((leaf) => matchPattern(keys, leaf.keys) !== undefined);
    return taken ? [] : [{keys, value: step.value, origin: undefined}];
  });
}
