import {chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {GatewayError} from '../gateway-error.js';

/**
 * Reads a secret file, or makes it with mode 0600 on the first start. It is written beside and renamed, so that a crash
 * leaves the whole file or none.
 * @throws GatewayError `key-unreadable`
 */
export async function readOrCreateSecret(path: string, create: () => Promise<string>): Promise<string> {
  if (existsSync(path)) return readSecret(path);
  const secret = await create();
  mkdirSync(dirname(path), {recursive: true, mode: 0o700});
  const fresh = `${path}.new`;
  writeFileSync(fresh, secret, {mode: 0o600});
  chmodSync(fresh, 0o600);
  renameSync(fresh, path);
  return secret;
}

function readSecret(path: string): string {
  // Windows has no such bits.
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new GatewayError('key-unreadable', `the key file ${path} can be read by others: chmod 600 it`);
  }
  return readFileSync(path, 'utf8');
}
