import type {CommuneRef, ProvinceRef} from './unit.js';

/** Where the land of a former unit lies today. */
export interface FormerTargets {
  /** Communes of today, in source order; several where the unit was split. */
  readonly communes: readonly CommuneRef[];
  /** The source's geometric guess which of several it is: a hint for the eye, never an answer. */
  readonly guess?: CommuneRef;
}

/** One unit of the lowest level as it was until 30/06/2025. */
export interface FormerUnit {
  /** Five digits; three (the district's) where a district had no units below it. */
  readonly code: string;
  readonly name: string;
  readonly targets: FormerTargets;
}

/** One district as it was until 30/06/2025, code of three digits. */
export interface FormerDistrict {
  readonly code: string;
  readonly name: string;
  readonly units: readonly FormerUnit[];
}

/** One of the 63 provinces as they were until 30/06/2025, code of two digits. */
export interface FormerProvince {
  readonly code: string;
  readonly name: string;
  /** The province of today that it went into. */
  readonly now: ProvinceRef;
  readonly districts: readonly FormerDistrict[];
}

/** The units until 30/06/2025 with where they went. */
export interface FormerUnits {
  readonly provinces: readonly FormerProvince[];
}
