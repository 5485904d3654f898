import type {ControlKind, Json} from '@tokhai/core';
import {sayBeyond} from '../messages/beyond-figures.js';
import type {SpokenIssue} from '../messages/issue-message.js';
import {isCalendarDate} from './civil-date-text.js';
import type {FieldKind, FieldLimits} from './field-kind.js';
import {isObject, partValue, type Choice} from './field-view.js';

/** What a stand-alone field finds wrong with its value, with the flag that the browser knows it by. */
export interface StandaloneFinding {
  readonly flag: 'valueMissing' | 'badInput' | 'tooLong' | 'rangeUnderflow' | 'rangeOverflow';
  readonly issue: SpokenIssue;
}

const wantedParts: Readonly<Partial<Record<ControlKind, readonly string[]>>> = {
  'identity-paper': ['/loai', '/so'],
};

function partsWanted(control: ControlKind, value: Json): readonly string[] {
  if (control === 'address') return addressWanted(value, '');
  if (control === 'residence') return ['/loai', ...addressWanted(value, '/diaChi')];
  return wantedParts[control] ?? [];
}

/** At home province and commune, abroad the country and the rest. */
function addressWanted(value: Json, at: string): readonly string[] {
  const keys = isForeign(value, at) ? ['quocGia', 'chiTiet'] : ['tinh', 'xa'];
  return keys.map((key) => `${at}/${key}`);
}

function isForeign(value: Json, at: string): boolean {
  const country = partValue(value, `${at}/quocGia`);
  return country !== undefined && country !== 'VN';
}

/** Checks a value of a field that stands alone, where no procedure says more. */
export function checkStandalone(
  kind: FieldKind,
  value: Json | undefined,
  required: boolean,
  limits: FieldLimits,
): StandaloneFinding | undefined {
  const {control} = kind;
  const none = Array.isArray(value) && value.length === 0;
  const empty = value === undefined || value === '' || none || (control === 'checkbox' && value === false);
  if (empty) return required ? {flag: 'valueMissing', issue: {code: 'required', at: ''}} : undefined;
  const missing = isObject(value)
    ? partsWanted(control, value).find((part) => partValue(value, part) === undefined)
    : undefined;
  if (missing !== undefined) return {flag: 'valueMissing', issue: {code: 'required', at: missing}};
  return checkFilled(kind, value, limits);
}

function checkFilled(kind: FieldKind, value: Json, limits: FieldLimits): StandaloneFinding | undefined {
  const found = findWrong(kind, value, limits);
  if (found === undefined) return undefined;
  const issue = sayBeyond(found, value, (number) => {
    const limit = findWrong(kind, number, limits);
    return limit === undefined ? [] : [limit];
  });
  return {flag: flags[issue.code] ?? 'badInput', issue};
}

function findWrong({control, check}: FieldKind, value: Json, limits: FieldLimits): SpokenIssue | undefined {
  if (check !== undefined) return check(value, limits);
  if (control === 'number') return typeof value === 'number' ? undefined : {code: 'wrong-type', at: ''};
  const part = badPart(control, value, limits.choices);
  return part === undefined ? undefined : {code: 'format', at: part};
}

const flags: Readonly<Partial<Record<string, StandaloneFinding['flag']>>> = {
  required: 'valueMissing',
  'too-long': 'tooLong',
  'too-small': 'rangeUnderflow',
  'too-big': 'rangeOverflow',
  'too-few-items': 'rangeUnderflow',
  'too-many-items': 'rangeOverflow',
};

type PartCheck = (value: Json, choices: readonly Choice[]) => string | undefined;

const checks: Readonly<Partial<Record<ControlKind, PartCheck>>> = {
  date: (value) => whole(typeof value === 'string' && value.length === 10 && isCalendarDate(value)),
  'partial-date': (value) => whole(typeof value === 'string' && isCalendarDate(value)),
  'personal-number': (value) => whole(typeof value === 'string' && /^\d{12}$/u.test(value)),
  select: isChoice,
  radio: isChoice,
  'yes-no': (value) => whole(typeof value === 'boolean'),
  checkbox: (value) => whole(typeof value === 'boolean'),
  address: (value) => badUnit(value, ''),
  residence: (value) => badUnit(value, '/diaChi'),
};

function badPart(control: ControlKind, value: Json, choices: readonly Choice[]): string | undefined {
  return checks[control]?.(value, choices);
}

function whole(good: boolean): string | undefined {
  return good ? undefined : '';
}

function isChoice(value: Json, choices: readonly Choice[]): string | undefined {
  return whole(choices.some((choice) => choice.value === value));
}

function badUnit(value: Json, at: string): string | undefined {
  if (isForeign(value, at)) return isCountry(partValue(value, `${at}/quocGia`)) ? undefined : `${at}/quocGia`;
  if (!matches(partValue(value, `${at}/tinh`), /^\d{2}$/u)) return `${at}/tinh`;
  return matches(partValue(value, `${at}/xa`), /^\d{5}$/u) ? undefined : `${at}/xa`;
}

/** Two letters that are no country stand for one that was not chosen yet. */
function isCountry(value: Json | undefined): boolean {
  return matches(value, /^[A-Z]{2}$/u) && value !== 'ZZ';
}

function matches(value: Json | undefined, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}
