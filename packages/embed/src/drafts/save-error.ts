import {EmbedError} from '../embed-error.js';

/** What a failed writing of the browser means: no room, or anything else. */
export function saveError(cause: unknown): EmbedError {
  if (cause instanceof EmbedError) return cause;
  const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  return full
    ? new EmbedError('draft-storage-full', 'The device has no room for the draft', {cause})
    : new EmbedError('draft-storage-failed', 'The browser did not keep the draft', {cause});
}
