import {beforeAll, describe, expect, it} from 'vitest';
import type {DraftContent} from '../declaration/declaration.js';
import {decodeUtf8} from '../json/bytes.js';
import {openFilled} from '../test-fixtures/flow.js';
import {loadPermit} from '../test-fixtures/permit.js';
import {sha256} from '../test-fixtures/sha256.js';
import {openDraft, sealDraft} from './seal-draft.js';

const binding = {subject: 'subject-1', submission: 'submission-1'};
const refusal = expect.objectContaining({name: 'CoreError', code: 'draft-unreadable'}) as unknown as Error;

async function makeKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({name: 'AES-GCM', length: 256}, false, ['encrypt', 'decrypt']);
}

describe('drafts', () => {
  let content: DraftContent;
  let key: CryptoKey;
  beforeAll(async () => {
    content = {...openFilled(await loadPermit(sha256)).snapshot('pet'), checked: ['owner', 'pet']};
    key = await makeKey();
  });

  it('open again as they were, and hold nothing in the clear', async () => {
    const sealed = await sealDraft(content, key, binding, crypto);
    expect(await openDraft(sealed, key, binding, crypto)).toEqual(content);
    expect(() => decodeUtf8(sealed)).toThrow();
    expect(Buffer.from(sealed).includes('Mực')).toBe(false);
    expect(await sealDraft(content, key, binding, crypto)).not.toEqual(sealed);
  });

  it('open with their own key, subject and submission only', async () => {
    const sealed = await sealDraft(content, key, binding, crypto);
    await expect(openDraft(sealed, await makeKey(), binding, crypto)).rejects.toThrow(refusal);
    await expect(openDraft(sealed, key, {...binding, subject: 'other'}, crypto)).rejects.toThrow(refusal);
    await expect(openDraft(sealed, key, {...binding, submission: 'other'}, crypto)).rejects.toThrow(refusal);
  });

  it('do not open when a byte changed, is missing, or another form', async () => {
    const sealed = await sealDraft(content, key, binding, crypto);
    for (const at of [0, 1, 13, sealed.length - 1]) {
      const broken = sealed.map((byte, index) => (index === at ? byte ^ 1 : byte));
      await expect(openDraft(broken, key, binding, crypto)).rejects.toThrow(refusal);
    }
    await expect(openDraft(sealed.slice(0, 20), key, binding, crypto)).rejects.toThrow(refusal);
    await expect(openDraft(new Uint8Array(), key, binding, crypto)).rejects.toThrow(refusal);
  });

  it('do not open as something else than a draft', async () => {
    const odd = {...content, format: 2} as unknown as DraftContent;
    const sealed = await sealDraft(odd, key, binding, crypto);
    await expect(openDraft(sealed, key, binding, crypto)).rejects.toThrow(refusal);
  });
});
