import {formerUnitsData} from '../data/former-units.js';
import {describeData, type DataFacts} from '../data/packed-data.js';
import {decodeFormerUnits} from './decode-former-units.js';
import type {FormerUnits} from './former-unit.js';
import type {AdminUnits} from './unit.js';

/** The former units out of their data, leading to those of today, with what is known of the data. */
export function readFormerUnits(units: AdminUnits): {
  readonly former: FormerUnits;
  readonly facts: DataFacts;
} {
  return {former: decodeFormerUnits(formerUnitsData.rows, units), facts: describeData(formerUnitsData)};
}
