import type {Json, JsonObject} from '../json/json.js';
import {parsePointer} from '../json/pointer.js';
import type {FieldCell} from './field-cell.js';

/**
 * A row as rules see it: an object whose members are read when they are asked for, so that a rule over a whole list runs again
 * only where a field that it reads has changed, and never waits for others. Groups are there even with nothing in them.
 */
export function createRowView(cells: readonly FieldCell[], prefix: number): JsonObject {
  const root: Record<string, Json> = {};
  for (const cell of cells) {
    const keys = [...parsePointer(cell.field.at.slice(prefix))];
    const last = keys.pop() ?? '';
    const group = keys.reduce(enterGroup, root);
    // A missing member is `null`, which rules take for missing.
    Object.defineProperty(group, last, {enumerable: true, get: () => cell.effective ?? null});
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
