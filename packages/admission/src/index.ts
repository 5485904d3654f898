export {admit} from './admit.js';
export type {
  Admission,
  AdmissionInput,
  OfficerNote,
  RecheckAnswer,
  StoredDocument,
  SubmissionRecord,
} from './admission.js';
export {checkSeal, type Sealed} from './seal.js';
