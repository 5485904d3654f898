import {signal} from '@preact/signals-core';
import type {Locale} from '@tokhai/core';
import {loadMessages} from '../messages/translate.js';
import type * as ClosingParts from './closing.js';

/** Review, signing and receipt. */
export type Closing = typeof ClosingParts;

const closing = signal<Closing | undefined>(undefined);

/** What follows the filling in, once it was loaded; reading it subscribes to its coming. */
export function findClosing(): Closing | undefined {
  return closing.value;
}

/** Loads it with its words; rejects where it cannot be had, and the next call tries again. */
export async function loadClosing(locale: Locale): Promise<Closing> {
  const [found] = await Promise.all([import('./closing.js'), loadMessages(locale, 'closing')]);
  closing.value = found;
  return found;
}
