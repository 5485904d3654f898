import {VietnamError} from '../error.js';

/**
 * Remembers what a lazy load gave, but not that it failed: a chunk missed while offline must be had once the line is back.
 * A failed load throws `data-unavailable` with its cause.
 */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let pending: Promise<T> | undefined;
  return () => {
    pending ??= load().catch((cause: unknown) => {
      pending = undefined;
      if (cause instanceof VietnamError) throw cause;
      throw new VietnamError('data-unavailable', 'the reference data could not be loaded', {cause});
    });
    return pending;
  };
}
