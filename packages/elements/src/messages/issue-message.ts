import type {ControlKind, Issue} from '@tokhai/core';
import {isMessageKey, type MessageParams, type Translate} from './translate.js';
import type {MessageKey} from './vi.js';

/** What an issue speaks of: its code, its place, the figures of its message. */
export type SpokenIssue = Pick<Issue, 'code' | 'params'> & {readonly at: string};

/** A kind of control, or what a part of a composite asks for where no kind says it. */
export type Spoken = ControlKind | 'abroad' | 'account-number';

/** Codes of a value that has not the shape that its control wants, whichever keyword of the schema said so. */
const shapeCodes: ReadonlySet<string> = new Set([
  'format',
  'wrong-type',
  'invalid-date',
  'invalid-time',
  'not-in-list',
  'not-the-value',
  'pattern-mismatch',
]);

/**
 * An issue in words that say what to do. `label` names the field (or its part); `control` is the kind of control there.
 * A control says in a text of its own that it is wanted (`issue.required.date`), what shape it wants (`issue.date`), or what
 * else is wrong (`issue.checkbox-group.too-few-items`). Codes without a text get the general one, never the code.
 */
export function issueMessage(issue: SpokenIssue, label: string, control: Spoken, t: Translate): string {
  const {code} = issue;
  const keys = [
    `issue.${code}.${control}`,
    `issue.${control}.${code}`,
    shapeCodes.has(code) ? `issue.${control}` : '',
    `issue.${code}`,
  ];
  return sentence(keys.find(isMessageKey) ?? 'issue.other', wordsOf(issue), label, t);
}

/** A label begins with a capital where the sentence does, and where it is quoted. */
function sentence(key: MessageKey, params: MessageParams, label: string, t: Translate): string {
  const within = /[^“]\{label\}/u.test(t(key));
  return t(key, {...params, label: within ? lowerFirst(label) : label});
}

/** A letter that needs no closer look: what follows is no mark of it, and no capital. */
const plainBeginning = /^[A-Za-z\u00c0-\u1ef9][\u0020-\u0040a-z]/;

/** A label within a sentence: its first letter in lower case, unless it is an abbreviation. */
function lowerFirst(label: string): string {
  if (plainBeginning.test(label)) return label.charAt(0).toLowerCase() + label.slice(1);
  const letters = /^(\p{L}\p{M}*)(\p{Lu})?/u.exec(label);
  const [, first = '', upperSecond] = letters ?? [];
  return upperSecond === undefined ? first.toLocaleLowerCase('vi') + label.slice(first.length) : label;
}

function wordsOf(issue: SpokenIssue): MessageParams {
  if (issue.params === undefined) return {};
  return Object.fromEntries(
    Object.entries(issue.params).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [],
    ),
  );
}
