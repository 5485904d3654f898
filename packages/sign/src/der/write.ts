import {compareBytes, concatBytes, type OwnBytes} from '../bytes.js';
import {context, tags} from './tags.js';

/** One DER value: identifier, minimal definite length, content (X.690 §10.1). */
export function encode(tag: number, ...parts: readonly Uint8Array[]): OwnBytes {
  const content = concatBytes(...parts);
  return concatBytes(Uint8Array.of(tag, ...encodeLength(content.length)), content);
}

function encodeLength(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

export function sequence(...parts: readonly Uint8Array[]): OwnBytes {
  return encode(tags.sequence, ...parts);
}

/** SET OF in DER order, with another identifier octet where the type is tagged implicitly. */
export function setOf(parts: readonly Uint8Array[], tag: number = tags.set): OwnBytes {
  return encode(tag, ...parts.toSorted(compareBytes));
}

export function explicit(number: number, ...parts: readonly Uint8Array[]): OwnBytes {
  return encode(context(number), ...parts);
}

export function octetString(content: Uint8Array): OwnBytes {
  return encode(tags.octetString, content);
}

/** BIT STRING of whole octets. */
export function bitString(content: Uint8Array): OwnBytes {
  return encode(tags.bitString, Uint8Array.of(0), content);
}

export function utf8String(text: string): OwnBytes {
  return encode(tags.utf8String, new TextEncoder().encode(text));
}

export function printableString(text: string): OwnBytes {
  return encode(tags.printableString, new TextEncoder().encode(text));
}

export function asn1Null(): OwnBytes {
  return encode(tags.null);
}

/** BOOLEAN TRUE; FALSE is everywhere a default here and left out. */
export function asn1True(): OwnBytes {
  return encode(tags.boolean, Uint8Array.of(0xff));
}

/** INTEGER from an unsigned big-endian magnitude of any length. */
export function unsignedInteger(magnitude: Uint8Array): OwnBytes {
  const start = magnitude.findIndex((octet) => octet !== 0);
  const digits = start === -1 ? Uint8Array.of(0) : magnitude.subarray(start);
  const padding = (digits[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : new Uint8Array(0);
  return encode(tags.integer, padding, digits);
}

/** INTEGER from a small non-negative number. */
export function smallInteger(value: number): OwnBytes {
  return unsignedInteger(
    Uint8Array.of((value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff),
  );
}

/** OBJECT IDENTIFIER from its dotted form. */
export function oid(dotted: string): OwnBytes {
  const [root = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return encode(tags.oid, Uint8Array.from([root * 40 + second, ...rest].flatMap(encodeArc)));
}

function encodeArc(arc: number): number[] {
  const octets = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) {
    octets.unshift(0x80 | (rest % 128));
  }
  return octets;
}

/** UTCTime through 2049, GeneralizedTime after and before 1950, to the second (RFC 5652 §11.3, RFC 5280 §4.1.2.5). */
export function time(date: Date): OwnBytes {
  const digits = date
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:T]/g, '');
  const year = date.getUTCFullYear();
  const utc = year >= 1950 && year < 2050;
  const text = new TextEncoder().encode(utc ? digits.slice(2) : digits);
  return encode(utc ? tags.utcTime : tags.generalizedTime, text);
}
