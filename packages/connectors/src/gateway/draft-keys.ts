import {fromBase64} from '@tokhai/core';
import {ConnectorError} from '../port/connector-error.js';
import type {DraftKey, DraftKeys} from './gateway-api.js';

/** Keys as the gateway releases them. */
interface ReleasedKeys {
  readonly keys: readonly {readonly id: string; readonly key: string}[];
  readonly days: number;
}

async function importKey(released: ReleasedKeys['keys'][number]): Promise<DraftKey> {
  try {
    const {id, key} = released;
    const usages = ['encrypt', 'decrypt'] as const;
    const imported = await crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, [...usages]);
    return {id, key: imported};
  } catch (cause) {
    throw new ConnectorError('invalid-answer', 'a draft key cannot be read', {cause});
  }
}

/**
 * Makes keys of what the gateway released; none of them can be taken out again.
 * @throws ConnectorError `invalid-answer`
 */
export async function importDraftKeys(answer: object): Promise<DraftKeys> {
  // The shape was looked at where it arrived; each key is where it is read.
  const {keys, days} = answer as ReleasedKeys;
  const [current, ...former] = await Promise.all(keys.map(importKey));
  if (current === undefined) throw new ConnectorError('invalid-answer', 'there is no draft key');
  return {current, former, days: Number.isSafeInteger(days) ? days : 0};
}
