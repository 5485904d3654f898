import type {ControlKind, Issue} from '@tokhai/core';
import {remember} from '../remember.js';
import {catalogueEdition, fillPlaces, isMessageKey, type MessageParams, type Translate} from './translate.js';
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
 * else is wrong (`issue.checkbox-group.too-few-items`); a limit that is not reached itself has words of its own, by the name of its
 * figure (`issue.too-big.below`). Codes without a text get the general one, never the code.
 */
export function issueMessage(issue: SpokenIssue, label: string, control: Spoken, t: Translate): string {
  const text = t(findKey(issue, control));
  const place = text.indexOf('{label}');
  if (place < 0) return fillPlaces(text, wordsOf(issue, t));
  // A label begins with a capital where the sentence does, and where it is quoted.
  const within = place > 0 && text.charAt(place - 1) !== '“';
  const spoken = within ? lowerFirst(label) : label;
  // Most texts name the label alone, and a form that was left empty asks a hundred times at once.
  return issue.params === undefined
    ? text.slice(0, place) + spoken + text.slice(place + '{label}'.length)
    : fillPlaces(text, {...wordsOf(issue, t), label: spoken});
}

/** Keys of issues without figures, by control and code. */
const found = new Map<Spoken, Map<string, MessageKey>>();
let foundIn = 0;

function findKey(issue: SpokenIssue, control: Spoken): MessageKey {
  const {code, params} = issue;
  if (params !== undefined) return nearestKey(issue, control);
  const edition = catalogueEdition();
  if (edition !== foundIn) found.clear();
  foundIn = edition;
  const keys = remember(found, control, () => new Map<string, MessageKey>());
  return remember(keys, code, () => nearestKey(issue, control));
}

function nearestKey({code, params}: SpokenIssue, control: Spoken): MessageKey {
  const keys = [
    `issue.${code}.${Object.keys(params ?? {}).join()}`,
    `issue.${code}.${control}`,
    `issue.${control}.${code}`,
    shapeCodes.has(code) ? `issue.${control}` : '',
    `issue.${code}`,
  ];
  return keys.find(isMessageKey) ?? 'issue.other';
}

/**
 * A label within a sentence: its first letter in lower case, unless it is an abbreviation. By hand: a form that was left empty
 * asks a hundred times at once, and an expression that knows the letters of all languages takes long to make ready.
 */
function lowerFirst(label: string): string {
  let end = 1;
  while (isMark(label.charAt(end))) end += 1;
  const next = label.charAt(end);
  return next === next.toLowerCase() ? label.slice(0, end).toLowerCase() + label.slice(end) : label;
}

/** A combining mark, as a text that is not composed (NFC) has after its letter. */
function isMark(character: string): boolean {
  return character >= '\u0300' && character <= '\u036f';
}

/** Figures of a message; long ones are grouped, and no year is that long. A step (`of`) is never a year. */
function wordsOf({params = {}}: SpokenIssue, t: Translate): MessageParams {
  const words: Record<string, string> = {};
  const group = t('issue.group');
  for (const [name, value] of Object.entries(params))
    if (typeof value === 'string') words[name] = value;
    else if (typeof value === 'number')
      words[name] = String(value)
        .replace('.', group === '.' ? ',' : '.')
        .replace(name === 'of' ? /^\d+$/ : /^-?\d{5,}$/, (figures) =>
          figures.replace(/\B(?=(\d{3})+$)/g, group),
        );
  return words;
}
