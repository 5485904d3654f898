import type {Finding, Json, Locale} from '../contract.js';
import {findCommune, findProvince} from '../units/find-unit.js';
import type {AdminUnits} from '../units/unit.js';
import {type BehaviourFactory, showPlain, tidyText} from './behaviour.js';
import {countryBehaviour} from './list-types.js';
import {isObject} from './type-document.js';
import {findWithin} from './within-values.js';

type Parts = {readonly [key: string]: Json};

const isFilled = (value: Json | undefined): value is Json =>
  value !== undefined && value !== null && value !== '';

/** Whether the address lies in Việt Nam: no country named, or VN. */
function isDomestic(address: Parts): boolean {
  const country = address['quocGia'];
  return !isFilled(country) || country === 'VN';
}

function checkDomestic(address: Parts, units: AdminUnits): readonly Finding[] {
  const findings: Finding[] = [];
  const {tinh, xa} = address;
  const provinceCode = isFilled(tinh) ? showPlain(tinh) : undefined;
  if (provinceCode === undefined) findings.push({code: 'required', at: '/tinh'});
  else if (findProvince(units, provinceCode) === undefined)
    findings.push({code: 'unit-unknown', at: '/tinh'});
  if (!isFilled(xa)) return [...findings, {code: 'required', at: '/xa'}];
  const commune = findCommune(units, showPlain(xa));
  if (commune === undefined) return [...findings, {code: 'unit-unknown', at: '/xa'}];
  if (provinceCode !== undefined && commune.province.code !== provinceCode) {
    findings.push({code: 'commune-mismatch', at: '/xa', params: {province: commune.province.code}});
  }
  return findings;
}

function checkForeign(address: Parts): readonly Finding[] {
  const surplus = ['tinh', 'xa'].filter((key) => isFilled(address[key]));
  return [
    ...findWithin('/quocGia', countryBehaviour.check?.(address['quocGia'] ?? null) ?? []),
    ...surplus.map((key) => ({code: 'not-wanted-abroad', at: `/${key}`})),
    ...(isFilled(address['chiTiet']) ? [] : [{code: 'required', at: '/chiTiet'}]),
  ];
}

/** Parts tidied, empty ones gone, and abroad without province and commune, which the control hides there. */
function normalize(value: Json): Json {
  if (!isObject(value)) return value;
  const domestic = isDomestic(value);
  const parts = Object.entries(value)
    .map(([key, part]) => [key, typeof part === 'string' ? tidyText(part) : part] as const)
    .filter(([key, part]) => isFilled(part) && (domestic || (key !== 'tinh' && key !== 'xa')));
  return Object.fromEntries(parts);
}

function format(address: Parts, locale: Locale, units: AdminUnits): string {
  const tinh = showPlain(address['tinh'] ?? '');
  const xa = showPlain(address['xa'] ?? '');
  const country = isDomestic(address) ? '' : countryBehaviour.format(address['quocGia'] ?? '', locale);
  const words = [
    showPlain(address['chiTiet'] ?? ''),
    findCommune(units, xa)?.name ?? xa,
    findProvince(units, tinh)?.name ?? tinh,
    country,
  ];
  return words.filter((each) => each !== '').join(', ');
}

/**
 * `vn:address`: in Việt Nam province and commune, the commune one of that province; abroad a country and the detail.
 * Findings: `required` at what is missing, `unit-unknown`, `commune-mismatch` {province: where the commune lies},
 * `not-in-list` for no country, `not-wanted-abroad`. Names stay Vietnamese in every language, as on papers.
 */
export const createAddressBehaviour: BehaviourFactory = ({units}) => ({
  check: (value) => {
    if (!isObject(value)) return [];
    return isDomestic(value) ? checkDomestic(value, units) : checkForeign(value);
  },
  normalize,
  format: (value, locale) => (isObject(value) ? format(value, locale, units) : showPlain(value)),
});
