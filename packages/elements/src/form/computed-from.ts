import type {LoadedProcedure, Pointer} from '@tokhai/core';

/** Computed fields by the fields that they are computed from; in lists both with `*` for the row. */
export function mapComputed({plan, index}: LoadedProcedure): ReadonlyMap<Pointer, readonly Pointer[]> {
  const sources = new Map<Pointer, readonly Pointer[]>();
  for (const {at, effect, reads} of plan.rules) {
    if (effect !== 'computed') continue;
    const fields = new Set(reads.flatMap((read) => index.locate(read)?.field.at ?? []));
    for (const field of fields) {
      // A value of a row that is computed from another list or from all rows has no one row to be shown in.
      if (!at.includes('/*') || listOf(field) === listOf(at))
        sources.set(field, [...(sources.get(field) ?? []), at]);
    }
  }
  return sources;
}

function listOf(at: Pointer): string {
  return at.slice(0, Math.max(at.indexOf('/*'), 0));
}

/** The place of a field in the row that another field stands in. */
export function besideRow(target: Pointer, from: Pointer): Pointer {
  if (!target.includes('/*')) return target;
  const list = listOf(target);
  return target.replace(`${list}/*`, `${list}/${from.slice(list.length + 1).split('/')[0] ?? ''}`);
}
