import type {Certificate} from '../../certificate/certificate.js';
import {namesMatch} from '../../certificate/name.js';
import {verifySignature} from '../../crypto/verify-signature.js';
import {oids} from '../../oids.js';
import type {Check, CheckId} from '../report.js';

/** Certificates from the signer to the anchor, each followed by its issuer. */
export type CertificatePath = readonly Certificate[];

/** Gives the reason why a certificate at a place in the path is not acceptable, or nothing. */
type PathRule = (certificate: Certificate, index: number, path: CertificatePath) => string | undefined;

/** Extensions that are processed, so that they may be critical. */
const understood: ReadonlySet<string> = new Set<string>([
  oids.keyUsage,
  oids.extKeyUsage,
  oids.basicConstraints,
  oids.subjectAltName,
  oids.certificatePolicies,
  oids.authorityKeyIdentifier,
  oids.subjectKeyIdentifier,
]);

/** Extensions that narrow what a path may certify: not processed yet, so refused whether critical or not. */
const constraining: ReadonlySet<string> = new Set<string>([oids.nameConstraints, oids.policyConstraints]);

function explainExtensions({extensions}: Certificate): string | undefined {
  const refused = extensions.all.find(
    ({oid, critical}) => constraining.has(oid) || (critical && !understood.has(oid)),
  );
  return refused && `unsupported-${refused.oid}`;
}

function explainBasicConstraints({extensions}: Certificate, index: number): string | undefined {
  return index > 0 && extensions.basicConstraints?.ca !== true ? 'not-an-authority' : undefined;
}

/** Self-issued intermediates do not count towards the limit (RFC 5280 §4.2.1.9). */
function explainPathLength(
  {extensions}: Certificate,
  index: number,
  path: CertificatePath,
): string | undefined {
  const limit = extensions.basicConstraints?.pathLength;
  if (index === 0 || limit === undefined) return undefined;
  const below = path.slice(1, index).filter(({issuer, subject}) => !namesMatch(issuer, subject));
  return below.length > limit ? 'too-many-authorities' : undefined;
}

function explainKeyUsage({keyUsage}: Certificate, index: number): string | undefined {
  if (index > 0) return keyUsage?.includes('keyCertSign') === false ? 'not-for-certificates' : undefined;
  const usages = keyUsage ?? [];
  return usages.includes('digitalSignature') || usages.includes('nonRepudiation')
    ? undefined
    : 'not-for-signatures';
}

const signingPurposes: readonly string[] = [
  oids.anyExtendedKeyUsage,
  oids.emailProtection,
  oids.documentSigning,
];

function explainExtKeyUsage({extKeyUsage}: Certificate, index: number): string | undefined {
  if (index > 0 || extKeyUsage === undefined) return undefined;
  return extKeyUsage.some((purpose) => signingPurposes.includes(purpose)) ? undefined : 'not-for-documents';
}

function explainValidity(at: Date): PathRule {
  return ({notBefore, notAfter}) => {
    if (at < notBefore) return 'not-yet-valid';
    return at > notAfter ? 'expired' : undefined;
  };
}

/** Checks that need one certificate and its place, whether or not the path reaches an anchor. */
export function checkCertificates(path: CertificatePath, at: Date): readonly Check[] {
  return [
    applyRule('key-usage', explainKeyUsage, path),
    applyRule('extended-key-usage', explainExtKeyUsage, path),
    applyRule('validity', explainValidity(at), path),
    applyRule('basic-constraints', explainBasicConstraints, path),
    applyRule('path-length', explainPathLength, path),
    applyRule('critical-extension', explainExtensions, path),
  ];
}

function applyRule(id: CheckId, rule: PathRule, path: CertificatePath): Check {
  for (const [index, certificate] of path.entries()) {
    const detail = rule(certificate, index, path);
    if (detail !== undefined) return {id, status: 'failed', detail, certificate: certificate.subject.name};
  }
  return {id, status: 'passed'};
}

/** Every certificate's signature under the key of the next (RFC 5280 §6.1.3 (a)(1)). */
export async function checkChainSignatures(path: CertificatePath, subtle: SubtleCrypto): Promise<Check> {
  const id = 'chain-signature';
  for (const [index, certificate] of path.entries()) {
    const issuer = path[index + 1];
    if (issuer === undefined) break;
    const detail = await explainSignature(certificate, issuer, subtle);
    if (detail !== undefined) return {id, status: 'failed', detail, certificate: certificate.subject.name};
  }
  return {id, status: 'passed'};
}

async function explainSignature(
  {signatureScheme: scheme, signed: data, signature}: Certificate,
  {publicKey: key}: Certificate,
  subtle: SubtleCrypto,
): Promise<string | undefined> {
  if (scheme === undefined) return 'unsupported-algorithm';
  return (await verifySignature({key, scheme, data, signature}, subtle)) ? undefined : 'mismatch';
}
