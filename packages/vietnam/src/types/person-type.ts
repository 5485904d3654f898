import type {Finding, Json, Locale} from '../contract.js';
import {isPartialDate} from '../dates/civil-date.js';
import {formatDate} from '../dates/format-date.js';
import {checkPersonalNumber} from '../identity/personal-number.js';
import {findText} from '../lists/reference-list.js';
import {sexes} from '../lists/small-lists.js';
import {type BehaviourFactory, showPlain, tidyText} from './behaviour.js';
import {checkNameParts, showNameParts, tidyParts} from './name-parts-type.js';
import {isObject, type TypeEntry} from './type-document.js';
import {findWithin, tidyNumber} from './within-values.js';

type Parts = {readonly [key: string]: Json};

const words: Readonly<Record<Locale, {readonly born: string; readonly number: string}>> = {
  vi: {born: 'sinh', number: 'số định danh'},
  en: {born: 'born', number: 'personal number'},
};

function check(person: Parts): readonly Finding[] {
  const {hoTen, ngaySinh, gioiTinh, soDinhDanh} = person;
  const findings: Finding[] = [...checkNameParts(person)];
  if (typeof hoTen === 'string' && !/\p{L}/u.test(hoTen))
    findings.push({code: 'name-without-letter', at: '/hoTen'});
  const born = typeof ngaySinh === 'string' ? ngaySinh : undefined;
  if (born !== undefined && !isPartialDate(born)) findings.push({code: 'invalid-date', at: '/ngaySinh'});
  if (typeof soDinhDanh !== 'string') return findings;
  const facts = {
    ...(born !== undefined && isPartialDate(born) && {birthDate: born}),
    ...(typeof gioiTinh === 'string' && {sex: gioiTinh}),
  };
  return [...findings, ...findWithin('/soDinhDanh', checkPersonalNumber(soDinhDanh, facts))];
}

function format(person: Parts, locale: Locale, {name, texts}: TypeEntry): string {
  const show = (key: string): string => showPlain(person[key] ?? '');
  const {born, number} = words[locale];
  const sex = show('gioiTinh');
  const parts = [
    show('hoTen') || showNameParts(person),
    show('ngaySinh') && `${born} ${formatDate(show('ngaySinh'))}`,
    texts[locale].get(`${name}/gioiTinh=${sex}`) ?? findText(sexes, sex)?.[locale] ?? sex,
    show('soDinhDanh') && `${number} ${show('soDinhDanh')}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/**
 * `vn:person` and `vn:person-parts`: name, birth date, sex and personal number, which are compared with each other.
 * Findings of `vn:name`, `vn:partial-date` and {@link checkPersonalNumber} at their parts. Shown as
 * `Nguyễn Văn Thử, sinh 05/09/1990, Nam, số định danh 001090000012`.
 */
export const createPersonBehaviour: BehaviourFactory = ({entry}) => ({
  check: (value) => (isObject(value) ? check(value) : []),
  normalize: (value) =>
    tidyParts(value, (text, key) => (key === 'soDinhDanh' ? tidyNumber(text) : tidyText(text))),
  format: (value, locale) => (isObject(value) ? format(value, locale, entry) : showPlain(value)),
});
