import type {DraftContent} from '../declaration/declaration.js';
import type {Json} from '../json/json.js';
import {isJsonObject} from '../json/pointer.js';
import {either, integer, list, members, oneOf, type Shape, text} from '../statement/shape.js';
import {isLookupReceipt, isStatementDocument} from '../statement/shapes.js';
import {isCivilDate} from '../validation/civil-date.js';

const name = text(200);
const pointer = text(256);
const prose =
  (max: number): Shape =>
  (value) =>
    typeof value === 'string' && value.length <= max;
const present: Shape = (value) => value !== undefined;
const when =
  (check: (value: Json) => boolean): Shape =>
  (value) =>
    value !== undefined && check(value);

const claim = members({
  pointer,
  value: present,
  binding: name,
  source: name,
  recordId: (value) => typeof value === 'string',
  fetchedAt: text(40),
  expiresAt: text(40),
  assurance: oneOf('high', 'substantial', 'low'),
  lock: oneOf('locked', 'confirm', 'editable'),
  salt: text(32),
});

const lookup = members({
  outcome: oneOf('found', 'empty', 'mismatch', 'unavailable', 'denied', 'expired'),
  binding: name,
  source: name,
  at: text(40),
  claims: list(claim, 1000),
  receipt: when(isLookupReceipt),
});

const words = members({vi: prose(1_000_000), en: prose(1_000_000)});
const change = either(
  either(
    members({kind: oneOf('moved', 'mapped'), at: pointer, was: words}),
    members({kind: oneOf('filled'), at: pointer}),
  ),
  members({kind: oneOf('left'), at: pointer, label: words, words, value: present}),
);

const draft = members(
  {
    format: oneOf(1),
    procedure: members({code: name, version: integer(1, Number.MAX_SAFE_INTEGER), digest: text(64)}),
    submission: name,
    today: (value) => typeof value === 'string' && isCivilDate(value),
    values: isJsonObject,
    lookups: list(lookup, 200),
    confirmed: list(pointer, 10_000),
    disputes: list(members({pointer, binding: name, note: text(1000)}), 1000),
    documents: list(when(isStatementDocument), 200),
    step: (value) => typeof value === 'string',
  },
  {
    checked: list(name, 1000),
    takenOver: members({from: integer(1, Number.MAX_SAFE_INTEGER), changes: list(change, 10_000)}),
    signed: members({challenge: name, at: text(40)}),
  },
);

/** Whether a value has exactly the shape of a draft's content. */
export function isDraftContent(value: Json): value is Json & DraftContent {
  return draft(value);
}
