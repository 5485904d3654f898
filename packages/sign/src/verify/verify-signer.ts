import {nameAlgorithm, type SignatureAlgorithm} from '../algorithm.js';
import {equalBytes} from '../bytes.js';
import type {Certificate} from '../certificate/certificate.js';
import {readSignatureScheme, type SignatureScheme} from '../crypto/signature-scheme.js';
import {keyFits, verifySignature} from '../crypto/verify-signature.js';
import {
  checkContentDigest,
  checkContentType,
  checkSignedAttributes,
  checkSigningCertificate,
  checkSigningTime,
  judge,
  readSigningTime,
  type Digest,
} from './check-attributes.js';
import {conclude} from './conclude.js';
import {validatePath, type PathResult, type PathSettings} from './path/validate-path.js';
import type {SignedData} from './read-signed-data.js';
import type {SignerInfo} from './read-signer-info.js';
import type {Check, CheckId, RevocationPolicy, SignatureReport, SignerIdentity} from './report.js';

/** What all signers of one CMS are checked against. */
export interface SignerSettings extends PathSettings {
  readonly signedData: SignedData;
  readonly contentDigest: Uint8Array;
  readonly algorithms: readonly SignatureAlgorithm[];
  readonly revocation: RevocationPolicy;
  readonly digest: Digest;
  readonly subtle: SubtleCrypto;
}

/** Checks one SignerInfo and its certificate's path. Never throws for what stands in the CMS. */
export async function verifySigner(signer: SignerInfo, settings: SignerSettings): Promise<SignatureReport> {
  const certificate = findCertificate(signer, settings.signedData.certificates);
  const scheme = readScheme(signer);
  const algorithm = certificate && scheme && nameAlgorithm(scheme, certificate.algorithm);
  const {path, checks: pathChecks} = await followPath(certificate, settings);
  const checks = [
    ...checkStructure(signer, settings),
    await checkSigningCertificate(signer, certificate, settings.digest),
    checkAlgorithm({algorithm, scheme, certificate, signer}, settings),
    await checkSignature(signer, scheme, certificate, settings.subtle),
    ...pathChecks,
    checkRevocation(settings.revocation),
  ];
  const signingTime = readSigningTime(signer);
  return {
    ...conclude(checks),
    signer: describeSigner(certificate),
    ...(algorithm === undefined ? {} : {algorithm}),
    ...(signingTime === undefined ? {} : {signingTime}),
    checks,
    chain: path.map(({der}) => der),
  };
}

function checkStructure(signer: SignerInfo, settings: SignerSettings): readonly Check[] {
  const {signedData, contentDigest} = settings;
  return [
    judge('encoding', explainEncoding(signer)),
    checkSignedAttributes(signer),
    checkContentType(signer, signedData.contentType),
    checkDigestAlgorithm(signer, signedData),
    checkContentDigest(signer, contentDigest),
    checkSigningTime(signer),
  ];
}

function explainEncoding({signedAttributes, versionFits}: SignerInfo): string | undefined {
  if (signedAttributes?.sorted === false) return 'unsorted-attributes';
  return versionFits ? undefined : 'version';
}

function checkDigestAlgorithm({digest}: SignerInfo, {digests}: SignedData): Check {
  if (digest !== 'SHA-256') return judge('digest-algorithm', 'not-accepted');
  return judge('digest-algorithm', digests.includes(digest) ? undefined : 'not-announced');
}

function readScheme({signatureAlgorithm, digest}: SignerInfo): SignatureScheme | undefined {
  try {
    return readSignatureScheme(signatureAlgorithm, digest);
  } catch {
    return undefined;
  }
}

interface AlgorithmFacts {
  readonly algorithm: SignatureAlgorithm | undefined;
  readonly scheme: SignatureScheme | undefined;
  readonly certificate: Certificate | undefined;
  readonly signer: SignerInfo;
}

function checkAlgorithm(facts: AlgorithmFacts, {algorithms}: SignerSettings): Check {
  const {algorithm, scheme, certificate, signer} = facts;
  const id = 'signature-algorithm';
  if (scheme === undefined) return judge(id, 'unsupported');
  if (scheme.hash !== signer.digest) return judge(id, 'digest-differs');
  if (certificate === undefined) return openFor(id);
  if (!keyFits(certificate.publicKey, scheme)) return judge(id, 'key-mismatch');
  if (algorithm === undefined) return judge(id, 'outside-profile');
  return judge(id, algorithms.includes(algorithm) ? undefined : 'not-accepted');
}

function openFor(id: CheckId): Check {
  return {id, status: 'indeterminate', detail: 'certificate-missing'};
}

async function checkSignature(
  {signedAttributes, signature}: SignerInfo,
  scheme: SignatureScheme | undefined,
  certificate: Certificate | undefined,
  subtle: SubtleCrypto,
): Promise<Check> {
  if (certificate === undefined) return openFor('signature');
  if (signedAttributes === undefined) return judge('signature', 'not-over-attributes');
  if (scheme === undefined) return judge('signature', 'unsupported-algorithm');
  const signed = {key: certificate.publicKey, scheme, data: signedAttributes.signed, signature};
  return judge('signature', (await verifySignature(signed, subtle)) ? undefined : 'mismatch');
}

/** By exact octets: the identifier is not signed, so a second spelling of a name has no business here. */
function findCertificate(
  {identifier}: SignerInfo,
  certificates: readonly Certificate[],
): Certificate | undefined {
  return certificates.find((certificate) =>
    identifier.kind === 'issuer-serial'
      ? certificate.serial === identifier.serial && equalBytes(certificate.issuer.der, identifier.issuer.der)
      : certificate.extensions.subjectKeyIdentifier === identifier.keyIdentifier,
  );
}

const pathCheckIds: readonly CheckId[] = [
  'trust-anchor',
  'chain-signature',
  'key-usage',
  'extended-key-usage',
  'validity',
  'basic-constraints',
  'path-length',
  'critical-extension',
];

async function followPath(
  certificate: Certificate | undefined,
  settings: SignerSettings,
): Promise<PathResult> {
  if (certificate === undefined) return {path: [], checks: pathCheckIds.map(openFor)};
  const {signedData, anchors, at, subtle} = settings;
  const intermediates = [...settings.intermediates, ...signedData.certificates];
  return validatePath(certificate, {anchors, intermediates, at}, subtle);
}

function checkRevocation(policy: RevocationPolicy): Check {
  const detail = policy === 'required' ? 'no-data' : 'not-checked';
  return {id: 'revocation', status: 'indeterminate', detail};
}

function describeSigner(certificate: Certificate | undefined): SignerIdentity {
  if (certificate === undefined) return {name: '', ids: []};
  const {subject, ids} = certificate;
  const {name, organization} = subject;
  return {name, ids, ...(organization === undefined ? {} : {organization})};
}
