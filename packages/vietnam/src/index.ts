export {type DataFacts} from './data/packed-data.js';
export {VietnamError, type VietnamErrorCode} from './error.js';
export {foldText} from './text/fold-text.js';
export {createTextSearch, type SearchNames} from './text/text-search.js';
export {findCommune, findProvince} from './units/find-unit.js';
export {
  type FormerDistrict,
  type FormerProvince,
  type FormerTargets,
  type FormerUnit,
  type FormerUnits,
} from './units/former-unit.js';
export {
  describeFormerUnits,
  type FormerUnitAnswer,
  loadFormerUnits,
  resolveFormerUnit,
} from './units/load-former-units.js';
export {describeUnits, loadUnits} from './units/load-units.js';
export {bareName, searchUnits} from './units/search-units.js';
export {
  type AdminUnits,
  type Commune,
  type CommuneRef,
  type CommuneType,
  type NamedUnit,
  type Province,
  type ProvinceRef,
  type ProvinceType,
} from './units/unit.js';
