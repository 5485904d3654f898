import {resolveFormerUnit, type AdminUnits, type CommuneRef, type FormerUnits} from '@tokhai/vietnam';
import type {Choice} from '../field/field-view.js';

/** What came of looking for an old unit. */
export type FormerResolution =
  | {readonly kind: 'moved'; readonly choice: Choice}
  | {readonly kind: 'split'; readonly candidates: readonly Choice[]}
  | {readonly kind: 'unknown'};

/** Units from before the reorganisation, loaded only when somebody asks for them. */
export interface FormerBook {
  readonly units: readonly Choice[];
  /** Never a silent default: where a unit was split, the person is asked. */
  resolve(code: string): FormerResolution;
}

/** Provinces and communes as the address field offers them. */
export interface UnitBook {
  readonly provinces: readonly Choice[];
  /** Communes of one province, or all of them with their province as `detail` and `also`. */
  communes(province: string | undefined): readonly Choice[];
  /** A commune by its code, wherever it lies. */
  commune(code: string): Choice | undefined;
  /** Present once loaded. */
  readonly former: FormerBook | undefined;
}

/** Makes the choices of the address field from the units in force. */
export function createUnitBook(units: AdminUnits): UnitBook {
  const provinces = units.provinces.map(({code, name}) => ({value: code, text: name}));
  const every = units.provinces.flatMap((province) =>
    province.communes.map(({code, name}) => communeChoice({code, name, province})),
  );
  const byCode = new Map(every.map((choice) => [choice.value, choice]));
  const within = new Map(
    units.provinces.map((province) => [
      province.code,
      province.communes.map(({code, name}) => ({value: code, text: name})),
    ]),
  );
  return {
    provinces,
    communes: (province) => (province === undefined ? every : (within.get(province) ?? every)),
    commune: (code) => byCode.get(code),
    former: undefined,
  };
}

/** The same book with the units from before the reorganisation. */
export function withFormerUnits(book: UnitBook, former: FormerUnits): UnitBook {
  const units = former.provinces.flatMap((province) =>
    province.districts.flatMap((district) =>
      district.units.map(({code, name}) => ({
        value: code,
        text: name,
        detail: name === district.name ? province.name : `${district.name}, ${province.name}`,
      })),
    ),
  );
  return {...book, former: {units, resolve: (code) => resolveWords(former, code)}};
}

function resolveWords(former: FormerUnits, code: string): FormerResolution {
  const answer = resolveFormerUnit(former, code);
  if (answer.kind === 'moved') return {kind: 'moved', choice: communeChoice(answer.commune)};
  if (answer.kind === 'split') return {kind: 'split', candidates: answer.candidates.map(communeChoice)};
  return {kind: 'unknown'};
}

function communeChoice({
  code,
  name,
  province,
}: Pick<CommuneRef, 'code' | 'name'> & {
  readonly province: {readonly code: string; readonly name: string};
}): Choice {
  return {value: code, text: name, detail: province.name, also: {tinh: province.code}};
}
