import type {Migration} from '../migrations.js';

/** A subject's draft key is renewed now and then; former ones are kept as long as drafts under them may live. */
export const draftKeys: Migration = {
  number: 4,
  name: 'draft-keys',
  sql: `
alter table draft_key add column number integer not null default 1;
alter table draft_key drop constraint draft_key_pkey;
alter table draft_key add primary key (subject, number);
`,
};
