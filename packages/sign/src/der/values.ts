import {SignError} from '../sign-error.js';
import type {OwnBytes} from '../bytes.js';
import type {DerNode} from './node.js';
import {expectTag} from './reader.js';
import {tags} from './tags.js';

/** Dotted form of an OBJECT IDENTIFIER, for example `2.5.4.3`. */
export function readOid(node: DerNode): string {
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const octet of expectTag(node, tags.oid).content) {
    arc = (arc << 7n) | BigInt(octet & 0x7f);
    if (octet < 0x80) {
      arcs.push(arc);
      arc = 0n;
    }
  }
  const [head = 0n, ...rest] = arcs;
  const root = head < 80n ? head / 40n : 2n;
  return [root, head - root * 40n, ...rest].join('.');
}

/** INTEGER that fits a small non-negative number (versions, path lengths, salt lengths). */
export function readSmallInteger(node: DerNode): number {
  const {content} = expectTag(node, tags.integer);
  if (content.length > 4 || (content[0] ?? 0) >= 0x80)
    throw new SignError('invalid-der', 'integer out of range');
  return content.reduce((sum, octet) => sum * 256 + octet, 0);
}

/** BOOLEAN. */
export function readBoolean(node: DerNode): boolean {
  return expectTag(node, tags.boolean).content[0] === 0xff;
}

/** Octets of a BIT STRING that holds whole octets (keys, signatures). */
export function readBitOctets(node: DerNode): OwnBytes {
  const {content} = expectTag(node, tags.bitString);
  if (content[0] !== 0) throw new SignError('invalid-der', 'bit string of whole octets expected');
  return content.subarray(1);
}

/** UTCTime or GeneralizedTime without fractions, as RFC 5280 §4.1.2.5 wants it. */
export function readTime(node: DerNode): Date {
  const text = String.fromCharCode(...node.content);
  const digits = node.tag === tags.utcTime ? centuryOf(text) + text : text;
  if ((node.tag !== tags.utcTime && node.tag !== tags.generalizedTime) || !/^\d{14}Z$/.test(digits)) {
    throw new SignError('invalid-der', 'time is not in the form of RFC 5280');
  }
  const part = (from: number, to: number): string => digits.slice(from, to);
  const iso = `${part(0, 4)}-${part(4, 6)}-${part(6, 8)}T${part(8, 10)}:${part(10, 12)}:${part(12, 14)}`;
  const time = new Date(`${iso}.000Z`);
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(iso)) {
    throw new SignError('invalid-der', 'time does not exist');
  }
  return time;
}

function centuryOf(utc: string): string {
  return Number(utc.slice(0, 2)) >= 50 ? '19' : '20';
}

const decoders: ReadonlyMap<number, (content: Uint8Array) => string> = new Map([
  [tags.utf8String, (content) => new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(content)],
  [tags.numericString, decodeAscii],
  [tags.printableString, decodeAscii],
  [tags.ia5String, decodeAscii],
  [tags.visibleString, decodeAscii],
  [tags.teletexString, (content) => Array.from(content, (octet) => String.fromCharCode(octet)).join('')],
  [tags.bmpString, decodeUtf16],
]);

/** Text of a directory string; `undefined` for a type that is no text. @throws SignError `invalid-der` for broken text */
export function readText(node: DerNode): string | undefined {
  const decode = decoders.get(node.tag);
  if (decode === undefined) return undefined;
  try {
    return decode(node.content);
  } catch (cause) {
    throw new SignError('invalid-der', 'text is not in its encoding', {cause});
  }
}

function decodeAscii(content: Uint8Array): string {
  if (content.some((octet) => octet > 0x7f)) throw new SignError('invalid-der', 'text is not ASCII');
  return Array.from(content, (octet) => String.fromCharCode(octet)).join('');
}

function decodeUtf16(content: Uint8Array): string {
  if (content.length % 2 !== 0) throw new SignError('invalid-der', 'BMPString of odd length');
  const units = Array.from({length: content.length / 2}, (_, index) =>
    String.fromCharCode(((content[2 * index] ?? 0) << 8) | (content[2 * index + 1] ?? 0)),
  );
  return units.join('');
}
