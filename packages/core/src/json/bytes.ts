import {CoreError} from '../core-error.js';

// Every engine that runs this package has these two; its `lib` leaves the rest of the platform out on purpose.
declare const TextEncoder: new () => {encode(text: string): Uint8Array<ArrayBuffer>};
declare const TextDecoder: new (
  label: 'utf-8',
  options: {readonly fatal: true; readonly ignoreBOM: true},
) => {decode(bytes: Uint8Array): string};

// ES2024: engines since 2023 have it, and answer many times quicker than a pattern does.
interface Es2024Text {
  readonly isWellFormed?: (this: string) => boolean;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const digits = '0123456789abcdef';
const sextets = new Map(Array.from(alphabet, (letter, value) => [letter.charCodeAt(0), value]));

/**
 * UTF-8 bytes of a text.
 * @throws CoreError `lone-surrogate`, since UTF-8 has no form for half a character
 */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  if (!isWellFormed(text)) throw new CoreError('lone-surrogate', 'The text holds half of a surrogate pair');
  return new TextEncoder().encode(text);
}

/**
 * Text of UTF-8 bytes; a byte order mark is kept, so that decoding loses nothing.
 * @throws CoreError `invalid-encoding`
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch (cause) {
    throw new CoreError('invalid-encoding', 'The bytes are not UTF-8', {cause});
  }
}

/** Whether every surrogate of a text has its partner. */
export function isWellFormed(text: string): boolean {
  const own = (text as Es2024Text).isWellFormed;
  return own === undefined ? !/\p{Surrogate}/u.test(text) : own.call(text);
}

/** Lower-case hex digits, two per byte. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += digits.charAt(byte >> 4) + digits.charAt(byte & 15);
  return text;
}

/**
 * Bytes of lower-case hex digits.
 * @throws CoreError `invalid-encoding`
 */
export function fromHex(text: string): Uint8Array<ArrayBuffer> {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text))
    throw new CoreError('invalid-encoding', 'Expected an even number of lower-case hex digits');
  return Uint8Array.from({length: text.length / 2}, (_, at) => parseInt(text.slice(at * 2, at * 2 + 2), 16));
}

/** Base64 with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const word = (a << 16) | (b << 8) | c;
    text += alphabet.charAt(word >> 18) + alphabet.charAt((word >> 12) & 63);
    text += at + 1 < bytes.length ? alphabet.charAt((word >> 6) & 63) : '=';
    text += at + 2 < bytes.length ? alphabet.charAt(word & 63) : '=';
  }
  return text;
}

/**
 * Bytes of padded base64 (RFC 4648 §4). Strict: no white space, no other alphabet, unused bits zero, so that each byte
 * string has one form only.
 * @throws CoreError `invalid-encoding`
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const body = text.replace(/={1,2}$/, '');
  const size = Math.floor((body.length * 3) / 4);
  const bytes = new Uint8Array(size);
  let word = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < body.length; index++) {
    const sextet = sextets.get(body.charCodeAt(index));
    if (sextet === undefined) throw new CoreError('invalid-encoding', 'Expected base64 digits');
    word = ((word << 6) | sextet) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (word >> bits) & 255;
    }
  }
  if (text.length % 4 !== 0 || body.length % 4 === 1 || (word & ((1 << bits) - 1)) !== 0)
    throw new CoreError('invalid-encoding', 'Expected whole, padded base64');
  return bytes;
}
