import type {Check, CheckId, Indication, SubIndication} from './report.js';

interface Conclusion {
  readonly indication: Indication;
  readonly subIndication?: SubIndication;
}

const reasons: Readonly<Record<CheckId, SubIndication>> = {
  encoding: 'FORMAT_FAILURE',
  packaging: 'FORMAT_FAILURE',
  'signed-attributes': 'FORMAT_FAILURE',
  'content-type': 'FORMAT_FAILURE',
  'digest-algorithm': 'CRYPTO_CONSTRAINTS_FAILURE',
  'content-digest': 'HASH_FAILURE',
  'signing-time': 'FORMAT_FAILURE',
  'signing-certificate': 'SIG_CONSTRAINTS_FAILURE',
  'signature-algorithm': 'CRYPTO_CONSTRAINTS_FAILURE',
  signature: 'SIG_CRYPTO_FAILURE',
  'key-usage': 'CHAIN_CONSTRAINTS_FAILURE',
  'extended-key-usage': 'CHAIN_CONSTRAINTS_FAILURE',
  'trust-anchor': 'NO_CERTIFICATE_CHAIN_FOUND',
  'chain-signature': 'CERTIFICATE_CHAIN_GENERAL_FAILURE',
  validity: 'EXPIRED',
  'basic-constraints': 'CHAIN_CONSTRAINTS_FAILURE',
  'path-length': 'CHAIN_CONSTRAINTS_FAILURE',
  'critical-extension': 'CHAIN_CONSTRAINTS_FAILURE',
  revocation: 'REVOKED',
};

/**
 * The worst status decides: any failed check fails the whole, any missing evidence leaves it open. A revocation check
 * that the policy waives stays visible as `not-checked` and weighs nothing.
 */
export function conclude(checks: readonly Check[]): Conclusion {
  const weighed = checks.filter(({id, detail}) => id !== 'revocation' || detail !== 'not-checked');
  const failed = weighed.find(({status}) => status === 'failed');
  if (failed !== undefined) return {indication: 'TOTAL-FAILED', subIndication: explain(failed)};
  const open = weighed.find(({status}) => status === 'indeterminate');
  if (open !== undefined) return {indication: 'INDETERMINATE', subIndication: explain(open)};
  return {indication: 'TOTAL-PASSED'};
}

function explain({id, status, detail}: Check): SubIndication {
  if (id === 'revocation' && status === 'indeterminate') return 'TRY_LATER';
  if (id === 'validity' && detail === 'not-yet-valid') return 'NOT_YET_VALID';
  if (detail === 'certificate-missing') return 'NO_SIGNING_CERTIFICATE_FOUND';
  return reasons[id];
}
