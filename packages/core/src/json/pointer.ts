import {CoreError} from '../core-error.js';
import type {Json, JsonObject, Pointer} from './json.js';

/**
 * Keys of a JSON Pointer (RFC 6901), unescaped.
 * @throws CoreError `invalid-pointer`
 */
export function parsePointer(pointer: Pointer): readonly string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) throw new CoreError('invalid-pointer', pointer);
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Pointer of keys. */
export function formatPointer(keys: readonly (string | number)[]): Pointer {
  return keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Pointer of a key below another pointer. */
export function appendKey(pointer: Pointer, key: string | number): Pointer {
  return pointer + formatPointer([key]);
}

/** The pointer one level up; `undefined` for the whole. */
export function parentPointer(pointer: Pointer): Pointer | undefined {
  return pointer === '' ? undefined : pointer.slice(0, pointer.lastIndexOf('/'));
}

/** A pointer and all above it but the whole, nearest first. */
export function ancestors(pointer: Pointer): readonly Pointer[] {
  const found: Pointer[] = [];
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1))
    found.push(pointer.slice(0, end));
  return found;
}

/** Whether `inner` is `outer` or stands below it. */
export function isWithin(inner: Pointer, outer: Pointer): boolean {
  return inner.startsWith(outer) && (inner.length === outer.length || inner.charAt(outer.length) === '/');
}

/**
 * The value at a pointer; `undefined` where nothing is. Own members only.
 * @throws CoreError `invalid-pointer`
 */
export function readPointer(value: Json, pointer: Pointer): Json | undefined {
  return readKeys(value, parsePointer(pointer));
}

/** The value below some keys; `undefined` where nothing is. Own members only. */
export function readKeys(value: Json | undefined, keys: readonly string[]): Json | undefined {
  let at = value;
  for (const key of keys) {
    if (isJsonObject(at)) at = Object.hasOwn(at, key) ? at[key] : undefined;
    else if (isJsonArray(at)) at = /^(0|[1-9][0-9]{0,9})$/.test(key) ? at[Number(key)] : undefined;
    else return undefined;
  }
  return at;
}

/**
 * A copy with the value at a pointer replaced; objects on the way are made, and only they are copied.
 * `undefined` takes the member away. Members of lists are replaced in place or added at the end.
 * @throws CoreError `invalid-pointer` where the way leads through a scalar or beside a list
 */
export function writePointer(root: Json, pointer: Pointer, value: Json | undefined): Json {
  const written = writeKeys(root, parsePointer(pointer), value);
  if (written === undefined) throw new CoreError('invalid-pointer');
  return written;
}

function writeKeys(at: Json | undefined, keys: readonly string[], value: Json | undefined): Json | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (isJsonArray(at)) return writeItem(at, key, rest, value);
  if (at !== undefined && !isJsonObject(at)) throw new CoreError('invalid-pointer', key);
  const entries = Object.entries(at ?? {}).filter(([name]) => name !== key);
  const inner = writeKeys(at && Object.hasOwn(at, key) ? at[key] : undefined, rest, value);
  // `fromEntries` defines members, so that no key can reach a prototype.
  return Object.fromEntries(inner === undefined ? entries : [...entries, [key, inner]]);
}

function writeItem(
  list: readonly Json[],
  key: string,
  rest: readonly string[],
  value: Json | undefined,
): Json {
  const index = Number(key);
  if (!/^(0|[1-9][0-9]{0,9})$/.test(key) || index > list.length) throw new CoreError('invalid-pointer', key);
  const inner = writeKeys(list[index], rest, value);
  return inner === undefined ? list.toSpliced(index, 1) : list.toSpliced(index, 1, inner);
}

/** Whether a value is a JSON object. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isJsonArray(value);
}

/** `Array.isArray` that keeps the element type. */
export function isJsonArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether two JSON values are equal: members in any order, items in order. */
export function equalJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isJsonArray(a))
    return isJsonArray(b) && a.length === b.length && a.every((item, at) => equalJson(item, b[at]));
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equalJson(a[key], b[key]))
  );
}
