import type {Sha256} from '@tokhai/core';

/** SHA-256 of the browser. */
export const sha256: Sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
