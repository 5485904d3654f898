import {CoreError} from '../core-error.js';

/** Bytes as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

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

/** First byte of everything that is sealed: the version of this form. */
export const envelopeForm = 1;
/** NIST SP 800-38D §8.2.2: 96 random bits, so few drafts are written under one key that they never meet. */
const ivLength = 12;

/** Encrypts with AES-GCM: one byte of form, twelve of IV, then the ciphertext with its tag. */
export async function sealBytes<Key>(
  plain: Bytes,
  key: Key,
  additionalData: Bytes,
  crypto: DraftCrypto<Key>,
): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const sealed = await crypto.subtle.encrypt({name: 'AES-GCM', iv, additionalData}, key, plain);
  return joinBytes(Uint8Array.of(envelopeForm), iv, new Uint8Array(sealed));
}

/**
 * Decrypts.
 * @throws CoreError `draft-unreadable` for another key, other additional data or changed bytes
 */
export async function openBytes<Key>(
  sealed: Uint8Array,
  key: Key,
  additionalData: Bytes,
  crypto: Pick<DraftCrypto<Key>, 'subtle'>,
): Promise<Bytes> {
  const bytes = Uint8Array.from(sealed);
  if (bytes[0] !== envelopeForm) throw new CoreError('draft-unreadable', 'The draft is of another form');
  const cipher = {name: 'AES-GCM', iv: bytes.slice(1, 1 + ivLength), additionalData} as const;
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipher, key, bytes.slice(1 + ivLength)));
  } catch (cause) {
    throw new CoreError('draft-unreadable', 'The draft does not open', {cause});
  }
}

/** Puts bytes one after another. */
export function joinBytes(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
