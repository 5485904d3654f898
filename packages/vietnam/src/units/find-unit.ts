import type {AdminUnits, CommuneRef, Province} from './unit.js';

interface UnitIndex {
  readonly provinces: ReadonlyMap<string, Province>;
  readonly communes: ReadonlyMap<string, CommuneRef>;
}

const indexes = new WeakMap<AdminUnits, UnitIndex>();

function indexUnits(units: AdminUnits): UnitIndex {
  const known = indexes.get(units);
  if (known !== undefined) return known;
  const communes = new Map<string, CommuneRef>();
  for (const {code, name, type, communes: inside} of units.provinces) {
    const province = Object.freeze({code, name, type});
    for (const commune of inside) communes.set(commune.code, Object.freeze({...commune, province}));
  }
  const index = {provinces: new Map(units.provinces.map((each) => [each.code, each])), communes};
  indexes.set(units, index);
  return index;
}

/** The province with this code of two digits, or nothing. */
export function findProvince(units: AdminUnits, code: string): Province | undefined {
  return indexUnits(units).provinces.get(code);
}

/** The commune with this code of five digits together with its province, or nothing. */
export function findCommune(units: AdminUnits, code: string): CommuneRef | undefined {
  return indexUnits(units).communes.get(code);
}
