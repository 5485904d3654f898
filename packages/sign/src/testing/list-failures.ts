import type {VerificationReport} from '../verify/index.js';

/** Checks of container and signatures that did not pass, apart from a waived revocation, as `id: detail`. */
export function listFailures(report: VerificationReport): readonly string[] {
  const all = [...report.checks, ...report.signatures.flatMap(({checks}) => checks)];
  return all
    .filter(({id, status}) => id !== 'revocation' && status !== 'passed')
    .map(({id, detail}) => `${id}: ${detail ?? ''}`);
}
