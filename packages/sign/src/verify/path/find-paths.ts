import {equalBytes} from '../../bytes.js';
import type {Certificate} from '../../certificate/certificate.js';
import {namesMatch} from '../../certificate/name.js';
import type {CertificatePath} from './check-path.js';

/** Bounds on path building over hostile certificates: paths offered, certificates in one, issuers tried in all. */
const limits = {paths: 12, length: 10, steps: 400};

/**
 * Paths from a signer to an anchor by names, those whose key identifiers agree first (RFC 4158). Signatures are not
 * looked at. A signer's certificate is never its own anchor.
 */
export function findPaths(
  signer: Certificate,
  intermediates: readonly Certificate[],
  anchors: readonly Certificate[],
): readonly CertificatePath[] {
  const found: CertificatePath[] = [];
  let steps = 0;
  const extend = (path: CertificatePath, last: Certificate): void => {
    steps += 1;
    if (steps > limits.steps || found.length >= limits.paths) return;
    for (const anchor of rankIssuers(last, anchors, path)) found.push([...path, anchor]);
    if (path.length >= limits.length - 1) return;
    for (const issuer of rankIssuers(last, intermediates, path)) extend([...path, issuer], issuer);
  };
  extend([signer], signer);
  return found.slice(0, limits.paths);
}

function rankIssuers(
  {issuer, extensions}: Certificate,
  candidates: readonly Certificate[],
  path: CertificatePath,
): readonly Certificate[] {
  const wanted = extensions.authorityKeyIdentifier;
  const agrees = (candidate: Certificate): number =>
    wanted !== undefined && candidate.extensions.subjectKeyIdentifier === wanted ? 0 : 1;
  return candidates
    .filter(
      ({subject, der}) => namesMatch(subject, issuer) && !path.some((used) => equalBytes(used.der, der)),
    )
    .toSorted((a, b) => agrees(a) - agrees(b));
}
