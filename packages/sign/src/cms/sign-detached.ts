import {algorithmsFor, schemeOf, type SignatureAlgorithm} from '../algorithm.js';
import {equalBytes, type OwnBytes} from '../bytes.js';
import {readCertificate, type Certificate} from '../certificate/certificate.js';
import {encodeEcdsaSignature} from '../crypto/ecdsa-signature.js';
import {verifySignature} from '../crypto/verify-signature.js';
import {setOf} from '../der/write.js';
import {SignError} from '../sign-error.js';
import type {CertificateChain, HashSigner, SigningDisplay, SigningRequest} from '../signer/signer.js';
import {settleContentDigest, sha256, type DetachedContent} from './content-digest.js';
import {encodeSignedAttributes} from './attributes.js';
import {encodeSignedData, encodeSignerInfo} from './signed-data.js';

interface SignOptions {
  /** Signer's certificate first, then its issuers. Self-issued roots are left out of the signature. */
  readonly certificates: CertificateChain;
  readonly signer: HashSigner;
  readonly algorithm: SignatureAlgorithm;
  /** Claimed time of signing; whole seconds are kept. */
  readonly signingTime: Date;
  /** What the key holder may show. */
  readonly display: SigningDisplay;
}

/** Options of {@link signDetached}. */
export type SignDetachedOptions = SignOptions & DetachedContent;

/**
 * Signs content with a detached CMS at level CAdES-B-B (ETSI EN 319 122-1; RFC 5652, RFC 5035): contentType,
 * messageDigest, signingTime and signing-certificate-v2 in DER order, chain embedded without the root. The signer's
 * answer is verified under its certificate before anything is returned.
 *
 * @returns DER of the ContentInfo (`.p7s`)
 * @throws SignError `invalid-input`, `invalid-certificate`, `key-mismatch`, `certificate-expired`,
 *   `certificate-not-yet-valid`, `signer-failed`, `signature-mismatch`
 */
export async function signDetached(
  options: SignDetachedOptions,
  subtle: SubtleCrypto = crypto.subtle,
): Promise<OwnBytes> {
  const {algorithm, signingTime, display, signer} = options;
  const chain = options.certificates.map((der) => readCertificate(der));
  const certificate = chooseSigner(chain, algorithm, signingTime);
  const attributes = encodeSignedAttributes({
    contentDigest: await settleContentDigest(options, subtle),
    signingTime,
    certificate,
    certificateDigest: await sha256(certificate.der, subtle),
  });
  const tbs = setOf(attributes);
  const request = {tbs, digest: await sha256(tbs, subtle), algorithm, certificate: certificate.der, display};
  const answer = await askSigner(signer, request);
  const signature = await acceptSignature({answer, tbs, algorithm, certificate}, subtle);
  const signerInfo = encodeSignerInfo({certificate, attributes, algorithm, signature});
  return encodeSignedData([signerInfo], chooseEmbedded(chain));
}

function chooseSigner(
  [certificate]: readonly Certificate[],
  algorithm: SignatureAlgorithm,
  signingTime: Date,
): Certificate {
  if (certificate === undefined) throw new SignError('no-certificate', 'a signature needs its certificate');
  if (!algorithmsFor(certificate.algorithm).includes(algorithm)) {
    throw new SignError('key-mismatch', `the certificate's key does not sign ${algorithm}`);
  }
  const year = signingTime.getUTCFullYear();
  if (Number.isNaN(year) || year < 1950 || year > 9999) {
    throw new SignError('invalid-input', 'signingTime is not a usable time');
  }
  if (signingTime < certificate.notBefore) {
    throw new SignError('certificate-not-yet-valid', 'the certificate is not valid yet at the signing time');
  }
  if (signingTime > certificate.notAfter) {
    throw new SignError('certificate-expired', 'the certificate has expired at the signing time');
  }
  return certificate;
}

/** The signer's certificate and its issuers, each once, without self-issued roots: a verifier has its own. */
function chooseEmbedded([signer, ...issuers]: readonly Certificate[]): readonly Uint8Array[] {
  const kept = issuers.filter(({issuer, subject}) => !equalBytes(issuer.der, subject.der));
  const all = signer === undefined ? kept : [signer, ...kept];
  return all
    .map(({der}) => der)
    .filter((der, index, list) => list.findIndex((other) => equalBytes(other, der)) === index);
}

async function askSigner(signer: HashSigner, request: SigningRequest): Promise<Uint8Array> {
  try {
    return await signer.sign(request);
  } catch (cause) {
    if (cause instanceof SignError) throw cause;
    throw new SignError('signer-failed', 'the signer did not sign', {cause});
  }
}

interface SignerAnswer {
  readonly answer: Uint8Array;
  readonly tbs: Uint8Array;
  readonly algorithm: SignatureAlgorithm;
  readonly certificate: Certificate;
}

async function acceptSignature(given: SignerAnswer, subtle: SubtleCrypto): Promise<Uint8Array> {
  const {tbs, certificate} = given;
  const scheme = schemeOf(given.algorithm);
  for (const signature of readAnswer(given)) {
    const signed = {key: certificate.publicKey, scheme, data: tbs, signature};
    if (await verifySignature(signed, subtle)) return signature;
  }
  throw new SignError(
    'signature-mismatch',
    'the signer answered with a signature that the certificate refutes',
  );
}

/** Readings of an answer, likeliest first: 64 octets are `r || s`, though a DER value could be as long by rare chance. */
function readAnswer({answer, algorithm}: SignerAnswer): readonly Uint8Array[] {
  if (algorithm !== 'ECDSA-P256-SHA256' || answer.length !== 64) return [answer];
  return [encodeEcdsaSignature(answer), answer];
}
