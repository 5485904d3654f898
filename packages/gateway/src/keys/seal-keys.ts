import {sealedBytes} from '@tokhai/core';
import type {Seal} from '@tokhai/core';
import {CompactSign, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK} from 'jose';
import type {JSONWebKeySet, JWK} from 'jose';
import {GatewayError} from '../gateway-error.js';
import {readOrCreateSecret} from './key-file.js';

/** Seals what the gateway vouches for, and publishes the keys that check it. */
export interface SealKeys {
  /** Public keys, the current one first. */
  readonly published: JSONWebKeySet;
  /** Adds the seal: detached JWS (RFC 7515 appendix F), ES256, over the RFC 8785 form. */
  seal<T extends object>(content: T): Promise<T & {readonly seal: Seal}>;
}

/**
 * Opens the seal keys. The file holds private JWKs, the current one first; older ones stay so that their seals can be
 * checked.
 * @param path - Key file; absent for a key that ends with the process.
 * @throws GatewayError `key-unreadable`
 */
export async function openSealKeys(path?: string): Promise<SealKeys> {
  const text = path === undefined ? await createKeys() : await readOrCreateSecret(path, createKeys);
  const keys = readKeys(text, path);
  const [current] = keys;
  if (current === undefined)
    throw new GatewayError('key-unreadable', `the key file ${path ?? ''} holds no key`);
  const kid = await calculateJwkThumbprint(current);
  const key = await importJWK(current, 'ES256');
  const published: JSONWebKeySet = {keys: await Promise.all(keys.map(publish))};
  return {
    published,
    seal: async (content) => {
      const bytes = sealedBytes(content);
      const jws = await new CompactSign(bytes).setProtectedHeader({alg: 'ES256', kid}).sign(key);
      const [header = '', , signature = ''] = jws.split('.');
      return {...content, seal: `${header}..${signature}`};
    },
  };
}

async function createKeys(): Promise<string> {
  const {privateKey} = await generateKeyPair('ES256', {extractable: true});
  return JSON.stringify({keys: [await exportJWK(privateKey)]}, null, 2);
}

function readKeys(text: string, path = ''): readonly JWK[] {
  try {
    const {keys} = JSON.parse(text) as {readonly keys: readonly JWK[]};
    if (keys.every(({kty, crv, d}) => kty === 'EC' && crv === 'P-256' && typeof d === 'string')) return keys;
  } catch (cause) {
    throw new GatewayError('key-unreadable', `the key file ${path} is damaged`, {cause});
  }
  throw new GatewayError('key-unreadable', `the key file ${path} holds something other than P-256 keys`);
}

/** Only the public members: named one by one, so that a private one can never slip through. */
async function publish({kty, crv, x, y}: JWK): Promise<JWK> {
  const key = {kty, crv, x, y} as JWK;
  return {...key, alg: 'ES256', use: 'sig', kid: await calculateJwkThumbprint(key)};
}
