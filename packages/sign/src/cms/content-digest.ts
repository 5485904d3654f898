import {ownBytes, type OwnBytes} from '../bytes.js';
import {SignError} from '../sign-error.js';

/** What is signed: the exact octets, or their SHA-256 (32 octets) where they were hashed elsewhere. */
export type DetachedContent =
  | {readonly content: Uint8Array; readonly contentDigest?: undefined}
  | {readonly contentDigest: Uint8Array; readonly content?: undefined};

/** SHA-256. */
export async function sha256(data: Uint8Array, subtle: SubtleCrypto): Promise<OwnBytes> {
  return new Uint8Array(await subtle.digest('SHA-256', ownBytes(data)));
}

/**
 * The content's digest, computed or taken over. Callers without types may give both or neither, hence the wide parameter.
 *
 * @throws SignError `invalid-input`
 */
export async function settleContentDigest(
  given: {readonly content?: Uint8Array | undefined; readonly contentDigest?: Uint8Array | undefined},
  subtle: SubtleCrypto,
): Promise<OwnBytes> {
  const {content, contentDigest} = given;
  if ((content === undefined) === (contentDigest === undefined)) {
    throw new SignError('invalid-input', 'give either content or contentDigest');
  }
  if (content !== undefined) return sha256(content, subtle);
  if (contentDigest?.length !== 32) {
    throw new SignError('invalid-input', 'contentDigest is not a SHA-256 digest');
  }
  return ownBytes(contentDigest);
}
