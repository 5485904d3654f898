import type {FormerUnit, FormerUnits} from './former-unit.js';
import type {CommuneRef} from './unit.js';

/**
 * What became of a former unit. `split` must be put to the citizen: its `guess` is the source's geometry, not a rule, and
 * may at most be shown first.
 */
export type FormerUnitAnswer =
  | {readonly kind: 'moved'; readonly commune: CommuneRef}
  | {readonly kind: 'split'; readonly candidates: readonly CommuneRef[]; readonly guess?: CommuneRef}
  | {readonly kind: 'unknown'};

const indexes = new WeakMap<FormerUnits, ReadonlyMap<string, FormerUnit>>();

function indexFormerUnits(former: FormerUnits): ReadonlyMap<string, FormerUnit> {
  const known = indexes.get(former);
  if (known !== undefined) return known;
  const units = former.provinces.flatMap(({districts}) => districts).flatMap((district) => district.units);
  const index = new Map(units.map((unit) => [unit.code, unit]));
  indexes.set(former, index);
  return index;
}

/** Where a former unit lies today, by its old code (five digits, or the district's three where it had no units). */
export function resolveFormerUnit(former: FormerUnits, code: string): FormerUnitAnswer {
  const targets = indexFormerUnits(former).get(code)?.targets;
  const [commune, ...others] = targets?.communes ?? [];
  if (targets === undefined || commune === undefined) return {kind: 'unknown'};
  if (others.length === 0) return {kind: 'moved', commune};
  const {communes: candidates, guess} = targets;
  return guess === undefined ? {kind: 'split', candidates} : {kind: 'split', candidates, guess};
}
