import {CoreError} from '../core-error.js';
import type {DraftContent} from '../declaration/declaration.js';
import {decodeUtf8} from '../json/bytes.js';
import {canonicalize} from '../json/canonicalize.js';
import {parseJson} from '../json/parse-json.js';
import {isDraftContent} from './draft-shape.js';
import {envelopeForm, openBytes, sealBytes, type Bytes, type DraftCrypto} from './envelope.js';

export type {DraftCipher, DraftCrypto} from './envelope.js';

/** Whose draft it is and of which submission: authenticated with the content, so that no draft opens in another's place. */
export interface DraftBinding {
  readonly subject: string;
  readonly submission: string;
}

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
  return sealBytes(canonicalize(content), key, authenticate(binding), crypto);
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
  const content = parse(await openBytes(sealed, key, authenticate(binding), crypto));
  if (!isDraftContent(content) || content.submission !== binding.submission)
    throw new CoreError('draft-unreadable', 'The draft is of another shape');
  return content;
}

function parse(plain: Bytes): ReturnType<typeof parseJson> {
  try {
    return parseJson(decodeUtf8(plain));
  } catch (cause) {
    throw new CoreError('draft-unreadable', 'The draft does not open', {cause});
  }
}

function authenticate({subject, submission}: DraftBinding): Bytes {
  return canonicalize(['tokhai-draft', envelopeForm, subject, submission]);
}
