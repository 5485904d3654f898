import type {Finding, Json, Locale} from '../contract.js';
import {formatDate} from '../dates/format-date.js';
import {checkPaperNumber} from '../identity/identity-number.js';
import {type BehaviourFactory, showPlain, tidyText} from './behaviour.js';
import {isObject, type TypeEntry} from './type-document.js';
import {findWithin, tidyNumber} from './within-values.js';

type Parts = {readonly [key: string]: Json};

function check({loai, so}: Parts): readonly Finding[] {
  if (typeof loai !== 'string' || typeof so !== 'string') return [];
  return findWithin('/so', checkPaperNumber(loai, so));
}

function normalize(value: Json): Json {
  if (!isObject(value)) return value;
  const parts = Object.entries(value).map(([key, part]): readonly [string, Json] => {
    if (typeof part !== 'string') return [key, part];
    return [key, key === 'so' ? tidyNumber(part).toUpperCase() : tidyText(part)];
  });
  return Object.fromEntries(parts.filter(([, part]) => part !== '' && part !== null));
}

const words: Readonly<
  Record<Locale, {readonly number: string; readonly issued: string; readonly by: string}>
> = {
  vi: {number: 'số', issued: 'cấp ngày', by: 'nơi cấp'},
  en: {number: 'no.', issued: 'issued on', by: 'issued by'},
};

function format(paper: Parts, locale: Locale, {name, texts}: TypeEntry): string {
  const show = (key: string): string => showPlain(paper[key] ?? '');
  const {number, issued, by} = words[locale];
  const head = [
    texts[locale].get(`${name}/loai=${show('loai')}`) ?? show('loai'),
    show('so') && `${number} ${show('so')}`,
  ];
  const parts = [
    head.filter((each) => each !== '').join(' '),
    show('ngayCap') && `${issued} ${formatDate(show('ngayCap'))}`,
    show('noiCap') && `${by} ${show('noiCap')}`,
  ];
  return parts.filter((each) => each !== '').join(', ');
}

/**
 * `vn:identity-paper`: the number by the kind of paper, findings of `checkPaperNumber` at `/so`.
 * Shown as `Thẻ căn cước số 001099000012, cấp ngày 05/09/2021, nơi cấp …`.
 */
export const createIdentityPaperBehaviour: BehaviourFactory = ({entry}) => ({
  check: (value) => (isObject(value) ? check(value) : []),
  normalize,
  format: (value, locale) => (isObject(value) ? format(value, locale, entry) : showPlain(value)),
});
