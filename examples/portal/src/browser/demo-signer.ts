import {createSigningKey, webCryptoSigner, type HashSigner} from '@tokhai/sign';
import {openDB, type DBSchema, type IDBPDatabase} from 'idb';

interface StoredKey {
  /** Who the certificate names: another login on this device has another key. */
  readonly subject: string;
  /** Not extractable: the browser keeps it, nobody can read it. */
  readonly privateKey: CryptoKey;
  readonly certificates: readonly Uint8Array<ArrayBuffer>[];
  /** Root of the authority that issued it: the demo makes a new one at each start. */
  readonly root: string;
}

interface SignerDatabase extends DBSchema {
  keys: {key: string; value: StoredKey};
}

/** Keys of this page: on a machine that others use none may stay. */
const pageKeys = new Map<string, StoredKey>();

function openKeys(): Promise<IDBPDatabase<SignerDatabase>> {
  return openDB<SignerDatabase>('tokhai-demo-signer', 1, {
    upgrade: (database) => {
      database.createObjectStore('keys', {keyPath: 'subject'});
    },
  });
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

async function fetchJson<T>(path: string, body?: unknown): Promise<T> {
  const init: RequestInit =
    body === undefined
      ? {}
      : {method: 'POST', headers: {'content-type': 'application/json'}, body: JSON.stringify(body)};
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(`The demo authority answered ${String(response.status)}`);
  return (await response.json()) as T;
}

async function enrol(subject: string, root: string): Promise<StoredKey> {
  const {privateKey, publicKey} = await createSigningKey('ECDSA-P256-SHA256');
  const proof = await crypto.subtle.sign({name: 'ECDSA', hash: 'SHA-256'}, privateKey, publicKey);
  const {certificates} = await fetchJson<{certificates: readonly string[]}>('/demo-authority/certificates', {
    publicKey: toBase64(publicKey),
    proof: toBase64(new Uint8Array(proof)),
  });
  return {subject, privateKey, certificates: certificates.map(fromBase64), root};
}

async function findOnDevice(subject: string, root: string): Promise<StoredKey> {
  const keys = await openKeys();
  const stored = await keys.get('keys', subject);
  const key = stored?.root === root ? stored : await enrol(subject, root);
  if (key !== stored) await keys.put('keys', key);
  keys.close();
  return key;
}

async function findOnPage(subject: string, root: string): Promise<StoredKey> {
  const key = pageKeys.get(subject) ?? (await enrol(subject, root));
  pageKeys.set(subject, key);
  return key;
}

/**
 * The signer of the demo: a non-extractable WebCrypto key in this browser with a certificate of the demo authority for
 * the person logged in. A real portal wires a token agent or a remote signing service here instead.
 */
export function createDemoSigner(staysOnDevice: boolean): HashSigner {
  const load = async (): Promise<HashSigner> => {
    const {subject, root} = await fetchJson<{subject: string; root: string}>('/demo-authority');
    const key = staysOnDevice ? await findOnDevice(subject, root) : await findOnPage(subject, root);
    return webCryptoSigner({privateKey: key.privateKey, certificates: key.certificates});
  };
  // Whoever was offered a certificate signs with it, whether there still is a network or not.
  let offered: Promise<HashSigner> | undefined;
  return {
    listCertificates: async () => (await (offered = load())).listCertificates(),
    sign: async (request) => (await (offered ?? load())).sign(request),
  };
}
