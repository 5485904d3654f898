import {fromBER} from 'asn1js';
import {ownBytes, type OwnBytes} from '../bytes.js';
import {SignError} from '../sign-error.js';
import {checkContent} from './content.js';

/** One DER value: exact bytes, never re-encoded. */
export interface DerNode {
  /** Identifier octet, for example `0x30` for SEQUENCE. */
  readonly tag: number;
  /** Identifier, length and content as they stand in the input. */
  readonly raw: OwnBytes;
  readonly content: OwnBytes;
  /** Values inside a constructed value; empty for a primitive one. */
  readonly children: readonly DerNode[];
}

/** Bounds on hostile input. */
export interface DerLimits {
  /** Octets of the whole value. */
  readonly bytes: number;
  /** Values, nested ones included. */
  readonly nodes: number;
  readonly depth: number;
}

/** Bounds for certificates and signatures of this profile: real ones stay under a tenth of them. */
export const defaultLimits: DerLimits = {bytes: 4 * 1024 * 1024, nodes: 50_000, depth: 40};

interface ParsedBlock {
  readonly valueBeforeDecodeView: Uint8Array;
  readonly valueBlock: object;
}

/**
 * Reads exactly one DER value (X.690 §10): definite minimal lengths, low tag numbers, canonical primitive contents, no
 * octet before or after. asn1js finds the structure; whether it is DER is decided here, from the octets alone.
 *
 * @throws SignError `invalid-der`
 */
export function readDer(bytes: Uint8Array, limits: DerLimits = defaultLimits): DerNode {
  if (bytes.length > limits.bytes) throw new SignError('invalid-der', 'value exceeds the size limit');
  const own = ownBytes(bytes);
  const block = parse(own, limits);
  const node = view(block, own.subarray(0));
  return node;
}

function parse(bytes: OwnBytes, limits: DerLimits): ParsedBlock {
  let parsed;
  try {
    parsed = fromBER(bytes, {
      maxNodes: limits.nodes,
      maxDepth: limits.depth,
      maxContentLength: limits.bytes,
      parseEmbedded: false,
      copyInput: false,
    });
  } catch (cause) {
    throw new SignError('invalid-der', 'not an ASN.1 value', {cause});
  }
  if (parsed.offset !== bytes.length || parsed.result.error !== '') {
    throw new SignError('invalid-der', 'not exactly one ASN.1 value');
  }
  return parsed.result;
}

function view(block: ParsedBlock, raw: OwnBytes): DerNode {
  const parsed = block.valueBeforeDecodeView;
  if (parsed.length !== raw.length) throw new SignError('invalid-der', 'length does not match the content');
  const tag = raw[0] ?? 0;
  if ((tag & 0x1f) === 0x1f) throw new SignError('invalid-der', 'high tag numbers are not used');
  const content = raw.subarray(headerLength(raw));
  const constructed = (tag & 0x20) !== 0;
  if (!constructed) {
    checkContent(tag, content);
    return {tag, raw, content, children: []};
  }
  checkConstructed(tag);
  return {tag, raw, content, children: viewChildren(block, content)};
}

function viewChildren(block: ParsedBlock, content: OwnBytes): DerNode[] {
  let at = 0;
  const children = readChildren(block.valueBlock).map((child) => {
    const end = at + child.valueBeforeDecodeView.length;
    const node = view(child, content.subarray(at, end));
    at = end;
    return node;
  });
  if (at !== content.length) throw new SignError('invalid-der', 'content is not filled by its values');
  return children;
}

function readChildren(valueBlock: object): readonly ParsedBlock[] {
  const value: unknown = 'value' in valueBlock ? valueBlock.value : undefined;
  if (!Array.isArray(value)) throw new SignError('invalid-der', 'constructed value without values');
  return value.filter(isBlock);
}

function isBlock(value: unknown): value is ParsedBlock {
  return (
    typeof value === 'object' &&
    value !== null &&
    'valueBeforeDecodeView' in value &&
    value.valueBeforeDecodeView instanceof Uint8Array &&
    'valueBlock' in value
  );
}

function checkConstructed(tag: number): void {
  const universal = (tag & 0xc0) === 0;
  if (universal && tag !== 0x30 && tag !== 0x31) {
    throw new SignError('invalid-der', 'constructed form of a primitive type');
  }
}

/** Octets of identifier and length; refuses indefinite and non-minimal lengths and a length other than the content's. */
function headerLength(raw: Uint8Array): number {
  const first = raw[1] ?? 0x80;
  const [header, length] = first < 0x80 ? [2, first] : readLongLength(raw, first & 0x7f);
  if (raw.length !== header + length) throw new SignError('invalid-der', 'length does not match the content');
  return header;
}

function readLongLength(raw: Uint8Array, octets: number): [header: number, length: number] {
  if (octets === 0 || octets > 4) throw new SignError('invalid-der', 'indefinite or oversized length');
  const length = raw.subarray(2, 2 + octets).reduce((sum, octet) => sum * 256 + octet, 0);
  if (length < 0x80 || length < 256 ** (octets - 1))
    throw new SignError('invalid-der', 'length is not minimal');
  return [2 + octets, length];
}
