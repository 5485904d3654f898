import type {SignatureAlgorithm} from '../algorithm.js';
import {buildCertificate} from '../authority/build-certificate.js';
import {encodeAuthorityConstraints, encodeKeyUsage} from '../authority/encode-extensions.js';
import {encodeName, type SubjectName} from '../authority/encode-name.js';
import {concatBytes, type OwnBytes} from '../bytes.js';
import {webCryptoSigner} from '../signer/web-crypto-signer.js';
import {createSigningKey, type SigningKey} from '../signer/signing-key.js';
import type {CertificateChain, HashSigner} from '../signer/signer.js';

/** A person or authority of the tests, with key and certificate. */
export interface Party {
  readonly algorithm: SignatureAlgorithm;
  readonly key: SigningKey;
  readonly name: OwnBytes;
  readonly certificate: OwnBytes;
  /** Own certificate first, root last. */
  readonly chain: CertificateChain;
}

/** What a test says about a party; everything may be wrong. */
export interface PartyOptions {
  readonly subject: SubjectName;
  readonly issuer?: Party;
  readonly algorithm?: SignatureAlgorithm;
  readonly extensions?: readonly Uint8Array[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly key?: SigningKey;
  readonly serial?: number;
}

/** The moment that tests take for now. */
export const testTime = new Date('2026-06-01T08:00:00Z');

let serials = 0x1000;

const ordinary = {
  algorithm: 'ECDSA-P256-SHA256',
  notBefore: new Date('2026-01-01T00:00:00Z'),
  notAfter: new Date('2028-01-01T00:00:00Z'),
} as const;

/** Makes key and certificate. Without an issuer the party certifies itself. */
export async function makeParty(given: PartyOptions): Promise<Party> {
  const options = {...ordinary, extensions: signerExtensions(), serial: nextSerial(), ...given};
  const {issuer, algorithm, extensions, serial, notBefore, notAfter} = options;
  const key = options.key ?? (await createSigningKey(algorithm));
  const name = encodeName(options.subject);
  const signing = issuer ?? {name, key, algorithm, chain: []};
  const certificate = await buildCertificate(
    {
      serial: Uint8Array.of(serial >> 8, serial & 0xff),
      issuer: signing.name,
      subject: name,
      notBefore,
      notAfter,
      publicKey: key.publicKey,
      extensions,
    },
    {privateKey: signing.key.privateKey, algorithm: signing.algorithm},
  );
  return {algorithm, key, name, certificate, chain: [certificate, ...signing.chain]};
}

function nextSerial(): number {
  serials += 1;
  return serials;
}

/** Extensions of an authority. */
export function authorityExtensions(pathLength?: number): readonly Uint8Array[] {
  return [encodeAuthorityConstraints(pathLength), encodeKeyUsage(['keyCertSign', 'cRLSign'])];
}

/** Extensions of a citizen's certificate. */
export function signerExtensions(): readonly Uint8Array[] {
  return [encodeKeyUsage(['digitalSignature', 'nonRepudiation'])];
}

/** A plainly fictional citizen. */
export const sampleCitizen: SubjectName = {
  commonName: 'Nguyễn Văn Thử',
  ids: [{type: 'CCCD', value: '001099000012'}],
};

/** Root, issuing authority and citizen. */
export interface Family {
  readonly root: Party;
  readonly authority: Party;
  readonly citizen: Party;
}

/** Makes a whole chain in one algorithm. */
export async function makeFamily(algorithm: SignatureAlgorithm = 'ECDSA-P256-SHA256'): Promise<Family> {
  const root = await makeParty({
    subject: {commonName: 'DEMO Root'},
    algorithm,
    extensions: authorityExtensions(),
  });
  const authority = await makeParty({
    subject: {commonName: 'DEMO Issuing'},
    issuer: root,
    algorithm,
    extensions: authorityExtensions(0),
  });
  const citizen = await makeParty({subject: sampleCitizen, issuer: authority, algorithm});
  return {root, authority, citizen};
}

/** The party's key behind the signer port. */
export function signerOf({key, chain}: Party): HashSigner {
  return webCryptoSigner({privateKey: key.privateKey, certificates: chain});
}

/** PEM of one certificate. */
export function toPem(der: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...concatBytes(der)));
  const lines = base64.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
