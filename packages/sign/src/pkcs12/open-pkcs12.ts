import {equalBytes, ownBytes, type OwnBytes} from '../bytes.js';
import {algorithmsFor, schemeOf, type SignatureAlgorithm} from '../algorithm.js';
import {readCertificate, type Certificate} from '../certificate/certificate.js';
import {namesMatch} from '../certificate/name.js';
import {encodeEcdsaSignature} from '../crypto/ecdsa-signature.js';
import {verifySignature} from '../crypto/verify-signature.js';
import {SignError} from '../sign-error.js';
import {keyParameters} from '../signer/signing-key.js';
import type {CertificateChain, HashSigner} from '../signer/signer.js';
import {webCryptoSigner} from '../signer/web-crypto-signer.js';
import {readPkcs12} from './read-bags.js';

const maxBytes = 1024 * 1024;

/**
 * Opens a PKCS#12 file (`.p12`, `.pfx`) as a signer: for tests and for people who choose it, never by default. PBES2 with
 * AES only (RFC 8018); the key is imported non-extractable, the clear copy and the password copy are wiped, and nothing
 * is stored. The password string itself is the caller's to forget.
 *
 * @throws SignError `invalid-pkcs12`, `wrong-password`, `unsupported-encryption`, `unsupported-algorithm`,
 *   `no-certificate`
 */
export async function openPkcs12(
  bytes: Uint8Array,
  password: string,
  subtle: SubtleCrypto = crypto.subtle,
): Promise<HashSigner> {
  if (bytes.length > maxBytes) throw new SignError('invalid-pkcs12', 'the file is too large');
  const secret = ownBytes(new TextEncoder().encode(password));
  try {
    const {keys, certificates} = await readPkcs12(bytes, secret.buffer, subtle);
    const [key, ...others] = keys;
    if (key === undefined || others.length > 0) {
      keys.forEach((bytes) => bytes.fill(0));
      throw new SignError('invalid-pkcs12', 'the file must hold exactly one key');
    }
    return await makeSigner(
      key,
      certificates.map((der) => readCertificate(der)),
      subtle,
    );
  } catch (error) {
    if (error instanceof SignError) throw error;
    throw new SignError('invalid-pkcs12', 'not a PKCS#12 file that can be read', {cause: error});
  } finally {
    secret.fill(0);
  }
}

async function makeSigner(
  key: OwnBytes,
  certificates: readonly Certificate[],
  subtle: SubtleCrypto,
): Promise<HashSigner> {
  try {
    return await matchSigner(key, certificates, subtle);
  } finally {
    key.fill(0);
  }
}

/** Finds the certificate of the key by trial and puts a signer per algorithm behind one door. */
async function matchSigner(
  key: OwnBytes,
  certificates: readonly Certificate[],
  subtle: SubtleCrypto,
): Promise<HashSigner> {
  if (certificates.length === 0) throw new SignError('no-certificate', 'the file holds no certificate');
  for (const certificate of certificates) {
    const algorithms = algorithmsFor(certificate.algorithm);
    const signers = await importKeys(key, algorithms, orderChain(certificate, certificates), subtle);
    const [first] = algorithms;
    if (first !== undefined && (await belongsTo(certificate, first, signers, subtle))) {
      return {
        listCertificates: () => Promise.resolve([orderChain(certificate, certificates)]),
        sign: (request) =>
          signers.get(request.algorithm)?.sign(request) ??
          Promise.reject(new SignError('key-mismatch', `this key does not sign ${request.algorithm}`)),
      };
    }
  }
  throw new SignError(
    'unsupported-algorithm',
    'no certificate of the file has a key that signs in this profile',
  );
}

async function importKeys(
  key: OwnBytes,
  algorithms: readonly SignatureAlgorithm[],
  chain: CertificateChain,
  subtle: SubtleCrypto,
): Promise<ReadonlyMap<SignatureAlgorithm, HashSigner>> {
  const signers = new Map<SignatureAlgorithm, HashSigner>();
  for (const algorithm of algorithms) {
    const privateKey = await tryImport(key, algorithm, subtle);
    if (privateKey !== undefined) {
      signers.set(algorithm, webCryptoSigner({privateKey, certificates: chain, subtle}));
    }
  }
  return signers;
}

async function tryImport(
  key: OwnBytes,
  algorithm: SignatureAlgorithm,
  subtle: SubtleCrypto,
): Promise<CryptoKey | undefined> {
  try {
    return await subtle.importKey('pkcs8', key, keyParameters(algorithm), false, ['sign']);
  } catch {
    return undefined;
  }
}

async function belongsTo(
  certificate: Certificate,
  algorithm: SignatureAlgorithm,
  signers: ReadonlyMap<SignatureAlgorithm, HashSigner>,
  subtle: SubtleCrypto,
): Promise<boolean> {
  const data = new Uint8Array(32);
  const display = {documentId: '', text: ''};
  const request = {tbs: data, digest: data, algorithm, certificate: certificate.der, display};
  const raw = await signers.get(algorithm)?.sign(request);
  if (raw === undefined) return false;
  const scheme = schemeOf(algorithm);
  const signature = scheme.kind === 'ECDSA' ? encodeEcdsaSignature(raw) : raw;
  return verifySignature({key: certificate.publicKey, scheme, data, signature}, subtle);
}

function orderChain(signer: Certificate, certificates: readonly Certificate[]): CertificateChain {
  const chain = [signer];
  for (let last: Certificate | undefined = signer; last !== undefined;) {
    const {issuer}: Certificate = last;
    last = certificates.find(
      ({subject, der}) => namesMatch(subject, issuer) && !chain.some((used) => equalBytes(used.der, der)),
    );
    if (last !== undefined) chain.push(last);
  }
  return chain.map(({der}) => der);
}
