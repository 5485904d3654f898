import type {Sha256} from '../json/json.js';

declare const crypto: {
  readonly subtle: {digest(algorithm: 'SHA-256', data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>};
};

/** SHA-256 of the engine that runs the tests. */
export const sha256: Sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
