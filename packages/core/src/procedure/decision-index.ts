import type {Pointer} from '../json/json.js';
import {ancestors} from '../json/pointer.js';

/** The place that a read looks at: `@today` none, lists without the mark of their length. */
export function placeOf(read: string): Pointer {
  if (!read.startsWith('/')) return '';
  return read.endsWith('#') ? read.slice(0, -1) : read;
}

/**
 * What decides about a value: what computes or fills it, what may hide it or something above it (hidden values count as missing),
 * and, for a group or row that is read as a whole, what decides about anything below. The number of a list's rows depends on
 * the list alone. `Part` is whatever decides.
 */
export class DecisionIndex<Part> {
  readonly #at = new Map<Pointer, Part[]>();
  readonly #below = new Map<Pointer, Part[]>();

  constructor(decisions: Iterable<readonly [at: Pointer, by: Part]>) {
    for (const [at, part] of decisions) {
      append(this.#at, at, part);
      for (const place of ancestors(at)) append(this.#below, place, part);
    }
  }

  decidersOf(read: string): ReadonlySet<Part> {
    const place = placeOf(read);
    const found = new Set(read.endsWith('#') ? [] : this.#below.get(place));
    for (const at of ancestors(place)) for (const part of this.#at.get(at) ?? []) found.add(part);
    return found;
  }
}

function append<Part>(map: Map<Pointer, Part[]>, at: Pointer, part: Part): void {
  const list = map.get(at);
  if (list) list.push(part);
  else map.set(at, [part]);
}
