export {
  createAuthority,
  type Authority,
  type AuthorityOptions,
  type AuthorityRequest,
  type IssueOptions,
} from './authority.js';
export type {SubjectName} from './encode-name.js';
