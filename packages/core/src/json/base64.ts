import {CoreError} from '../core-error.js';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const sextets = new Map(Array.from(alphabet, (letter, value) => [letter.charCodeAt(0), value]));

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
