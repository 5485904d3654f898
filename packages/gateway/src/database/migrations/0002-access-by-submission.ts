import type {Migration} from '../migrations.js';

/** Admission reads what registers answered for one declaration, however many there are. */
export const accessBySubmission: Migration = {
  number: 2,
  name: 'access-by-submission',
  sql: 'create index register_access_by_submission on register_access (submission);\n',
};
