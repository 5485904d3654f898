import {schemeOf} from '../algorithm.js';
import {ownBytes} from '../bytes.js';
import {SignError} from '../sign-error.js';
import type {CertificateChain, HashSigner, SigningRequest} from './signer.js';

/** A WebCrypto private key and the certificate that belongs to it. */
export interface WebCryptoSignerOptions {
  /** Key with usage `sign`; make or import it with `extractable: false`. */
  readonly privateKey: CryptoKey;
  readonly certificates: CertificateChain;
  readonly subtle?: SubtleCrypto;
}

const names = {PKCS1: 'RSASSA-PKCS1-v1_5', PSS: 'RSA-PSS', ECDSA: 'ECDSA'} as const;

/**
 * A signer over one WebCrypto key. A key is bound to one algorithm when it is made: asking for another rejects with
 * `key-mismatch`.
 */
export function webCryptoSigner(options: WebCryptoSignerOptions): HashSigner {
  const {privateKey, certificates, subtle = crypto.subtle} = options;
  return {
    listCertificates: () => Promise.resolve([certificates]),
    async sign({tbs, algorithm}: SigningRequest): Promise<Uint8Array> {
      const scheme = schemeOf(algorithm);
      if (privateKey.algorithm.name !== names[scheme.kind]) {
        throw new SignError('key-mismatch', `this key does not sign ${algorithm}`);
      }
      const parameters = {name: names[scheme.kind], hash: scheme.hash, saltLength: 32};
      return new Uint8Array(await subtle.sign(parameters, privateKey, ownBytes(tbs)));
    },
  };
}
