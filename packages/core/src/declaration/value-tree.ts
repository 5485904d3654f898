import type {Json, JsonObject, Pointer} from '../json/json.js';
import {parsePointer} from '../json/pointer.js';

type Branch = Map<string, Branch | Json>;

/** The object that holds each value at its pointer; objects on the way are made, and only they. */
export function buildTree(entries: Iterable<readonly [Pointer, Json]>): JsonObject {
  const root: Branch = new Map();
  for (const [at, value] of entries) {
    const keys = [...parsePointer(at)];
    const last = keys.pop();
    let branch = root;
    for (const key of keys) branch = growBranch(branch, key);
    if (last !== undefined) branch.set(last, value);
  }
  return closeBranch(root);
}

function growBranch(branch: Branch, key: string): Branch {
  const known = branch.get(key);
  if (known instanceof Map) return known;
  const grown: Branch = new Map();
  branch.set(key, grown);
  return grown;
}

function closeBranch(branch: Branch): JsonObject {
  const entries = [...branch].map(
    ([key, part]) => [key, part instanceof Map ? closeBranch(part) : part] as const,
  );
  return Object.fromEntries(entries);
}
