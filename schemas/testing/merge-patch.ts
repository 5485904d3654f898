import {isJsonObject, type Json} from '@tokhai/core';

/**
 * A document changed by a patch: objects member by member, `null` takes a member away, anything else is replaced as a whole.
 * RFC 7396 §2.
 */
export function mergePatch(target: Json | undefined, patch: Json): Json {
  if (!isJsonObject(patch)) return patch;
  const merged = new Map<string, Json>(isJsonObject(target) ? Object.entries(target) : []);
  for (const [key, part] of Object.entries(patch)) {
    if (part === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), part));
  }
  return Object.fromEntries(merged);
}
