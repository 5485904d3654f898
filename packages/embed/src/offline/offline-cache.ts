/** Every cache of this package begins so; the number is that of its form, so that a later one starts afresh. */
export const cachePrefix = 'tokhai-offline-';

/** The cache of this version of the service worker. */
export const cacheName = `${cachePrefix}1`;

/** What a page tells the service worker: addresses of what it was built from, to be there without a network. */
export interface KeepMessage {
  readonly kind: 'tokhai-keep';
  readonly urls: readonly string[];
}

/** Whether a message is one of these. */
export function isKeepMessage(data: unknown): data is KeepMessage {
  return (
    typeof data === 'object' &&
    data !== null &&
    'kind' in data &&
    data.kind === 'tokhai-keep' &&
    'urls' in data &&
    Array.isArray(data.urls) &&
    data.urls.every((url) => typeof url === 'string')
  );
}
