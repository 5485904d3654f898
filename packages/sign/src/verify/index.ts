export type {
  Check,
  CheckId,
  CheckStatus,
  Indication,
  RevocationPolicy,
  SignatureReport,
  SignerIdentity,
  SubIndication,
  VerificationReport,
} from './report.js';
export {verifyDetached, type VerifyDetachedOptions} from './verify-detached.js';
