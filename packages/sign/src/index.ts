export {signatureAlgorithms, algorithmsFor, type SignatureAlgorithm} from './algorithm.js';
export {identitiesOf, readCertificate, type Certificate} from './certificate/certificate.js';
export type {CertificateExtensions, Extension, KeyUsage} from './certificate/extensions.js';
export type {DistinguishedName, Identity, NameAttribute} from './certificate/name.js';
export type {DetachedContent} from './cms/content-digest.js';
export {signDetached, type SignDetachedOptions} from './cms/sign-detached.js';
export type {KeyAlgorithm, PublicKey} from './crypto/public-key.js';
export type {HashName, SignatureScheme} from './crypto/signature-scheme.js';
export {SignError, type SignErrorCode} from './sign-error.js';
export type {
  CertificateChain,
  DocumentSigner,
  DocumentSigningRequest,
  HashSigner,
  SigningDisplay,
  SigningRequest,
} from './signer/signer.js';
export {webCryptoSigner, type WebCryptoSignerOptions} from './signer/web-crypto-signer.js';
export {createSigningKey, type SigningKey} from './signer/signing-key.js';
