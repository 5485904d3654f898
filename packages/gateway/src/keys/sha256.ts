import {createHash} from 'node:crypto';
import type {Sha256} from '@tokhai/core';

/** SHA-256 by Node, for `core`. */
export const sha256: Sha256 = (bytes) =>
  Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest()));

/** SHA-256 as hex, of text that is secret and only compared, such as a session cookie. */
export function digestText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
