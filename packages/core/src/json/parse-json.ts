import {CoreError} from '../core-error.js';
import {isWellFormed} from './bytes.js';
import type {Json} from './json.js';

/** Most characters that `parseJson` reads: 8 Mi, a procedure of 25,000 fields. */
export const maxJsonLength = 8_388_608;

/** Deepest nesting that is followed where values come in (`parseJson`, `commitValue`, `migrateDraft`) and go out (`canonicalize`). */
export const maxJsonDepth = 128;

const reservedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses JSON (RFC 8259) as strictly as signed data needs (I-JSON, RFC 7493): one meaning or none.
 *
 * @throws CoreError `invalid-json` (syntax, numbers beyond a double), `duplicate-key`, `reserved-key` (`__proto__`,
 * `constructor`, `prototype`), `lone-surrogate`, `too-deep` (128 levels), `too-large` (8 Mi characters)
 */
export function parseJson(text: string): Json {
  if (text.length > maxJsonLength) throw new CoreError('too-large', `More than ${maxJsonLength} characters`);
  if (!isWellFormed(text)) throw new CoreError('lone-surrogate', 'The text holds half of a surrogate pair');
  const value = parseNative(text);
  scan(text);
  return value;
}

function parseNative(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (cause) {
    throw new CoreError('invalid-json', 'The text is not JSON', {cause});
  }
}

/**
 * Looks for what `JSON.parse` passes over. The syntax is known to be right, so a few characters tell everything: strings,
 * brackets and numbers.
 */
function scan(text: string): void {
  const keys: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') at = scanString(text, at, keys.at(-1));
    else if (char === '{' || char === '[') {
      if (keys.push(char === '{' ? new Set() : undefined) > maxJsonDepth)
        throw new CoreError('too-deep', `More than ${maxJsonDepth} levels`);
    } else if (char === '}' || char === ']') keys.pop();
    else if (char === '-' || (char >= '0' && char <= '9')) at = scanNumber(text, at);
  }
}

/** Checks the string that opens at `start`; answers where it closes. */
function scanString(text: string, start: number, keys: Set<string> | undefined): number {
  let end = start + 1;
  let escaped = false;
  while (text.charAt(end) !== '"') {
    if (text.charAt(end) === '\\') {
      escaped = true;
      end++;
    }
    end++;
  }
  const value = escaped ? (JSON.parse(text.slice(start, end + 1)) as string) : text.slice(start + 1, end);
  if (escaped && !isWellFormed(value))
    throw new CoreError('lone-surrogate', `Half of a surrogate pair at character ${start}`);
  if (keys && isKey(text, end)) {
    if (reservedKeys.has(value)) throw new CoreError('reserved-key', `Reserved key at character ${start}`);
    if (keys.has(value)) throw new CoreError('duplicate-key', `A key stands twice, at character ${start}`);
    keys.add(value);
  }
  return end;
}

function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (' \t\n\r'.includes(text.charAt(at)) && at < text.length) at++;
  return text.charAt(at) === ':';
}

function scanNumber(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && '0123456789+-.eE'.includes(text.charAt(end))) end++;
  if (!Number.isFinite(Number(text.slice(start, end))))
    throw new CoreError('invalid-json', `A number beyond a double at character ${start}`);
  return end - 1;
}
