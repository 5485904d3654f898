import type {Certificate} from '../../certificate/certificate.js';
import type {Check} from '../report.js';
import {checkCertificates, checkChainSignatures, type CertificatePath} from './check-path.js';
import {findPaths} from './find-paths.js';

/** What a path is validated against. */
export interface PathSettings {
  readonly anchors: readonly Certificate[];
  readonly intermediates: readonly Certificate[];
  readonly at: Date;
}

/** The path chosen and what was found about it. */
export interface PathResult {
  readonly checks: readonly Check[];
  readonly path: CertificatePath;
}

/**
 * RFC 5280 §6.1 without policies, name constraints (which fail closed) and revocation (which the caller settles):
 * the first path without a failure, otherwise the one with the fewest.
 */
export async function validatePath(
  signer: Certificate,
  settings: PathSettings,
  subtle: SubtleCrypto,
): Promise<PathResult> {
  let best: PathResult | undefined;
  for (const path of findPaths(signer, settings.intermediates, settings.anchors)) {
    const result = await examine(path, settings.at, subtle);
    if (countFailures(result) === 0) return result;
    if (best === undefined || countFailures(result) < countFailures(best)) best = result;
  }
  return best ?? withoutAnchor(signer, settings.at);
}

async function examine(path: CertificatePath, at: Date, subtle: SubtleCrypto): Promise<PathResult> {
  const signatures = await checkChainSignatures(path, subtle);
  // Without genuine signatures the anchor's name alone leads nowhere.
  const anchor: Check =
    signatures.status === 'passed'
      ? {id: 'trust-anchor', status: 'passed'}
      : {id: 'trust-anchor', status: 'indeterminate', detail: 'no-path'};
  return {path, checks: [anchor, signatures, ...checkCertificates(path, at)]};
}

function withoutAnchor(signer: Certificate, at: Date): PathResult {
  const open = {status: 'indeterminate', detail: 'no-path'} as const;
  const checks = checkCertificates([signer], at).map((check): Check => {
    const needsIssuers = check.id === 'basic-constraints' || check.id === 'path-length';
    return needsIssuers ? {id: check.id, ...open} : check;
  });
  return {
    path: [signer],
    checks: [{id: 'trust-anchor', ...open}, {id: 'chain-signature', ...open}, ...checks],
  };
}

function countFailures({checks}: PathResult): number {
  return checks.filter(({status}) => status !== 'passed').length;
}
