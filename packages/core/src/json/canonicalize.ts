import {CoreError} from '../core-error.js';
import {encodeUtf8, isWellFormed, toHex} from './bytes.js';
import type {DigestHex, Json, Sha256} from './json.js';
import {maxJsonDepth} from './parse-json.js';

/**
 * The one byte form of a JSON value (JSON Canonicalization Scheme, RFC 8785): members sorted by UTF-16 code units,
 * numbers as ECMAScript prints them, no white space, UTF-8.
 *
 * @throws CoreError `invalid-json` for anything that is not JSON (`undefined`, functions, class instances, cycles,
 * non-finite numbers), `lone-surrogate`, `too-deep`
 */
export function canonicalize(value: Json | object): Uint8Array<ArrayBuffer> {
  return encodeUtf8(canonicalText(value));
}

/** The RFC 8785 form as text. @throws CoreError as `canonicalize` */
export function canonicalText(value: Json | object): string {
  return write(value, 0);
}

/** SHA-256 over the RFC 8785 form. @throws CoreError as `canonicalize` */
export async function digestJson(value: Json | object, sha256: Sha256): Promise<DigestHex> {
  return digestBytes(canonicalize(value), sha256);
}

/** SHA-256 over bytes. */
export async function digestBytes(bytes: Uint8Array<ArrayBuffer>, sha256: Sha256): Promise<DigestHex> {
  return toHex(await sha256(bytes));
}

function write(value: unknown, depth: number): string {
  if (depth > maxJsonDepth) throw new CoreError('too-deep');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'string') return writeString(value);
  if (Array.isArray(value)) return writeArray(value, depth);
  if (typeof value === 'object' && isPlain(value)) return writeObject(value, depth);
  throw new CoreError('invalid-json', typeof value);
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new CoreError('invalid-json', String(value));
  // RFC 8785 §3.2.2.3 is ECMAScript's Number::toString; minus zero is "0".
  return String(value);
}

function writeString(value: string): string {
  if (!isWellFormed(value)) throw new CoreError('lone-surrogate');
  // RFC 8785 §3.2.2.2 is ECMAScript's JSON.stringify.
  return JSON.stringify(value);
}

function writeArray(value: readonly unknown[], depth: number): string {
  let text = '[';
  // By index, not `map`, which skips holes.
  for (let at = 0; at < value.length; at++) text += (at === 0 ? '' : ',') + write(value[at], depth + 1);
  return `${text}]`;
}

function writeObject(value: object, depth: number): string {
  // The default order of `sort` is that of UTF-16 code units, as RFC 8785 §3.2.3 asks.
  const record = value as Readonly<Record<string, unknown>>;
  let text = '{';
  for (const key of Object.keys(record).sort())
    text += `${text === '{' ? '' : ','}${writeString(key)}:${write(record[key], depth + 1)}`;
  return `${text}}`;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // A plain object of another realm has that realm's prototype, which has none in turn.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
