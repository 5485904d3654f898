import type {Finding, Json} from '../contract.js';
import {joinName} from '../text/person-name.js';
import {type Behaviour, showPlain, tidyText} from './behaviour.js';
import {isObject} from './type-document.js';

type Parts = {readonly [key: string]: Json};

const keys = ['ho', 'chuDem', 'ten'] as const;

/** Parts of a name that hold no letter. Finding `name-without-letter` at the part. */
export function checkNameParts(parts: Parts): readonly Finding[] {
  return keys.flatMap((key) => {
    const part = parts[key];
    return typeof part === 'string' && !/\p{L}/u.test(part)
      ? [{code: 'name-without-letter', at: `/${key}`}]
      : [];
  });
}

/** Texts tidied by `tidy`, other kinds as they are, and empty parts gone. */
export function tidyParts(value: Json, tidy: (text: string, key: string) => string): Json {
  if (!isObject(value)) return value;
  const parts = Object.entries(value).map(
    ([key, part]) => [key, typeof part === 'string' ? tidy(part, key) : part] as const,
  );
  return Object.fromEntries(parts.filter(([, part]) => part !== '' && part !== null));
}

/** The parts as they stand in a name. */
export function showNameParts(parts: Parts): string {
  const [ho, chuDem, ten] = keys.map((key) => showPlain(parts[key] ?? ''));
  return joinName({ho: ho ?? '', chuDem: chuDem ?? '', ten: ten ?? ''});
}

/** `vn:name-parts`: a name in parts, shown joined; finding `name-without-letter` at a part. */
export const namePartsBehaviour: Behaviour = {
  check: (value) => (isObject(value) ? checkNameParts(value) : []),
  normalize: (value) => tidyParts(value, tidyText),
  format: (value) => (isObject(value) ? showNameParts(value) : showPlain(value)),
};
