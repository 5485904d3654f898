import {createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes} from 'node:crypto';
import {GatewayError} from '../gateway-error.js';
import {readOrCreateSecret} from './key-file.js';

const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;

/** Wraps what lies in the database under a key that does not. */
export interface DataKey {
  /** AES-256-GCM; `context` is authenticated, so a wrapped value cannot be moved to another row. */
  wrap(plain: Uint8Array, context: string): Uint8Array<ArrayBuffer>;
  /** @throws Error where bytes or context are not what was wrapped */
  unwrap(wrapped: Uint8Array, context: string): Uint8Array<ArrayBuffer>;
  /** Keyed hash that tells targets apart without naming them. */
  pseudonym(value: string): string;
}

/**
 * Opens the data key.
 * @param path - Key file; absent for a key that ends with the process.
 * @throws GatewayError `key-unreadable`
 */
export async function openDataKey(path?: string): Promise<DataKey> {
  const create = (): Promise<string> => Promise.resolve(randomBytes(keyBytes).toString('base64'));
  const text = path === undefined ? await create() : await readOrCreateSecret(path, create);
  const master = Buffer.from(text, 'base64');
  if (master.length !== keyBytes)
    throw new GatewayError('key-unreadable', `the key file ${path ?? ''} is damaged`);
  return createDataKey(derive(master, 'wrap'), derive(master, 'pseudonym'));
}

function derive(master: Buffer, use: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', master, new Uint8Array(), `tokhai gateway ${use}`, keyBytes));
}

function createDataKey(wrapKey: Uint8Array, pseudonymKey: Uint8Array): DataKey {
  return {
    wrap: (plain, context) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', wrapKey, iv).setAAD(Buffer.from(context));
      return new Uint8Array(Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
    },
    unwrap: (wrapped, context) => {
      const bytes = Buffer.from(wrapped);
      const decipher = createDecipheriv('aes-256-gcm', wrapKey, bytes.subarray(0, ivBytes), {
        authTagLength: tagBytes,
      })
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(-tagBytes));
      return new Uint8Array(
        Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]),
      );
    },
    pseudonym: (value) => createHmac('sha256', pseudonymKey).update(value).digest('hex'),
  };
}
