import {beforeAll, describe, expect, it} from 'vitest';
import {openDraftFile, sealDraftFile, type DraftFile} from './seal-file.js';

const binding = {subject: 'subject-1', submission: 'submission-1', file: 'file-1'};
const refusal = expect.objectContaining({name: 'CoreError', code: 'draft-unreadable'}) as unknown as Error;
const makeKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({name: 'AES-GCM', length: 256}, false, ['encrypt', 'decrypt']);

describe('files of drafts', () => {
  const file: DraftFile = {
    document: 'chung-sinh',
    name: 'giấy chứng sinh Ước.pdf',
    mediaType: 'application/pdf',
    bytes: new TextEncoder().encode('%PDF-1.7 mẫu'),
  };
  let key: CryptoKey;
  beforeAll(async () => {
    key = await makeKey();
  });

  it('open again as they were, and hold neither name nor bytes in the clear', async () => {
    const sealed = await sealDraftFile(file, key, binding, crypto);
    expect(await openDraftFile(sealed, key, binding, crypto)).toEqual(file);
    for (const words of ['Ước', 'chung-sinh', '%PDF'])
      expect(Buffer.from(sealed).includes(words)).toBe(false);
  });

  it('may be empty, and of no known type', async () => {
    const empty = {...file, mediaType: '', bytes: new Uint8Array()};
    expect(
      await openDraftFile(await sealDraftFile(empty, key, binding, crypto), key, binding, crypto),
    ).toEqual(empty);
  });

  it('open with their own key, subject, submission and place only', async () => {
    const sealed = await sealDraftFile(file, key, binding, crypto);
    await expect(openDraftFile(sealed, await makeKey(), binding, crypto)).rejects.toThrow(refusal);
    for (const part of ['subject', 'submission', 'file'])
      await expect(openDraftFile(sealed, key, {...binding, [part]: 'other'}, crypto)).rejects.toThrow(
        refusal,
      );
  });

  it('do not open when a byte changed or is missing', async () => {
    const sealed = await sealDraftFile(file, key, binding, crypto);
    for (const at of [0, 1, 13, sealed.length - 1]) {
      const broken = sealed.map((byte, index) => (index === at ? byte ^ 1 : byte));
      await expect(openDraftFile(broken, key, binding, crypto)).rejects.toThrow(refusal);
    }
    await expect(openDraftFile(sealed.slice(0, 20), key, binding, crypto)).rejects.toThrow(refusal);
  });

  it.each([
    ['a length beyond the end', Uint8Array.of(0, 0, 1, 0, 123)],
    ['no head', Uint8Array.of(0, 0)],
    ['a head of another shape', Uint8Array.of(0, 0, 0, 2, 123, 125, 1)],
  ])('do not open with %s', async (_what, plain) => {
    const additionalData = new TextEncoder().encode(
      '["tokhai-draft-file",1,"subject-1","submission-1","file-1"]',
    );
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({name: 'AES-GCM', iv, additionalData}, key, plain);
    const whole = Uint8Array.of(1, ...iv, ...new Uint8Array(sealed));
    await expect(openDraftFile(whole, key, binding, crypto)).rejects.toThrow(refusal);
  });
});
