import type {Json, JsonObject, Pointer} from '../json/json.js';
import {parsePointer} from '../json/pointer.js';
import type {PlanRows} from '../plan/plan.js';

/**
 * A row as rules see it: an object whose members are read when they are asked for, so that a rule over a whole list runs again
 * only where a field that it reads has changed, and never waits for others. Groups are there even with nothing in them.
 * `read` gets the pointers of the plan, with `*`; a missing member is `null`, which rules take for missing.
 */
export function createRowView({fields, title}: PlanRows, read: (at: Pointer) => Json): JsonObject {
  const root: Record<string, Json> = {};
  for (const {at} of fields) {
    const keys = [...parsePointer(at.slice(title.length))];
    const last = keys.pop() ?? '';
    Object.defineProperty(keys.reduce(enterGroup, root), last, {enumerable: true, get: () => read(at)});
  }
  return root;
}

function enterGroup(group: Record<string, Json>, key: string): Record<string, Json> {
  const known = Object.getOwnPropertyDescriptor(group, key)?.value as Record<string, Json> | undefined;
  if (known) return known;
  const made: Record<string, Json> = {};
  Object.defineProperty(group, key, {enumerable: true, value: made});
  return made;
}
