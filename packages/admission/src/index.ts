export {admit} from './admit.js';
export type {
  Admission,
  AdmissionInput,
  ChangedClaim,
  OfficerNote,
  RecheckAnswer,
  StoredDocument,
  SubmissionRecord,
} from './admission.js';
export {checkSeal, type Sealed} from './seal.js';
