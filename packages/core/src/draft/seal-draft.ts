import {CoreError} from '../core-error.js';
import type {DraftContent} from '../declaration/declaration.js';
import {decodeUtf8} from '../json/bytes.js';
import {canonicalize} from '../json/canonicalize.js';
import {parseJson} from '../json/parse-json.js';
import {isDraftContent} from './draft-shape.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** Parameters of AES-GCM as WebCrypto takes them. */
export interface DraftCipher {
  readonly name: 'AES-GCM';
  readonly iv: Bytes;
  readonly additionalData: Bytes;
}

/** What sealing needs of WebCrypto; a browser's or Node's `crypto` fits. */
export interface DraftCrypto<Key> {
  readonly subtle: {
    encrypt(cipher: DraftCipher, key: Key, data: Bytes): Promise<ArrayBuffer>;
    decrypt(cipher: DraftCipher, key: Key, data: Bytes): Promise<ArrayBuffer>;
  };
  getRandomValues(array: Bytes): Bytes;
}

/** Whose draft it is and of which submission: authenticated with the content, so that no draft opens in another's place. */
export interface DraftBinding {
  readonly subject: string;
  readonly submission: string;
}

/** First byte of a sealed draft: the version of this form. */
const form = 1;
/** NIST SP 800-38D §8.2.2: 96 random bits, so few drafts are written under one key that they never meet. */
const ivLength = 12;

/**
 * Encrypts a draft with AES-GCM: one byte of form, twelve of IV, then the ciphertext with its tag. The key is the
 * subject's, released by the gateway after login.
 * @throws CoreError as `canonicalize` for content that is not JSON
 */
export async function sealDraft<Key>(
  content: DraftContent,
  key: Key,
  binding: DraftBinding,
  crypto: DraftCrypto<Key>,
): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const sealed = await crypto.subtle.encrypt(cipherOf(binding, iv), key, canonicalize(content));
  return concat(Uint8Array.of(form), iv, new Uint8Array(sealed));
}

/**
 * Decrypts a draft.
 * @throws CoreError `draft-unreadable` for another key, subject or submission, changed bytes, or content of another shape
 */
export async function openDraft<Key>(
  sealed: Uint8Array,
  key: Key,
  binding: DraftBinding,
  crypto: Pick<DraftCrypto<Key>, 'subtle'>,
): Promise<DraftContent> {
  const bytes = Uint8Array.from(sealed);
  if (bytes[0] !== form) throw new CoreError('draft-unreadable', 'The draft is of another form');
  const iv = bytes.slice(1, 1 + ivLength);
  const content = await open(bytes.slice(1 + ivLength), iv, key, binding, crypto);
  if (!isDraftContent(content) || content.submission !== binding.submission)
    throw new CoreError('draft-unreadable', 'The draft is of another shape');
  return content;
}

async function open<Key>(
  data: Bytes,
  iv: Bytes,
  key: Key,
  binding: DraftBinding,
  crypto: Pick<DraftCrypto<Key>, 'subtle'>,
): Promise<ReturnType<typeof parseJson>> {
  try {
    const plain = await crypto.subtle.decrypt(cipherOf(binding, iv), key, data);
    return parseJson(decodeUtf8(new Uint8Array(plain)));
  } catch (cause) {
    throw new CoreError('draft-unreadable', 'The draft does not open', {cause});
  }
}

function cipherOf({subject, submission}: DraftBinding, iv: Bytes): DraftCipher {
  return {name: 'AES-GCM', iv, additionalData: canonicalize(['tokhai-draft', form, subject, submission])};
}

function concat(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
