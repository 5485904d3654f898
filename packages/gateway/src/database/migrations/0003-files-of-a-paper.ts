import type {Migration} from '../migrations.js';

/** A paper may be of several files, told apart by their bytes. */
export const filesOfAPaper: Migration = {
  number: 3,
  name: 'files-of-a-paper',
  sql: `
alter table document drop constraint document_pkey;
alter table document add primary key (submission, id, digest);
`,
};
