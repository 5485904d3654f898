import {CoreError} from '../core-error.js';
import {decodeUtf8} from '../json/bytes.js';
import {canonicalize} from '../json/canonicalize.js';
import {parseJson} from '../json/parse-json.js';
import {members, type Shape} from '../statement/shape.js';
import {envelopeForm, joinBytes, openBytes, sealBytes, type Bytes, type DraftCrypto} from './envelope.js';
import type {DraftBinding} from './seal-draft.js';

/** A file that was chosen and is not sent yet. */
export interface DraftFile {
  /** Id of the required document that it is for. */
  readonly document: string;
  readonly name: string;
  /** Media type; may be empty. */
  readonly mediaType: string;
  readonly bytes: Bytes;
}

/** Whose file it is, of which submission, and where it is kept: no file opens in another's place. */
export interface DraftFileBinding extends DraftBinding {
  readonly file: string;
}

const headLength = 4;
const name: Shape = (value) => typeof value === 'string' && value.length <= 1_000;
const isHead = members({document: name, name, mediaType: name});

/**
 * Encrypts a file with the key of its draft, in the same envelope. Within: four bytes of length (big-endian), so much canonical
 * JSON that names the file, then its bytes.
 */
export async function sealDraftFile<Key>(
  {document, name, mediaType, bytes}: DraftFile,
  key: Key,
  binding: DraftFileBinding,
  crypto: DraftCrypto<Key>,
): Promise<Bytes> {
  const head = canonicalize({document, name, mediaType});
  const length = new Uint8Array(headLength);
  new DataView(length.buffer).setUint32(0, head.length);
  return sealBytes(joinBytes(length, head, bytes), key, authenticate(binding), crypto);
}

/**
 * Decrypts a file.
 * @throws CoreError `draft-unreadable` for another key, subject, submission or place, changed bytes, or content of another shape
 */
export async function openDraftFile<Key>(
  sealed: Uint8Array,
  key: Key,
  binding: DraftFileBinding,
  crypto: Pick<DraftCrypto<Key>, 'subtle'>,
): Promise<DraftFile> {
  const plain = await openBytes(sealed, key, authenticate(binding), crypto);
  try {
    const end = headLength + new DataView(plain.buffer).getUint32(0);
    const head = parseJson(decodeUtf8(plain.slice(headLength, end)));
    if (end <= plain.length && isHead(head))
      return {...(head as unknown as Omit<DraftFile, 'bytes'>), bytes: plain.slice(end)};
  } catch {
    // Told below.
  }
  throw new CoreError('draft-unreadable', 'The file is of another shape');
}

function authenticate({subject, submission, file}: DraftFileBinding): Bytes {
  return canonicalize(['tokhai-draft-file', envelopeForm, subject, submission, file]);
}
