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

const digits = '0123456789abcdef';

/**
 * UTF-8 bytes of a text.
 * @throws CoreError `lone-surrogate`, since UTF-8 has no form for half a character
 */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  if (!isWellFormed(text)) throw new CoreError('lone-surrogate');
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
