import {SignError} from '../sign-error.js';
import {tags} from './tags.js';

type ContentRule = (content: Uint8Array) => boolean;

const rules: ReadonlyMap<number, ContentRule> = new Map<number, ContentRule>([
  [tags.boolean, (content) => content.length === 1 && (content[0] === 0 || content[0] === 0xff)],
  [tags.integer, isMinimalInteger],
  [0x0a, isMinimalInteger],
  [tags.bitString, isCanonicalBitString],
  [tags.null, (content) => content.length === 0],
  [tags.oid, isMinimalOid],
  [tags.utcTime, (content) => /^\d{12}Z$/.test(ascii(content))],
  [tags.generalizedTime, (content) => /^\d{14}(\.\d*[1-9])?Z$/.test(ascii(content))],
]);

/**
 * Refuses contents of a primitive universal type that have a second, shorter or forbidden encoding (X.690 §8, §11).
 *
 * @throws SignError `invalid-der`
 */
export function checkContent(tag: number, content: Uint8Array): void {
  if (tag === tags.sequence - 0x20 || tag === tags.set - 0x20 || tag === 0) {
    throw new SignError('invalid-der', 'primitive form of a constructed type');
  }
  const rule = rules.get(tag);
  if (rule !== undefined && !rule(content)) {
    throw new SignError('invalid-der', `content of type ${String(tag)} is not DER`);
  }
}

function isMinimalInteger(content: Uint8Array): boolean {
  const [first, second] = content;
  if (first === undefined) return false;
  if (second === undefined) return true;
  return !(first === 0 && second < 0x80) && !(first === 0xff && second >= 0x80);
}

function isCanonicalBitString(content: Uint8Array): boolean {
  const unused = content[0];
  if (unused === undefined || unused > 7) return false;
  if (content.length === 1) return unused === 0;
  const last = content[content.length - 1] ?? 0;
  return (last & ((1 << unused) - 1)) === 0;
}

function isMinimalOid(content: Uint8Array): boolean {
  if (content.length === 0 || ((content[content.length - 1] ?? 0x80) & 0x80) !== 0) return false;
  let starts = true;
  for (const octet of content) {
    if (starts && octet === 0x80) return false;
    starts = octet < 0x80;
  }
  return true;
}

function ascii(content: Uint8Array): string {
  return content.length > 32 ? '' : String.fromCharCode(...content);
}
