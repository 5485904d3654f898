import type {Migration} from '../migrations.js';

/**
 * First schema. What only the subject may read (profile, draft key) lies wrapped under the gateway's data key;
 * statements, signatures and receipts lie as the bytes that were signed or sealed.
 */
export const initial: Migration = {
  number: 1,
  name: 'initial',
  sql: `
create table login_attempt (
  id text primary key,
  state text not null,
  nonce text not null,
  verifier text not null,
  return_to text not null,
  expires_at timestamptz not null
);

create table session (
  id text primary key,
  subject text not null,
  profile bytea not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);

create table draft_key (
  subject text primary key,
  wrapped bytea not null,
  created_at timestamptz not null
);

create table submission (
  id text primary key,
  subject text not null,
  agency text not null,
  code text not null,
  version integer not null,
  digest text not null,
  opened_on text not null,
  opened_at timestamptz not null,
  state text not null check (state in ('open', 'submitted'))
);
create index submission_by_subject on submission (subject, opened_at);

create table register_access (
  id text primary key,
  session text not null,
  subject text not null,
  submission text not null references submission,
  occasion text not null check (occasion in ('lookup', 'recheck')),
  binding text not null,
  source text not null,
  purpose text not null,
  basis text not null,
  target text,
  outcome text not null,
  asked_at timestamptz not null
);
create index register_access_by_session on register_access (session);
create index register_access_by_target on register_access (target, asked_at);
create index register_access_by_subject on register_access (subject, asked_at);

create table document (
  submission text not null references submission,
  id text not null,
  media_type text not null,
  size integer not null,
  digest text not null,
  bytes bytea not null,
  stored_at timestamptz not null,
  primary key (submission, id)
);

create table challenge (
  id text primary key,
  submission text not null references submission,
  state text not null check (state in ('live', 'void', 'used')),
  issued_at timestamptz not null,
  expires_at timestamptz not null
);
create unique index challenge_standing on challenge (submission) where state <> 'void';

create table dossier_serial (
  agency text not null,
  day text not null,
  last integer not null,
  primary key (agency, day)
);

create table dossier (
  number text primary key,
  submission text not null unique references submission,
  subject text not null,
  status integer not null,
  received_at timestamptz not null,
  statement bytea not null,
  lookup_receipts text not null,
  review text not null,
  verification text not null,
  officer_notes text not null,
  receipt text not null
);
create index dossier_by_subject on dossier (subject, received_at);

create table dossier_signature (
  dossier text not null references dossier,
  position integer not null,
  cms bytea not null,
  primary key (dossier, position)
);

create table idempotency (
  subject text not null,
  key text not null,
  body text not null,
  dossier text not null references dossier,
  created_at timestamptz not null,
  primary key (subject, key)
);
`,
};
