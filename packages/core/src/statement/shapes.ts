import type {Json} from '../json/json.js';
import {isJsonObject} from '../json/pointer.js';
import type {LookupReceipt} from '../prefill/claim.js';
import {isCivilDate} from '../validation/civil-date.js';
import type {Challenge} from './challenge.js';
import {either, integer, list, members, oneOf, record, type Shape, text} from './shape.js';
import type {Statement, StatementDocument} from './statement.js';
import type {SubmissionReceipt} from './submission.js';

const name = text(200);
const digest = text(64, /^[0-9a-f]{64}$/);
const salt = text(32, /^[0-9a-f]{32}$/);
const pointer = text(256, /^(\/([A-Za-z][A-Za-z0-9_]*|0|[1-9][0-9]{0,3}))+$/);
const instant = text(40, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/);
const day: Shape = (value) => typeof value === 'string' && isCivilDate(value);
// RFC 7515 appendix F: the payload between the dots is detached.
const seal = text(4096, /^[A-Za-z0-9_-]+\.\.[A-Za-z0-9_-]+$/);
const outcome = oneOf('found', 'empty', 'mismatch', 'unavailable', 'denied', 'expired');
const version = integer(1, Number.MAX_SAFE_INTEGER);

const challenge = members({
  kind: oneOf('challenge'),
  id: name,
  submission: name,
  subject: name,
  agency: name,
  agencyName: members({vi: text(200), en: text(200)}),
  procedure: members({code: name, version, digest}),
  overlay: either(digest, oneOf(null)),
  values: digest,
  today: day,
  roles: list(members({id: name, identity: pointer}), 20),
  accept: list(oneOf('signature', 'authenticated'), 2),
  algorithms: list(oneOf('PSS-SHA256', 'ECDSA-P256-SHA256', 'PKCS1-SHA256'), 3),
  issuedAt: instant,
  expiresAt: instant,
  seal,
});

const document = members({
  id: name,
  name: text(255),
  mediaType: text(127, /^[a-z]+\/[a-z0-9.+-]+$/),
  size: integer(0, Number.MAX_SAFE_INTEGER),
  digest,
});

const statement = members({
  challenge,
  values: isJsonObject,
  claims: list(
    members({binding: name, outcome, receipt: digest, pointers: list(members({pointer, salt}), 1000)}),
    200,
  ),
  disputes: list(members({pointer, binding: name, note: text(1000)}), 1000),
  documents: list(document, 200),
  review: members({locale: oneOf('vi', 'en'), digest}),
});

const lookupReceipt = members({
  kind: oneOf('lookup-receipt'),
  id: name,
  submission: name,
  subject: name,
  procedure: digest,
  binding: name,
  outcome,
  hashes: record(pointer, digest, 1000),
  issuedAt: instant,
  expiresAt: instant,
  seal,
});

const submissionReceipt = members({
  kind: oneOf('submission-receipt'),
  number: name,
  submission: name,
  agency: name,
  procedure: members({code: name, version, digest, title: text(300)}),
  summary: list(members({label: text(300), value: text(2000)}), 100),
  receivedAt: instant,
  dueOn: either(day, oneOf(null)),
  statement: digest,
  signatures: list(digest, 20),
  documents: list(digest, 200),
  recheckPending: list(name, 200),
  seal,
});

/** Whether a value has exactly the shape of a statement; its bytes and meaning are checked elsewhere. */
export function isStatement(value: Json): value is Json & Statement {
  return statement(value);
}

/** Whether a value has exactly the shape of a challenge; its seal is checked elsewhere. */
export function isChallenge(value: Json): value is Json & Challenge {
  return challenge(value);
}

/** Whether a value has exactly the shape of a lookup receipt; its seal is checked elsewhere. */
export function isLookupReceipt(value: Json): value is Json & LookupReceipt {
  return lookupReceipt(value);
}

/** Whether a value has exactly the shape of a stated document. */
export function isStatementDocument(value: Json): value is Json & StatementDocument {
  return document(value);
}

/** Whether a value has exactly the shape of a submission receipt; its seal is checked elsewhere. */
export function isSubmissionReceipt(value: Json): value is Json & SubmissionReceipt {
  return submissionReceipt(value);
}
