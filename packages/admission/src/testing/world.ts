import {readFileSync} from 'node:fs';
import {loadProcedure, sealedBytes} from '@tokhai/core';
import type {LoadedProcedure, Procedure, Seal} from '@tokhai/core';
import {compileProcedure} from '@tokhai/core/compile';
import {createSigningKey, signDetached, webCryptoSigner, type SignatureAlgorithm} from '@tokhai/sign';
import {createAuthority, type Authority, type IssueOptions} from '@tokhai/sign/authority';
import {createValueTypes, createVietnamRules, loadUnits} from '@tokhai/vietnam';
import {banks} from '@tokhai/vietnam/banks';
import {CompactSign, calculateJwkThumbprint, exportJWK, generateKeyPair, type JSONWebKeySet} from 'jose';
import {motherNumber} from './people.js';

/** The moment of every admission in the tests: 22/11/2026, 11:00 in Hà Nội. */
export const now = new Date('2026-11-22T04:00:00Z');
/** That day. */
export const today = '2026-11-22';

/** SHA-256 of the engine that runs the tests. */
export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** A key that seals, and its public half. */
export interface Sealer {
  readonly published: JSONWebKeySet;
  /** `header` is added to the JWS's protected header. */
  seal<T extends object>(
    content: T,
    header?: Readonly<Record<string, unknown>>,
  ): Promise<T & {readonly seal: Seal}>;
}

/** Somebody with a certificate. */
export interface Citizen {
  sign(content: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

/** How a citizen's certificate is made. */
export interface CitizenOptions extends Partial<
  Pick<IssueOptions, 'subject' | 'notBefore' | 'days' | 'keyUsage'>
> {
  readonly authority?: Authority;
  readonly algorithm?: SignatureAlgorithm;
}

/** Everything that stays the same between submissions. */
export interface World {
  readonly procedure: LoadedProcedure;
  readonly sealer: Sealer;
  readonly authority: Authority;
  readonly mother: Citizen;
}

/** A P-256 key that seals as the gateway does: detached JWS over the RFC 8785 form. */
export async function createSealer(): Promise<Sealer> {
  const {privateKey, publicKey} = await generateKeyPair('ES256', {extractable: true});
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return {
    published: {keys: [{...jwk, alg: 'ES256', use: 'sig', kid}]},
    seal: async (content, header = {}) => {
      const jws = await new CompactSign(sealedBytes(content))
        .setProtectedHeader({alg: 'ES256', kid, ...header})
        .sign(privateKey);
      const [head = '', , signature = ''] = jws.split('.');
      return {...content, seal: `${head}..${signature}`};
    },
  };
}

function readSchema(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../../schemas/${path}`, import.meta.url), 'utf8'));
}

async function loadBirthRegistration(change: (document: Procedure) => Procedure): Promise<LoadedProcedure> {
  const document = change(readSchema('procedures/1.001193/1.json') as Procedure);
  const types = createValueTypes(readSchema('types/vn-types/1.json'), {
    units: await loadUnits(),
    banks,
  });
  const environment = {types, rules: createVietnamRules(document.uses.calendar), sha256};
  const {plan, findings} = await compileProcedure(document, environment);
  if (plan === undefined) throw new Error(`the procedure does not compile: ${findings[0]?.code ?? ''}`);
  return loadProcedure(document, {...environment, plan});
}

/** A demo authority of the tests, valid since the beginning of 2026. */
export function createTestAuthority(name = 'TEST Root'): Promise<Authority> {
  return createAuthority({name, notBefore: new Date('2026-01-01T00:00:00Z')});
}

/** A citizen with a key and a certificate of an authority. */
export async function createCitizen(authority: Authority, options: CitizenOptions = {}): Promise<Citizen> {
  const {algorithm = 'ECDSA-P256-SHA256'} = options;
  const {privateKey, publicKey} = await createSigningKey(algorithm);
  const {
    subject = {commonName: 'Trần Thị Mẫu', ids: [{type: 'CCCD', value: motherNumber}]},
    notBefore = new Date('2026-01-02T00:00:00Z'),
    days = 700,
    keyUsage = ['digitalSignature', 'nonRepudiation'],
  } = options;
  const certificate = await authority.issue({publicKey, subject, notBefore, days, keyUsage});
  const certificates = [certificate];
  const signer = webCryptoSigner({privateKey, certificates});
  const display = {documentId: 'T1', text: 'Tờ khai đăng ký khai sinh'};
  // Within the certificate's life: signing outside it is refused before anything could be admitted.
  const signingTime = new Date(notBefore.getTime() + 3_600_000);
  return {
    sign: (content) => signDetached({content, certificates, signer, algorithm, signingTime, display}),
  };
}

/**
 * Procedure 1.001193 as published, or as a test changes it, a gateway's seal key, an authority and a mother with a
 * certificate.
 */
export async function createWorld(
  change: (document: Procedure) => Procedure = (document) => document,
): Promise<World> {
  const authority = await createTestAuthority();
  const [procedure, sealer, mother] = await Promise.all([
    loadBirthRegistration(change),
    createSealer(),
    createCitizen(authority),
  ]);
  return {procedure, sealer, authority, mother};
}
